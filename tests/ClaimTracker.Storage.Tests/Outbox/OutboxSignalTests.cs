using ClaimTracker.Storage.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Storage.Tests.Outbox;

public sealed class OutboxSignalTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly OutboxSignal _signal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Partitions_that_change_one_after_the_other_are_told_together_each_once()
    {
        _signal.Changed("00");
        var next = _signal.NextAsync(Pause, _clock, Token).AsTask();
        _signal.Changed("07");
        _signal.Changed("00");

        Assert.False(next.IsCompleted);
        Assert.Equal(["00", "07"], (await AdvanceUntilAsync(next)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_comes_to_an_end_though_the_changes_do_not()
    {
        _signal.Changed("00");
        var next = _signal.NextAsync(Pause, _clock, Token).AsTask();

        Assert.Equal(["00"], await AdvanceUntilAsync(next, () => _signal.Changed("00")));
    }

    [Fact]
    public async Task What_changes_afterwards_is_told_the_next_time()
    {
        _signal.Changed("00");
        await AdvanceUntilAsync(_signal.NextAsync(Pause, _clock, Token).AsTask());
        var next = _signal.NextAsync(Pause, _clock, Token).AsTask();
        Assert.False(next.IsCompleted);

        _signal.Changed("07");

        Assert.Equal(["07"], await AdvanceUntilAsync(next));
    }

    private async Task<IReadOnlyList<string>> AdvanceUntilAsync(Task<IReadOnlyList<string>> next, Action? meanwhile = null)
    {
        while (!next.IsCompleted)
        {
            meanwhile?.Invoke();
            _clock.Advance(Pause);
            await Task.Yield();
        }

        return await next;
    }
}
