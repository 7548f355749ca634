using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>What sort of statement a claim is: the first that applies, from the most to the least specific.</summary>
internal sealed class KindReader(ClaimWords w)
{
    private static readonly WordSet CauseWords = new("""
            because caused causes cause led leads due owing result resulted results therefore thus hence thanks triggered blamed responsible
            consequence
            """);
    private static readonly WordSet LawWords = new("""
            law laws act bill treaty constitution decree regulation regulations statute legislation directive ordinance ban bans banned illegal
            legal prohibits prohibited requires entitled entitles permits forbids
            """);
    private static readonly WordSet CompareWords = new("""
            than compared versus against times most least largest biggest smallest highest lowest fewest tallest longest fastest record unlike
            """);

    /// <param name="counted">The claim's quantities with what happened to the counted.</param>
    /// <param name="tolls">People came to harm by number.</param>
    public ClaimKind Read(AnalyzedSentence s, Draft draft, IReadOnlyList<CountedQuantity> counted, bool tolls)
    {
        bool cause = false, law = false, comparison = false;
        foreach (int item in draft.Items)
        {
            if (item < 0)
            {
                continue;
            }

            ReadOnlySpan<char> word = s.Form(item);
            cause |= CauseWords.Contains(word);
            law |= LawWords.Contains(word) && s.Xpos[item] is not Xpos.MD;
            comparison |= Verbs.Change.Contains(word) || s.Xpos[item] is Xpos.JJR or Xpos.JJS or Xpos.RBR || CompareWords.Contains(word);
        }

        return tolls || HarmStated.In(w, counted) ? ClaimKind.Casualties
            : cause ? ClaimKind.Cause
            : comparison ? ClaimKind.Comparison
            : counted.Count > 0 ? ClaimKind.Quantity
            : law ? ClaimKind.Law
            : IsEvent(s, draft) ? ClaimKind.Event
            : ClaimKind.State;
    }

    private static bool IsEvent(AnalyzedSentence s, Draft draft)
    {
        int verb = draft.Predicate;
        if (verb < 0 || s.Upos[verb] is not Upos.Verb)
        {
            return false;
        }

        return !Verbs.Stative.Contains(s.Form(verb));
    }
}
