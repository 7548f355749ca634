using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>
/// A claim's evidence, oldest first. Its keys are in no order of time, so a page reads all of it: one request for each thousand, and a claim has at most
/// <see cref="ReviewLimits.EvidencePerClaim"/> that were not retracted.
/// </summary>
internal sealed class EvidenceList(ClaimsTable table, ContinuationTokens tokens)
{
    public async Task<IReadOnlyList<Evidence>> AllAsync(ClaimId id, CancellationToken cancellationToken)
    {
        var all = new List<Evidence>();
        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id.Document), RowKind.Evidence.Of(id), cancellationToken))
        {
            all.Add(EvidenceRow.Read(entity));
        }

        return [.. all.OrderBy(Position, StringComparer.Ordinal)];
    }

    public async Task<Page<Evidence>> ListAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken)
    {
        string list = $"evidence\n{id}";
        string after = page.Continuation is { } token ? await tokens.ReadAsync(list, token, cancellationToken) : "";
        Evidence[] rest = [.. (await AllAsync(id, cancellationToken)).Where(evidence => string.CompareOrdinal(Position(evidence), after) > 0)];
        Evidence[] items = rest[..Math.Min(page.Size, rest.Length)];
        return new(items, items.Length == rest.Length ? null : await tokens.WriteAsync(list, Position(items[^1]), cancellationToken));
    }

    private static string Position(Evidence evidence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{evidence.AddedAt.UtcTicks:D19}|{evidence.Id}");
}
