using ClaimTracker.Extraction.Entities;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Entities;

/// <summary>
/// The names in GUM's annotation of mentions (<c>Entity=</c> in the last column). A mention is a name where its head is a proper noun: the name is the
/// stretch around the head, without determiner and without what follows a comma. Of mentions in each other the outermost name counts. Times count where
/// they have a capital or a digit.
/// </summary>
internal static class GoldEntities
{
    private const int LongestTime = 6;

    private static readonly HashSet<string> Small = ["of", "the", "for", "and", "&", "-", "de", "von", "van", "al", "la", "'s"];

    public static List<EntityMention> Of(GoldSentence s)
    {
        var names = new List<EntityMention>();
        foreach (GoldMentions.Mention mention in GoldMentions.Of(s).OrderByDescending(m => m.To - m.From).ThenBy(m => m.From))
        {
            if (Name(s, mention.Type, mention.From, mention.To) is { } name && !names.Exists(other => other.From <= name.To && name.From <= other.To))
            {
                names.Add(name);
            }
        }

        return [.. names.OrderBy(name => name.From)];
    }

    private static EntityMention? Name(GoldSentence s, string type, int from, int to)
    {
        EntityType? known = type switch
        {
            "person" => EntityType.Person,
            "place" => EntityType.Place,
            "organization" => EntityType.Organization,
            "time" => EntityType.Time,
            "event" => EntityType.Event,
            _ => null,
        };
        if (known is not { } kind)
        {
            return null;
        }

        if (kind == EntityType.Time)
        {
            while (from <= to && !IsNamed(s[from]))
            {
                from++;
            }

            bool plain = from <= to && to - from < LongestTime && !Enumerable.Range(from, to - from + 1).Any(i => s[i].Upos is "VERB" or "AUX" or "PRON");
            return plain ? new EntityMention(kind, from, to) : null;
        }

        int head = Enumerable.Range(from, to - from + 1).Where(i => s[i].Head < from || s[i].Head > to).DefaultIfEmpty(-1).First();
        if (head < 0 || s[head].Upos != "PROPN")
        {
            return null;
        }

        (int low, int high) = (head, head);
        while (low > from && Belongs(s, low - 1, -1, from, to, head))
        {
            low--;
        }

        while (high < to && Belongs(s, high + 1, 1, from, to, head))
        {
            high++;
        }

        while (low < head && !IsNamed(s[low]))
        {
            low++;
        }

        return new EntityMention(kind, low, high);
    }

    /// <summary>A further word of the name: a proper noun or number, or a small word with one behind it, that does not hang on the name as a remark.</summary>
    private static bool Belongs(GoldSentence s, int i, int step, int from, int to, int head)
    {
        if (s[i].Upos is "PROPN" or "NUM" || (IsNamed(s[i]) && s[i].Upos is "NOUN" or "ADJ" && step < 0))
        {
            return !Apart(s, i, head);
        }

        bool small = Small.Contains(s[i].Lemma.ToLowerInvariant()) || s[i].Form is "." or "'s" or "’s";
        int next = i + step;
        if (!small || next < from || next > to)
        {
            return false;
        }

        // "of the United Nations": a small word more
        next += s[next].Lemma is "the" && next + step >= from && next + step <= to ? step : 0;
        return s[next].Upos == "PROPN" && !Apart(s, next, head);
    }

    private static bool Apart(GoldSentence s, int i, int head)
    {
        for (int at = i; at >= 0 && at != head; at = s[at].Head)
        {
            if (s[at].Base is "appos" or "acl" or "parataxis" or "conj" || s[at].Relation is "nmod:poss" or "nmod:unmarked")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(GoldWord word) => char.IsUpper(word.Form[0]) || word.Upos is "PROPN" or "NUM" || char.IsDigit(word.Form[0]);
}
