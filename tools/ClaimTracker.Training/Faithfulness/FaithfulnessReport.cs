using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>The figures of docs/extraction.md on faithfulness, and on demand every flagged rewrite to be read.</summary>
internal static class FaithfulnessReport
{
    private const int FewestOfRule = 5;

    /// <param name="list">File that gets the flagged rewrites; null for none.</param>
    public static void Write(string data, bool test, string? list, TextWriter output)
    {
        using StreamWriter? reading = list is null ? null : new StreamWriter(list);
        foreach (string name in test ? TrainingSet.Tests : TrainingSet.Development)
        {
            FaithfulnessScore score = FaithfulnessScore.Of(GoldSentence.Load(data, name), (sentence, rewrite, rule, flags) =>
            {
                reading?.WriteLine($"{name}\t{rule}\t{string.Join(' ', flags)}");
                reading?.WriteLine($"  {sentence.Text}");
                reading?.WriteLine($"  -> {rewrite.Text}");
            });
            Write(name, score, output);
        }
    }

    private static void Write(string name, FaithfulnessScore score, TextWriter output)
    {
        string flaggedShare = Percent(score.Flagged, score.Rewrites);
        output.Write($"{name}: {score.Sentences} sentences, {score.Statements} statements, ");
        output.WriteLine($"{score.Rewrites} rewrites, {score.Flagged} flagged ({flaggedShare})");
        output.WriteLine($"  separable propositions: {score.Right} found and right, {score.Found} found, of {score.All}");
        foreach ((string kind, (int right, int found, int all)) in score.Propositions)
        {
            output.WriteLine($"    {kind}: {right} right, {found} found, of {all}");
        }

        output.WriteLine("  flagged by rule:");
        foreach (IGrouping<string, KeyValuePair<string, (int Flagged, int All)>> rule in score.Rules.GroupBy(r => r.Key.Split(':')[0]))
        {
            (int bad, int made) = (rule.Sum(r => r.Value.Flagged), rule.Sum(r => r.Value.All));
            output.WriteLine($"    {rule.Key}: {bad} of {made} ({Percent(bad, made)})");
        }

        output.WriteLine("  flagged by rule and arc:");
        foreach ((string rule, (int flagged, int all)) in score.Rules.Where(r => r.Value.All >= FewestOfRule).OrderByDescending(r => r.Value.Flagged))
        {
            output.WriteLine($"    {rule}: {flagged} of {all} ({Percent(flagged, all)})");
        }

        output.WriteLine($"  flags: {string.Join(", ", score.Kinds.OrderByDescending(k => k.Value).Select(k => $"{k.Key} {k.Value}"))}");
    }

    private static string Percent(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0} %");
}
