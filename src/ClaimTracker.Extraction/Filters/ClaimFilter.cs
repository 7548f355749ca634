using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Tells a clause that evidence could confirm or refute from one that it could not, by mood, modality, tense, person and wording.</summary>
internal sealed class ClaimFilter
{
    private const int LongestComment = 32;

    private readonly Factuality _factuality = new();

    /// <param name="rambling">The text is a comment: a clause that stays long in it is no one statement.</param>
    /// <returns>A reason of <see cref="Reasons"/>, or null for a claim.</returns>
    public string? Reason(AnalyzedSentence s, Draft draft, SentenceTree? tree, bool rambling) =>
        Objection(s, draft, tree, rambling) is { } reason && !(StatedToll.Overrules(reason) && StatedToll.Is(s, draft.Items)) ? reason : null;

    private string? Objection(AnalyzedSentence s, Draft draft, SentenceTree? tree, bool rambling)
    {
        if (rambling && draft.Items.Count > LongestComment)
        {
            return Reasons.Rambling;
        }

        if (draft.Reason is { } inherited)
        {
            return inherited;
        }

        var p = new Proposition(s, draft, tree);
        if (p.Words() < 2 || (p.At < 0 && !(draft.Restored && p.HasInsertedVerb())))
        {
            return Reasons.Fragment;
        }

        // without a subject: "Cut class sizes", "Didn't know about it"
        bool inverted = p.At > 1 && p.Upos(0) is Upos.Adp && p.Upos(p.At) is Upos.Aux;
        if (p.SubjectToken < 0 && !draft.Restored && !inverted && p.Xpos(p.At) is Xpos.VBP or Xpos.VB)
        {
            return Reasons.Command;
        }

        if (p.SubjectToken < 0 && !draft.Restored && p.At == 0 && p.Xpos(0) is Xpos.VBD or Xpos.VBZ)
        {
            return Reasons.Fragment;
        }

        bool first = p.SubjectForm is "I" or "i" or "we" or "We" or "WE";
        bool second = p.SubjectForm is "you" or "You" or "YOU" or "u";
        return (PageTalk.Is(p) ? Reasons.Boilerplate : null)
            ?? Notices.Reason(p)
            ?? Tense.Reason(p, person: first || second)
            ?? FirstPerson.Reason(p, first, second)
            ?? Conditional(p)
            ?? Opinions.Reason(p)
            ?? (p.EndsInExclamation && !p.Number ? Reasons.Exclamation : null)
            ?? (Vagueness.IsVague(p) ? Reasons.Vague : null)
            ?? (!p.Number && _factuality.IsNotFactual(s, draft.Items, IsPastEvent(p)) ? Reasons.NotFactual : null);
    }

    private static bool IsPastEvent(Proposition p) => p.Xpos(p.At) is Xpos.VBD && p.Upos(p.At) is Upos.Verb && p.SubjectForm is not ("I" or "i");

    /// <summary>
    /// "If …, …" and "unless": nothing is said to be so. "Asked if" and "even if" are other things, as are a past ("was fined if he was late") and a rule
    /// in the present
    /// with its condition behind it ("Clause 15 lifts the cap if costs rise").
    /// </summary>
    private static string? Conditional(Proposition p)
    {
        for (int i = 0; i < p.Count; i++)
        {
            ReadOnlySpan<char> word = p.Form(i);
            bool condition = word is "if" or "If" or "IF" && !(i > 0 && p.Form(i - 1) is "as" or "asked" or "even" or "see" or "know" or "ask");
            if (condition || word is "unless" or "Unless" or "Suppose" or "Supposing")
            {
                bool rule = i > p.At && p.Xpos(p.At) is Xpos.VBZ && !Verbs.Be.Contains(p.Verb) && p.Subject >= 0
                    && p.Upos(p.Subject) is Upos.Noun or Upos.Propn;
                return i == 0 || (p.Xpos(p.At < 0 ? i : p.At) is not Xpos.VBD && !rule) ? Reasons.Hypothetical : null;
            }
        }

        return null;
    }
}
