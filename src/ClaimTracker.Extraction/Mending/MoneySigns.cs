using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Mending;

/// <summary>Signs and codes of money that the treebanks do not know: "£4m", "₹12,34,567", "INR 5 crore". Taken for nouns they leave "cost" without an object.</summary>
internal static class MoneySigns
{
    public static void Mend(AnalyzedSentence s)
    {
        for (int i = 0; i < s.Count; i++)
        {
            ReadOnlySpan<char> form = s.Form(i);
            if (Currencies.Prefix(form) > 0)
            {
                s.Retag(i, Xpos.CD, Upos.Num);
            }
            else if (i + 1 < s.Count && char.IsAsciiDigit(s.Form(i + 1)[0]) && Currencies.IsSign(form))
            {
                s.Retag(i, Xpos.Currency, Upos.Sym);
                s.Retag(i + 1, Xpos.CD, Upos.Num);
            }
            else if (i + 2 < s.Count && s.Form(i + 1) is "." && char.IsAsciiDigit(s.Form(i + 2)[0]) && Currencies.IsSign(form))
            {
                // "Rs. 5 crore"
                s.Retag(i, Xpos.Currency, Upos.Sym);
                s.Retag(i + 1, Xpos.Currency, Upos.Sym);
            }
        }
    }
}
