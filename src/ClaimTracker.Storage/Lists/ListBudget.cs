namespace ClaimTracker.Storage.Lists;

/// <summary>How much one page of a list may read; a page that runs out is short and has a continuation.</summary>
internal sealed class ListBudget
{
    public const int MaxRequests = 64;
    public const int MaxRows = 16_000;

    private int _requests;
    private int _rows;

    public bool IsSpent => Volatile.Read(ref _requests) >= MaxRequests || Volatile.Read(ref _rows) >= MaxRows;

    public bool Allows(int requests) => Volatile.Read(ref _requests) + requests <= MaxRequests && Volatile.Read(ref _rows) < MaxRows;

    public void Spend(int requests, int rows)
    {
        Interlocked.Add(ref _requests, requests);
        Interlocked.Add(ref _rows, rows);
    }
}
