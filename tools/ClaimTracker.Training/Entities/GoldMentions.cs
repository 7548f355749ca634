using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Entities;

/// <summary>GUM's mentions: brackets in the last column, <c>(12-person-new-…-coref-Name</c> opens number 12 and <c>12)</c> closes it.</summary>
internal static class GoldMentions
{
    /// <param name="Chain">Number of what is mentioned, the same in the whole document.</param>
    internal sealed record Mention(string Chain, string Type, int From, int To);

    /// <summary>Mentions that stand in one stretch and in one sentence; others are left out.</summary>
    public static List<Mention> Of(GoldSentence s)
    {
        var mentions = new List<Mention>();
        var open = new List<(string Chain, string Type, int From)>();
        for (int i = 0; i < s.Count; i++)
        {
            string? brackets = s[i].Misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..];
            for (int at = 0; brackets is not null && at < brackets.Length;)
            {
                bool opens = brackets[at] == '(';
                int end = brackets.AsSpan(at + (opens ? 1 : 0)).IndexOfAny('(', ')') is >= 0 and var offset ? at + (opens ? 1 : 0) + offset : brackets.Length;
                string[] fields = brackets[(at + (opens ? 1 : 0))..end].Split('-');
                bool closes = end < brackets.Length && brackets[end] == ')';
                if (opens && fields.Length > 1)
                {
                    open.Add((fields[0], fields[1], i));
                }

                if (closes)
                {
                    int index = open.FindLastIndex(m => m.Chain == fields[0]);
                    if (index >= 0)
                    {
                        if (!fields[0].Contains('[', StringComparison.Ordinal))
                        {
                            mentions.Add(new Mention(open[index].Chain, open[index].Type, open[index].From, i));
                        }

                        open.RemoveAt(index);
                    }
                }

                at = closes ? end + 1 : end;
            }
        }

        return mentions;
    }
}
