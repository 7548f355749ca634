using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Whether a clause bears a sign of something that <see cref="Clauses.ClauseSplitter"/> could cut. Each of its rules leaves one in the words and tags:
/// without any,
/// the tree would be paid for and nothing come of it. A new rule there needs its sign here.
/// </summary>
internal static class SplitSigns
{
    public static bool Any(AnalyzedSentence s)
    {
        bool verb = false, speech = false, opened = false, noun = false;

        // "When the dam burst, …": what stands before the first comma is no clause that another could be coordinated with
        bool opening = s.Count > 0 && s.OpensNested(0);
        for (int i = 0; i < s.Count; i++)
        {
            bool finite = s.IsFinite(i);
            if (finite && (speech || (opened && noun)))
            {
                return true;
            }

            if (verb && IsContrast(s, i))
            {
                return true;
            }

            if (opening && s.IsComma(i))
            {
                opening = verb = speech = false;
            }

            speech |= s.Upos[i] is Upos.Verb && IsSpeech(s.Form(i)) && !IsFirstPerson(s, i);
            verb |= s.Upos[i] is Upos.Verb or Upos.Aux;
            noun |= s.Upos[i] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Det;
            bool joins = s.Xpos[i] is Xpos.CC;
            bool parts = IsBreak(s, i);
            if ((joins || parts) && i + 1 < s.Count)
            {
                if (verb && (OpensPredicate(s, i + 1) || (joins && s.Form(i + 1) is "that")))
                {
                    return true;
                }

                (opened, noun) = (verb && OpensClause(s, i + 1, joins), false);
            }
        }

        return false;
    }

    private static bool IsBreak(AnalyzedSentence s, int token) => s.Xpos[token] is Xpos.Comma or Xpos.Colon or Xpos.Stop;

    private static bool IsSpeech(ReadOnlySpan<char> verb) =>
        Verbs.Reporting.Contains(verb) || Verbs.Opinion.Contains(verb) || Verbs.Prospective.Contains(verb);

    /// <summary>"I think", "we also believe": what the writer thinks is not taken as reported.</summary>
    private static bool IsFirstPerson(AnalyzedSentence s, int verb)
    {
        int subject = verb - 1;
        while (subject > 0 && s.Upos[subject] is Upos.Adv or Upos.Aux)
        {
            subject--;
        }

        return subject >= 0 && s.Form(subject) is "I" or "i" or "we" or "We";
    }

    private static bool IsContrast(AnalyzedSentence s, int token) =>
        s.Upos[token] is Upos.Sconj && s.Form(token) is "while" or "whereas" or "although" or "though";

    /// <summary>A verb that may share the subject of one before.</summary>
    private static bool OpensPredicate(AnalyzedSentence s, int token)
    {
        while (token + 1 < s.Count && s.Upos[token] is Upos.Adv or Upos.Part)
        {
            token++;
        }

        return s.IsFinite(token) || s.Xpos[token] is Xpos.VBN or Xpos.VBD;
    }

    /// <summary>Words that a clause with a subject of its own may begin with.</summary>
    private static bool OpensClause(AnalyzedSentence s, int token, bool joined) =>
        s.Upos[token] is not (Upos.Sconj or Upos.Verb) && (joined || s.Upos[token] is not Upos.Adp);
}
