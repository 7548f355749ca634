using System.Collections.Concurrent;
using System.Reflection;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>Remembers every page of claims that was given out, without keeping it: how many somebody still holds does not hang on what else is in memory.</summary>
public sealed class GivenPages
{
    private readonly ConcurrentBag<WeakReference> pages = [];

    public int Count => pages.Count;

    /// <summary>After a collection.</summary>
    public int Held()
    {
        GC.Collect();
        return pages.Count(page => page.IsAlive);
    }

    public void Forget() => pages.Clear();

    public IClaimReviews Watch(IClaimReviews reviews)
    {
        var watched = DispatchProxy.Create<IClaimReviews, Watching>();
        var proxy = (Watching)(object)watched;
        (proxy.Reviews, proxy.Given) = (reviews, this);
        return watched;
    }

    private async Task<Page<Claim>> NoteAsync(Task<Page<Claim>> given)
    {
        var page = await given;
        pages.Add(new WeakReference(page.Items));
        return page;
    }

    public class Watching : DispatchProxy
    {
        internal IClaimReviews Reviews { get; set; } = null!;

        internal GivenPages Given { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            object? answer = targetMethod!.Invoke(Reviews, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
            return answer is Task<Page<Claim>> page ? Given.NoteAsync(page) : answer;
        }
    }
}
