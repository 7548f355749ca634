using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>Gives list items the unfinished sentence before the list.</summary>
internal static class LeadIns
{
    public static void Attach(string text, List<Passage> passages)
    {
        TextSpan? leadIn = null;
        var sentences = new List<TextSpan>();
        for (int i = 0; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (passage.Kind == PassageKind.ListItem)
            {
                passages[i] = passage with { LeadIn = leadIn };
            }
            else if (passage.LeadsIn && i + 1 < passages.Count && passages[i + 1].Kind == PassageKind.ListItem)
            {
                sentences.Clear();
                SentenceSplitter.Split(text, passage.Start, passage.End, sentences);
                leadIn = sentences.Count > 0 ? new TextSpan(sentences[^1].Start, sentences[^1].End - 1) : null;
            }
            else
            {
                passages[i] = passage.LeadsIn ? passage with { LeadsIn = false } : passage;
                leadIn = null;
            }
        }
    }
}
