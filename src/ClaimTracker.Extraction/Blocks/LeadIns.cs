using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>Gives list items the unfinished sentence before the list.</summary>
internal static class LeadIns
{
    /// <summary>UTF-16 code units.</summary>
    private const int LongestLeadIn = 400;

    private const int LongestLabel = 80;
    private const int LongestItem = 100;

    public static void Attach(string text, List<Passage> passages)
    {
        TextSpan? leadIn = null;
        int above = 0;
        var sentences = new List<TextSpan>();
        for (int i = 0; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (passage.Kind == PassageKind.ListItem)
            {
                if (leadIn is { } label && ValueAt(text, passage) is > 0 and var value && IsLabel(text, label))
                {
                    // the label is no sentence, whatever words it has
                    passages[above] = new Passage(PassageKind.Rejected, passages[above].Start, passages[above].End) { Reason = Reasons.Fragment };
                    passages[i] = new Passage(PassageKind.TableRow, passage.Start, passage.End)
                    {
                        Cells = [new TextSpan(passage.Start, value), new TextSpan(value + 2, passage.End)],
                        Title = new TextSpan(label.Start, label.End + 1),
                    };
                }
                else
                {
                    passages[i] = passage with { LeadIn = leadIn };
                }
            }
            else if (passage.LeadsIn && i + 1 < passages.Count && passages[i + 1].Kind == PassageKind.ListItem)
            {
                above = i;
                sentences.Clear();
                SentenceSplitter.Split(text, passage.Start, passage.End, sentences);
                // said again before each item: a long one would be multiplied by their number
                leadIn = sentences.Count > 0 && sentences[^1].Length is > 1 and <= LongestLeadIn
                    ? new TextSpan(sentences[^1].Start, sentences[^1].End - 1)
                    : null;
            }
            else
            {
                passages[i] = passage.LeadsIn ? passage with { LeadsIn = false } : passage;
                leadIn = null;
            }
        }
    }

    /// <summary>Of an item "burns: 11" the place of its colon; 0 for any other.</summary>
    private static int ValueAt(string text, Passage item)
    {
        if (item.End - item.Start > LongestItem)
        {
            return 0;
        }

        ReadOnlySpan<char> words = text.AsSpan(item.Start, item.End - item.Start);
        int colon = words.LastIndexOf(": ");
        return colon > 0 && words[(colon + 2)..].TrimStart("~<>$€£ ") is [>= '0' and <= '9', ..] ? item.Start + colon : 0;
    }

    /// <summary>"Deaths by cause": a few words that name what a list counts.</summary>
    private static bool IsLabel(string text, TextSpan leadIn) => leadIn.Length <= LongestLabel && text.AsSpan(leadIn.Start, leadIn.Length).Count(' ') <= 8;
}
