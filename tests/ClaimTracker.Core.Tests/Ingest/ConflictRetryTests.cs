using ClaimTracker.Core.Ingest;

namespace ClaimTracker.Core.Tests.Ingest;

public sealed class ConflictRetryTests
{
    [Fact]
    public async Task It_goes_on_until_nobody_is_faster()
    {
        int attempts = 0;

        string result = await ConflictRetry.RunAsync(() => ++attempts < 5 ? throw new IngestConflictException() : Task.FromResult("done"));

        Assert.Equal(("done", 5), (result, attempts));
    }

    [Fact]
    public async Task It_never_ends_as_if_all_were_well()
    {
        int attempts = 0;
        Task<string> Always()
        {
            attempts++;
            throw new IngestConflictException();
        }

        var given = await Assert.ThrowsAsync<StorageUnavailableException>(() => ConflictRetry.RunAsync(Always, most: 7));

        Assert.Equal(7, attempts);
        Assert.IsType<IngestConflictException>(given.InnerException);
    }

    [Fact]
    public async Task Where_another_attempt_has_no_sense_the_conflict_is_told()
    {
        int attempts = 0;
        Task<string> Always()
        {
            attempts++;
            throw new IngestConflictException();
        }

        await Assert.ThrowsAsync<IngestConflictException>(() => ConflictRetry.RunAsync(Always, again: () => Task.FromResult(attempts < 3)));

        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task Any_other_failure_is_told_at_once()
    {
        int attempts = 0;
        Task<string> Fails()
        {
            attempts++;
            throw new InvalidOperationException();
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => ConflictRetry.RunAsync(Fails));

        Assert.Equal(1, attempts);
    }
}
