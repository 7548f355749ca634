namespace ClaimTracker.EndToEnd;

internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static async Task HoldsAsync(Func<Task<bool>> condition, Func<string> what)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Deadline, $"Not within {Deadline}: {what()}");
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }
}
