using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Training.Treebanks;

/// <summary>One sentence of a CoNLL-U file: its words written with single spaces as <see cref="Text"/>, and what the annotators said of them.</summary>
/// <param name="Raw">The sentence as it was written (the "# text" line).</param>
/// <param name="Text">The words where <see cref="Tokens"/> point.</param>
/// <param name="Heads">Index of each head, -1 for the root.</param>
internal sealed record TreebankSentence(string Raw, string Text, Token[] Tokens, Upos[] Upos, Xpos[] Xpos, string[] Lemmas, int[] Heads, Relation[] Relations)
{
    public int Count => Tokens.Length;

    public ReadOnlySpan<char> Form(int i) => Text.AsSpan(Tokens[i].Start, Tokens[i].Length);

    /// <summary>The same sentence with its last word first.</summary>
    public TreebankSentence Reversed() => this with
    {
        Tokens = [.. Tokens.Reverse()],
        Upos = [.. Upos.Reverse()],
        Xpos = [.. Xpos.Reverse()],
        Lemmas = [.. Lemmas.Reverse()],
        Heads = [.. Heads.Reverse().Select(head => head < 0 ? head : Count - 1 - head)],
        Relations = [.. Relations.Reverse()],
    };

    /// <summary>The same sentence with its words in another case.</summary>
    public TreebankSentence WithText(string text) =>
        text.Length == Text.Length ? this with { Text = text } : throw new ArgumentException("The length must stay the same.", nameof(text));
}
