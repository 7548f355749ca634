using System.Globalization;

namespace ClaimTracker.Storage.Lists;

/// <summary>
/// One page of a walk over a list whose order changes while it is walked. First comes the list in its order, without what was given out before; then the tail:
/// what has changed since the walk began and was not given out, because its place moved from before the walk to behind it. So everything that was in the list
/// throughout comes exactly once.
/// </summary>
internal sealed class RememberedWalk
{
    /// <summary>Clocks of instances may differ by so much, and a change may take so long from its time to its commit.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly WalkMemory _memory;
    private readonly string? _id;
    private readonly DateTimeOffset _began;
    private readonly int _page;
    private readonly List<string> _given = [];
    private readonly HashSet<string> _here = new(StringComparer.Ordinal);
    private HashSet<string>? _before;

    private RememberedWalk(WalkMemory memory, string? id, DateTimeOffset began, int page, bool inTail, string? position) =>
        (_memory, _id, _began, _page, InTail, Position) = (memory, id, began, page, inTail, position);

    /// <summary>Where the page begins; null at the beginning of the list, or of the tail.</summary>
    public string? Position { get; }

    /// <summary>The list itself has come to its end.</summary>
    public bool InTail { get; }

    /// <summary>What changed from then on belongs into the tail.</summary>
    public DateTimeOffset Since => _began - Margin;

    /// <summary>There were pages before.</summary>
    public bool GoesOn => _id is not null;

    /// <param name="token">Of the page before; null for the first.</param>
    public static RememberedWalk Of(WalkMemory memory, string? token, DateTimeOffset now)
    {
        if (token is null)
        {
            return new(memory, null, now, 1, false, null);
        }

        string[] parts = token.Split('\n');
        return new(
            memory,
            parts[0],
            new DateTimeOffset(long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero),
            int.Parse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture),
            parts[3] == "t",
            parts[4].Length == 0 ? null : parts[4]);
    }

    /// <summary>Whether it was not given out, neither on a page before nor on this one; from now on it was.</summary>
    /// <param name="changedAt">When it last changed: what has not changed since the walk began has not moved, and is not looked up.</param>
    public async Task<bool> TakeAsync(string id, DateTimeOffset changedAt, CancellationToken cancellationToken)
    {
        if (_here.Contains(id) || (changedAt >= Since && await WasGivenAsync(id, cancellationToken)))
        {
            return false;
        }

        _here.Add(id);

        _given.Add(id);
        return true;
    }

    /// <summary>Whether it was given out on a page before or on this one.</summary>
    public async Task<bool> WasGivenAsync(string id, CancellationToken cancellationToken)
    {
        if (_id is not null)
        {
            _before ??= await _memory.ReadAsync(_id, _page, cancellationToken);
        }

        return _here.Contains(id) || _before?.Contains(id) is true;
    }

    /// <summary>The token of the next page, once this one is noted.</summary>
    public async Task<string> NextAsync(bool inTail, string? position, CancellationToken cancellationToken)
    {
        string id = _id ?? Guid.NewGuid().ToString("n");
        await _memory.NoteAsync(id, _page, _given, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{id}\n{_began.UtcTicks}\n{_page + 1}\n{(inTail ? "t" : "l")}\n{position}");
    }
}
