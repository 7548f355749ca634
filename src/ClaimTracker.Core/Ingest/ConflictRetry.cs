namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Does something again for as long as somebody else is faster, the one way in which that is done. It never ends as if all were well: after too many conflicts
/// it throws, so that a message is delivered again and a caller is told to come back.
/// </summary>
public static class ConflictRetry
{
    private const int MaxConflicts = 30;

    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    /// <param name="attempt">Reads, decides and writes; throws <see cref="IngestConflictException"/> where somebody else wrote in between.</param>
    /// <param name="again">Told after a conflict, to read anew; false where another attempt has no sense: then the conflict is thrown.</param>
    /// <param name="most">Conflicts until it gives up.</param>
    /// <exception cref="StorageUnavailableException">It gave up.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> attempt, Func<Task<bool>>? again = null, int most = MaxConflicts)
    {
        for (int conflicts = 1; ; conflicts++)
        {
            try
            {
                return await attempt();
            }
            catch (IngestConflictException exception)
            {
                if (again is not null && !await again())
                {
                    throw;
                }

                if (conflicts == most)
                {
                    throw new StorageUnavailableException(ComeBack, exception);
                }
            }
        }
    }
}
