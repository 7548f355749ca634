using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Text;
using CsCheck;

namespace ClaimTracker.Documents.Tests.Text;

/// <summary>F5 of the fault list: whatever the characters, the text is well formed and its places are the source's.</summary>
public sealed class NormalisationTests
{
    private static readonly string[] Separators = ["\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029", "\f", " ", "\u00A0", "\u3000", "\t", " \u200B", "\u202E \u202C", "\0 ", "\uFEFF\n"];
    private static readonly string[] Words = ["killed", "Kyiv", "caf\u0065\u0301", "3,000", "\uD83D\uDC68\u200D\uD83D\uDE92", "Übung", "5\u00ADth", "اردو", "\uD800", "A\u030A", "\u1112\u1161\u11AB"];

    [Fact]
    public void Any_text_becomes_well_formed_and_stays_so() => Gen.String.Sample(raw =>
    {
        var lines = TextNormalizer.Lines(raw);
        Assert.True(lines.IsNormalized(NormalizationForm.FormC));
        Assert.Equal(lines, TextNormalizer.Lines(lines));
        Assert.Equal(TextNormalizer.Inline(raw), TextNormalizer.Inline(TextNormalizer.Inline(raw)));
    });

    [Fact]
    public void Words_keep_their_order_whatever_stands_between_them() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.Int[0, Separators.Length - 1].Select(i => Separators[i])).Array[1, 40].Sample(pieces =>
        {
            var raw = string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2));

            var source = Reading.Bytes(DocumentFormat.Txt, Encoding.Unicode.GetPreamble().Concat(UnicodeBytes(raw)).ToArray());

            Assert.Equal(
                pieces.Select(piece => TextNormalizer.Inline(piece.Item1)),
                source.Text.Split(['\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        });

    [Fact]
    public void Marks_within_a_block_stay_at_their_words() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.Int[0, Separators.Length - 1].Select(i => Separators[i])).Array[1, 20].Sample(pieces =>
        {
            var raw = new StringBuilder();
            var marks = new List<TextLocation>();
            foreach (var (word, separator) in pieces)
            {
                marks.Add(new TextLocation(raw.Length, LocationKind.Cue, TextNormalizer.Inline(word)));
                raw.Append(word).Append(separator);
            }

            var builder = new SourceTextBuilder(new(), CancellationToken.None);
            builder.Add(BlockKind.Cues, raw.ToString(), marks);
            var source = builder.Build(DocumentMetadata.Empty);

            Assert.All(source.Locations, mark => Assert.StartsWith(mark.Value, source.Text[mark.Start..], StringComparison.Ordinal));
        });

    [Fact]
    public void A_line_of_a_million_characters_is_one_line()
    {
        var source = Reading.Text(DocumentFormat.Txt, string.Concat(Enumerable.Repeat("word ", 200_000)));

        Assert.Equal(1_000_000, source.Text.Length);
    }

    /// <summary>Code units as they are, lone surrogates too: an encoder would replace them.</summary>
    private static byte[] UnicodeBytes(string text) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
}
