using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>
/// The W3C trace that a request belongs to. Without an exporter nobody starts one, and what a client is then told to quote would be the server's own number
/// of the request, which stands in no log.
/// </summary>
public static class RequestTrace
{
    /// <summary>Of the trace that is under way.</summary>
    public static string? Id => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.TraceId.ToHexString() : null;

    /// <returns>To be disposed at the end of the request; null where a trace is under way.</returns>
    public static Activity? Ensure(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Id is not null)
        {
            return null;
        }

        var activity = new Activity(name).SetIdFormat(ActivityIdFormat.W3C);
        if (ActivityContext.TryParse(context.Request.Headers.TraceParent, context.Request.Headers.TraceState, out var caller))
        {
            activity.SetParentId(caller.TraceId, caller.SpanId, caller.TraceFlags);
        }

        return activity.Start();
    }
}
