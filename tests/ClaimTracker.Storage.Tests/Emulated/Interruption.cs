using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>Does something just before or after chosen transactions, so that a race always comes out the same.</summary>
/// <param name="before">Told the number of the transaction, from 0, before it is sent.</param>
/// <param name="after">The same when it is done.</param>
public sealed class Interruption(Func<int, Task>? before = null, Func<int, Task>? after = null) : HttpPipelinePolicy
{
    private int _transactions;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int? number = message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal) ? Interlocked.Increment(ref _transactions) - 1 : null;
        if (number is { } starting && before is not null)
        {
            await before(starting);
        }

        await ProcessNextAsync(message, pipeline);
        if (number is { } done && after is not null)
        {
            await after(done);
        }
    }
}
