using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Faithfulness;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Reading;

/// <summary>What a run has found: claims, and stretches rejected with the reason.</summary>
internal sealed class Findings(string text)
{
    private readonly List<RejectedSpan> _rejected = [];
    private readonly WorthinessScorer _scorer = new();
    private readonly List<int> _all = [];

    public List<ExtractedClaim> Claims { get; } = [];

    public int RejectedCount => _rejected.Count;

    /// <summary>The stretch rejected last, or null.</summary>
    public RejectedSpan? LastRejected => _rejected.Count > 0 ? _rejected[^1] : null;

    /// <summary>Told every statement before any filter; nothing is filtered and nothing taken then. For measuring only, otherwise null.</summary>
    public Action<AnalyzedSentence, Draft>? Observer { get; init; }

    /// <summary>Where quotes begin at the earliest: the list item, where its lead-in was put before it.</summary>
    public int QuotedFrom { get; set; }

    /// <summary>A stable sort by place; clauses of one sentence come in the order they were found.</summary>
    public ExtractionResult InOrder() => new(
        [.. Claims.OrderBy(claim => claim.Start).ThenBy(claim => claim.End)],
        [.. _rejected.OrderBy(span => span.Start).ThenBy(span => span.End)]);

    public void Reject(int start, int end, string reason, double? score = null)
    {
        start = Math.Max(start, QuotedFrom);
        if (start < end)
        {
            _rejected.Add(new RejectedSpan(text[start..end], start, end, reason) { CheckWorthiness = score });
        }
    }

    /// <summary>The reason of a statement that departs from its source: "notFaithful: closure, voice".</summary>
    public static string NotFaithful(IReadOnlyList<Failure> failures)
    {
        IEnumerable<string> kinds = failures.Select(failure => failure.Kind).Distinct().Order().Select(kind => kind.ToString().ToLowerInvariant());
        return $"{Reasons.NotFaithful}: {string.Join(", ", kinds)}";
    }

    /// <summary>Rejects a stretch that was read as these tokens of a tagged sentence; all of them where none are given.</summary>
    public void Reject(int start, int end, string reason, AnalyzedSentence s, IReadOnlyList<int>? items = null)
    {
        _all.Clear();
        for (int i = 0; items is null && i < s.Count; i++)
        {
            _all.Add(i);
        }

        Reject(start, end, reason, _scorer.Score(s, items ?? _all).Score);
    }

    /// <summary>Rejects a clause from its first to its last token in the text; an aside is dropped without a word.</summary>
    public void Reject(AnalyzedSentence clause, Segment segment, string reason)
    {
        if (segment.Aside || segment.NameOnly)
        {
            return;
        }

        int start = int.MaxValue, end = 0;
        foreach (Token token in clause.Tokens)
        {
            (start, end) = (Math.Min(start, token.Start), Math.Max(end, token.End));
        }

        Reject(start, end, reason, clause);
    }
}
