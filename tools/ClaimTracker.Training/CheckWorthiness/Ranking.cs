using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>
/// How well whole sentences are ranked by the extractor, filters and cuts in the way: a sentence has the best score of what was taken or rejected of it. With
/// the model that this build embeds.
/// </summary>
internal static class Ranking
{
    public static void Report(IReadOnlyList<LabelledSentence> sentences, Action<string> log)
    {
        var extractor = new EnglishClaimExtractor();
        var scored = new List<(double Score, bool Positive, bool Taken)>();
        foreach (LabelledSentence sentence in sentences)
        {
            ExtractionResult result = extractor.Extract(SourceText.Plain(sentence.Text));
            double score = result.Claims.Select(claim => claim.Facets.CheckWorthiness)
                .Concat(result.Rejected.Select(span => span.CheckWorthiness ?? 0))
                .DefaultIfEmpty(0).Max();
            scored.Add((score, sentence.Verdict == 1, result.Claims.Count > 0));
        }

        int positives = scored.Count(item => item.Positive);
        log(FormattableString.Invariant($"with the filters in the way, rejected spans scored: average precision {AveragePrecision(scored):0.0000}"));
        log(FormattableString.Invariant($"of {positives} that are worth checking {scored.Count(item => item.Positive && item.Taken)} give a claim, of {scored.Count - positives} others {scored.Count(item => !item.Positive && item.Taken)}"));
    }

    private static double AveragePrecision(List<(double Score, bool Positive, bool Taken)> scored)
    {
        int found = 0, seen = 0;
        double sum = 0;
        foreach ((_, bool positive, _) in scored.OrderByDescending(item => item.Score))
        {
            seen++;
            if (positive)
            {
                found++;
                sum += (double)found / seen;
            }
        }

        return sum / found;
    }
}
