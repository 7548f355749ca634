using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>
/// Whom "he" or "she" at the start of a statement names, where there is no doubt: the sentence right before has one person and no other, that person is its
/// subject, and the document has shown that the name is a person's (a title, an age, "who").
/// </summary>
internal sealed class PersonReference
{
    private const int LongestName = 4;

    private static readonly WordSet Titles = new("mr mrs ms miss mx dr prof professor judge justice president minister senator councillor mayor governor captain sergeant constable inspector sir dame lord lady rev father sister chief");

    private static readonly WordSet People = new("""
        man woman boy girl brother sister wife husband mother father son daughter uncle aunt friend colleague neighbour neighbor minister president officer spokesman spokeswoman spokesperson teacher doctor nurse lawyer judge driver
        director manager owner leader chairman chairwoman secretary mayor governor victim suspect defendant witness student teenager pensioner resident tenant landlord partner boss predecessor successor rival he she him her his hers
        """);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private string? _name;
    private char _pronoun;

    /// <summary>A new passage: whoever was named before it is forgotten, the names are not.</summary>
    public void Restart() => _name = null;

    /// <summary>The name to put in the place of the pronoun that the draft begins with, or null.</summary>
    public string? For(AnalyzedSentence s, Draft draft)
    {
        if (_name is null || draft.Items.Count == 0 || draft.Items[0] < 0)
        {
            return null;
        }

        char pronoun = s.Form(draft.Items[0]) switch { "He" or "he" => 'h', "She" or "she" => 's', _ => '\0' };
        return pronoun != '\0' && (_pronoun == '\0' || _pronoun == pronoun) ? _name : null;
    }

    /// <summary>Takes note of a sentence after its claims were read; one that goes on about the same person by a pronoun keeps the name.</summary>
    public void Read(AnalyzedSentence s)
    {
        Learn(s);
        bool goesOn = s.Count > 0 && s.Form(0) is "He" or "She" && !HasOther(s, 0, 1);
        if (!goesOn)
        {
            _name = Subject(s);
        }
    }

    private string? Subject(AnalyzedSentence s)
    {
        int end = 0;
        while (end < s.Count && end < LongestName && s.Xpos[end] is Xpos.NNP)
        {
            end++;
        }

        bool subject = end > 0 && end < s.Count && (IsFinite(s, end) || s.Form(end) is "," || (s.Upos[end] is Upos.Adv && end + 1 < s.Count && IsFinite(s, end + 1)));
        if (!subject || !_known.Contains(s.Form(end - 1).ToString()) || HasOther(s, 0, end))
        {
            return null;
        }

        _pronoun = s.Form(0) switch { "Mr" or "Mr." or "Sir" or "Lord" => 'h', "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dame" or "Lady" => 's', _ => '\0' };
        return s.Text[s.Tokens[0].Start..s.Tokens[end - 1].End];
    }

    private static bool IsFinite(AnalyzedSentence s, int token) => SentenceTree.IsFiniteTag(s.Xpos[token]) && s.Upos[token] is Upos.Verb or Upos.Aux;

    /// <summary>Somebody else is in the sentence, or may be: a person noun, a known name, or a name that no preposition of place governs.</summary>
    private bool HasOther(AnalyzedSentence s, int from, int to)
    {
        for (int i = 0; i < s.Count; i++)
        {
            if (i >= from && i < to)
            {
                continue;
            }

            ReadOnlySpan<char> form = s.Form(i);
            if (People.Contains(form) && i >= to && form is not ("his" or "her" or "him" or "he" or "she"))
            {
                return true;
            }

            bool opens = s.Xpos[i] is Xpos.NNP && (i == 0 || s.Xpos[i - 1] is not Xpos.NNP);
            bool placed = i > 0 && s.Form(i - 1) is "in" or "at" or "from" or "near" or "on" or "to" or "the" or "of" || CalendarWords.TryMonth(form, out _) || CalendarWords.TryDay(form, out _);
            if (opens && (!placed || _known.Contains(form.ToString())))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names with a title, an age or "who" are people's.</summary>
    private void Learn(AnalyzedSentence s)
    {
        for (int i = 0; i + 1 < s.Count; i++)
        {
            if (s.Xpos[i] is not Xpos.NNP || s.Xpos[i + 1] is Xpos.NNP)
            {
                continue;
            }

            bool titled = i > 0 && s.Xpos[i - 1] is Xpos.NNP && IsTitled(s, i);
            bool age = i + 3 < s.Count && s.Form(i + 1) is "," && s.Xpos[i + 2] is Xpos.CD && s.Form(i + 2).Length == 2 && s.Form(i + 3) is "," && i > 0 && s.Xpos[i - 1] is Xpos.NNP;
            bool who = i + 2 < s.Count && s.Form(i + 1) is "," && s.Form(i + 2) is "who" && i > 0 && s.Xpos[i - 1] is Xpos.NNP;
            if (titled || age || who)
            {
                _known.Add(s.Form(i).ToString());
            }
        }
    }

    private static bool IsTitled(AnalyzedSentence s, int last)
    {
        int first = last;
        while (first > 0 && s.Xpos[first - 1] is Xpos.NNP && last - first < LongestName)
        {
            first--;
        }

        ReadOnlySpan<char> title = s.Form(first).TrimEnd('.');
        return first < last && Titles.Contains(title);
    }
}
