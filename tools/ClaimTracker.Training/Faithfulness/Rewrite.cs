namespace ClaimTracker.Training.Faithfulness;

/// <summary>A statement that the extractor made of one treebank sentence.</summary>
/// <param name="Text">As it would be written.</param>
/// <param name="Kept">For each word of the treebank whether it was kept.</param>
/// <param name="Inserted">Words that stand nowhere in the sentence.</param>
/// <param name="Seam">Words were left out between the first and the last kept one, punctuation aside.</param>
/// <param name="Rule">What made it, by the extractor's own name.</param>
internal sealed record Rewrite(string Text, bool[] Kept, IReadOnlyList<string> Inserted, bool Seam, string Rule)
{
    /// <summary>Says something else than the whole sentence.</summary>
    public bool Changes(Treebanks.GoldSentence sentence) =>
        Inserted.Count > 0 || Enumerable.Range(0, sentence.Count).Any(i => !Kept[i] && sentence[i].Upos is not ("PUNCT" or "CCONJ" or "INTJ"));
}
