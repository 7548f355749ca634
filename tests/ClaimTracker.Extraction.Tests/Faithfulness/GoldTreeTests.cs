using ClaimTracker.Training.Faithfulness;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Extraction.Tests.Faithfulness;

/// <summary>
/// What is cut, against the development sets of the treebanks; they are not part of the repository, so the folder is named by CLAIMTRACKER_TREEBANKS.
/// The figures are those of the last change that made them better.
/// </summary>
public sealed class GoldTreeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en_ewt-ud-dev", 75, 204)]
    [InlineData("en_gum-ccby-dev", 31, 125)]
    public void No_more_rewrites_are_flagged_and_no_fewer_propositions_found_and_right(string treebank, int flagged, int right)
    {
        string? folder = Environment.GetEnvironmentVariable("CLAIMTRACKER_TREEBANKS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CLAIMTRACKER_TREEBANKS names no folder with the CoNLL-U files of the treebanks.");
        FaithfulnessScore score = FaithfulnessScore.Of(GoldSentence.Load(folder, treebank));
        output.WriteLine($"{treebank}: {score.Flagged} of {score.Rewrites} rewrites flagged, {score.Right} of {score.All} propositions found and right");
        Assert.True(score.Flagged <= flagged, $"{score.Flagged} of {score.Rewrites} rewrites are flagged, {flagged} were.");
        Assert.True(score.Right >= right, $"{score.Right} of {score.All} separable propositions are found and right, {right} were.");
    }
}
