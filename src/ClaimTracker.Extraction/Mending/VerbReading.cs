using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>Which finite verb a word after a subject is, by its form and its neighbours.</summary>
internal static class VerbReading
{
    /// <returns>The tag, or <see cref="Xpos.None"/> where the word is no verb.</returns>
    public static Xpos Of(AnalyzedSentence s, int i, int to, bool afterComma)
    {
        Xpos tag = s.Xpos[i];
        ReadOnlySpan<char> form = s.Form(i);
        Xpos before = s.Xpos[i - 1];
        Xpos next = i + 1 < to ? s.Xpos[i + 1] : Xpos.Stop;
        if (s.Form(Math.Min(i + 1, to - 1)) is ":" || (form.Length > 0 && !char.IsLower(form[0])))
        {
            return Xpos.None;
        }

        afterComma &= !HasCommaPair(s, i);
        bool nounBefore = s.IsNoun(i - 1) || s.IsComma(i - 1) || s.Form(i - 1) is "high" or "long" or "wide" or "deep" or "old";
        if (!afterComma && IsPast(tag, form, before, next, nounBefore))
        {
            return Xpos.VBD;
        }

        if (!afterComma && IsThirdPerson(s, i, next))
        {
            return Xpos.VBZ;
        }

        if (form is "open" && tag is Xpos.JJ && before is Xpos.NNS or Xpos.NNPS or Xpos.NNP && next is Xpos.NN or Xpos.NNS or Xpos.JJ)
        {
            return Xpos.VBP;
        }

        if (IsIrregularPast(tag, form, before, next, nounBefore))
        {
            return Xpos.VBD;
        }

        bool governed = before is Xpos.TO or Xpos.MD or Xpos.VB or Xpos.VBP or Xpos.VBD or Xpos.CC || s.Form(i - 1) is "to";
        return tag is Xpos.VB && !governed && !afterComma ? Xpos.VBP : Xpos.None;
    }

    /// <summary>A form in "-ed" taken for an adjective or noun, or any participle that nothing before it governs.</summary>
    private static bool IsPast(Xpos tag, ReadOnlySpan<char> form, Xpos before, Xpos next, bool nounBefore) => tag switch
    {
        Xpos.JJ or Xpos.NN => nounBefore && form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal)
            && next is Xpos.CD or Xpos.DT or Xpos.PRPS or Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.TO or Xpos.JJ,
        Xpos.VBN => form is not "based" && before is not (Xpos.DT or Xpos.PRPS or Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VB or Xpos.CC or Xpos.HYPH),
        _ => false,
    };

    private static bool IsIrregularPast(Xpos tag, ReadOnlySpan<char> form, Xpos before, Xpos next, bool nounBefore)
    {
        if (tag is not (Xpos.NN or Xpos.VB or Xpos.JJ or Xpos.VBN) || !PastForms.Tenses.Contains(form))
        {
            return false;
        }

        bool governed = before is Xpos.DT or Xpos.JJ or Xpos.PRPS or Xpos.TO or Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB;
        return next is Xpos.CD or Xpos.DT or Xpos.Currency or Xpos.IN or Xpos.TO or Xpos.RB or Xpos.RP or Xpos.PRPS or Xpos.Stop && (nounBefore || !governed);
    }

    /// <summary>"the company employs/NNS 6,500 people".</summary>
    private static bool IsThirdPerson(AnalyzedSentence s, int i, Xpos next)
    {
        ReadOnlySpan<char> form = s.Form(i);
        if (s.Xpos[i] is not (Xpos.NNS or Xpos.NN) || form.Length <= 3 || !VerbStems.IsThirdPerson(form))
        {
            return false;
        }

        return s.Xpos[i - 1] is Xpos.PRP || (IsComplement(s, i, next) && EndsSubject(s, i - 1));
    }

    private static bool IsComplement(AnalyzedSentence s, int i, Xpos next) =>
        next is Xpos.CD or Xpos.DT or Xpos.PRPS or Xpos.PRP or Xpos.VBG or Xpos.Currency or Xpos.TO or Xpos.RB
        || (next is Xpos.IN && (s.Xpos[i - 1] is Xpos.RB || s.Form(i + 1) is "between" or "that"));

    /// <summary>A singular, or the number after one: "Boeing 737".</summary>
    private static bool EndsSubject(AnalyzedSentence s, int at) =>
        s.Xpos[at] is Xpos.NN or Xpos.NNP or Xpos.Comma or Xpos.RB || (at > 0 && s.Xpos[at] is Xpos.CD && s.Xpos[at - 1] is Xpos.NN or Xpos.NNP);

    /// <summary>The comma before closes an aside after the subject: another comma stands before it.</summary>
    private static bool HasCommaPair(AnalyzedSentence s, int i)
    {
        int commas = 0;
        for (int k = 0; k < i; k++)
        {
            commas += s.IsComma(k) ? 1 : 0;
        }

        return commas >= 2;
    }
}
