using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Whether nothing in a statement could be looked up: no name, number or word with a meaning of its own.</summary>
internal static class Vagueness
{
    public static bool IsVague(Proposition p)
    {
        int nouns = 0, others = 0;
        for (int i = 0; i < p.Count; i++)
        {
            ReadOnlySpan<char> word = p.Form(i);
            nouns += p.Upos(i) is Upos.Noun && !Judgements.EmptyNouns.Contains(word) ? 1 : 0;
            others += (p.Upos(i) is Upos.Verb && !Judgements.EmptyVerbs.Contains(word)) || (p.Upos(i) is Upos.Adj
                && !Judgements.Evaluative.Contains(word)) ? 1 : 0;
        }

        bool specific = p.Number || p.IsSpecific();

        // "The only thing these ceasefires do is …"
        bool thing = p.Form(0) is "The" or "the" or "All" && (p.Form(1) is "thing" or "things" or "point" || p.Form(2) is "thing" or "things" or "point");
        if (!specific && (thing || p.SubjectForm is "thing" or "things" or "point" or "question" or "answer" or "problem"))
        {
            return true;
        }

        // "We come to the motion", "Something has to be said"
        bool procedure = p.SubjectForm is "we" or "We" && p.Verb is "come" or "turn" or "move" && p.Form(p.At + 1) is "to" or "now" or "on";
        bool anybody = p.SubjectForm is "something" or "Something" or "somebody" or "someone" or "Someone" && p.Verb is "has" && p.Form(p.At + 1) is "to";
        if (procedure || anybody)
        {
            return true;
        }

        bool pronoun = p.SubjectToken >= 0 && p.SubjectKind is Upos.Pron or Upos.Det;

        // "That is what we did", "This is why it matters"
        int after = p.Form(p.Subject + 2) is "not" or "n't" or "n’t" ? p.Subject + 3 : p.Subject + 2;
        if (pronoun && p.Subject >= 0 && Verbs.Be.Contains(p.Form(p.Subject + 1)) && p.Xpos(after) is Xpos.WP or Xpos.WRB)
        {
            return true;
        }

        // "Nobody reported it" counts people; "It has appealed" tells what somebody named before did
        bool nobody = p.SubjectForm.Equals("nobody", StringComparison.OrdinalIgnoreCase);
        return !specific && !nobody && nouns == 0 && (others < 2 || pronoun) && !IsEvent(p);
    }

    /// <summary>A finished act of the person or body named in the sentence before: "It has appealed", "They crashed".</summary>
    private static bool IsEvent(Proposition p)
    {
        if (p.At < 0 || p.SubjectForm is not ("he" or "He" or "she" or "She" or "it" or "It" or "they" or "They"))
        {
            return false;
        }

        // "He was charged", "They had been threatened"
        for (int i = p.At + 1; i < p.Count && i < p.At + 4; i++)
        {
            bool be = Verbs.Be.Contains(p.Form(i - 1)) || p.Form(i - 1) is "been" || p.Upos(i - 1) is Upos.Adv;
            if (be && p.Xpos(i) is Xpos.VBN && p.Upos(i) is Upos.Verb && p.Xpos(p.At) is Xpos.VBD && !Judgements.Evaluative.Contains(p.Form(i))
                && !Judgements.EmptyVerbs.Contains(p.Form(i)))
            {
                return true;
            }
        }

        bool perfect = p.Verb is "has" or "have" && (p.Xpos(p.At + 1) is Xpos.VBN || (p.Upos(p.At + 1) is Upos.Adv && p.Xpos(p.At + 2) is Xpos.VBN));
        int act = perfect ? (p.Xpos(p.At + 1) is Xpos.VBN ? p.At + 1 : p.At + 2) : p.At;
        return (perfect || p.Xpos(p.At) is Xpos.VBD) && p.Upos(act) is Upos.Verb && (Acts.Contains(p.Form(act)) || Verbs.Change.Contains(p.Form(act)));
    }

    private static readonly WordSet Acts = new("""
        appealed resigned crashed died escaped fled surrendered confessed apologised apologized withdrew refused agreed signed voted abstained returned
        arrived left survived drowned collapsed closed reopened declined denied objected
        paid settled testified retired quit divorced married emigrated disappeared vanished exploded sank burned burnt
        """);
}
