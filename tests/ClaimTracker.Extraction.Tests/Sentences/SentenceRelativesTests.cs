using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction.Tests.Sentences;

/// <summary>Ten or more passages of each kind of ending that is easily misread; the kinds are named in the file.</summary>
public sealed class SentenceRelativesTests(ITestOutputHelper output)
{
    private const string CasesVariable = "CLAIMTRACKER_SENTENCE_CASES";

    public static TheoryData<string> Passages => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sentences", "relatives.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Passages))]
    public void Passage_is_split_where_its_bars_are(string passage)
    {
        string[] expected = passage.Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(expected, Split(passage.Replace(" | ", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal)));
    }

    /// <summary>The English cases of sentencex, which leave a quotation of several sentences whole where we part them: not all can be met.</summary>
    [Fact]
    public void Cases_of_sentencex_are_met_but_for_a_few()
    {
        string? path = Environment.GetEnvironmentVariable(CasesVariable);
        Assert.SkipWhen(path is null, $"{CasesVariable} names no file of cases (text, a line ---, sentences, a line ===).");
        int met = 0, all = 0;
        string cases = string.Join('\n', File.ReadLines(path).Where(line => !line.StartsWith('#')));
        foreach (string[] parts in cases.Split("\n===").Select(part => part.Split("\n---\n")).Where(parts => parts.Length == 2 && parts[0].Trim().Length > 0))
        {
            bool right = Split(parts[0].Trim()).SequenceEqual(parts[1].Trim().Split('\n', StringSplitOptions.TrimEntries));
            (met, all) = (met + (right ? 1 : 0), all + 1);
            if (!right)
            {
                output.WriteLine(parts[0].Trim());
            }
        }

        output.WriteLine($"{met} of {all}");
        Assert.True(met >= 225, $"{met} of {all} are met.");
    }

    private static List<string> Split(string text)
    {
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(text, 0, text.Length, sentences);
        return [.. sentences.Select(sentence => sentence.In(text))];
    }
}
