using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// The date of a whole sentence, for what was cut out of it: "On 3 May A happened and B happened" dates both, ", killing 12" happened on the day of its main
/// clause,
/// "3 were killed and 5 injured on Monday" on one day. Where the sentence has several dates, or the date is that of the saying, nothing is carried over.
/// </summary>
internal sealed class SentenceDates(DateReader reader, DateBase? document)
{
    /// <summary>The date has to begin among so many tokens to be fronted.</summary>
    private const int Front = 5;

    private readonly List<DateMention> _dates = [];
    private AnalyzedSentence _sentence = new();

    public void Begin(AnalyzedSentence sentence)
    {
        _sentence = sentence;
        _dates.Clear();
        reader.Read(sentence, _dates);
        _dates.RemoveAll(IsDateLine);
    }

    /// <summary>The date that holds for a claim which states none itself; null where there is none.</summary>
    /// <param name="start">UTF-16 offset in the text where the claim's words begin.</param>
    /// <param name="end">One past where they end.</param>
    /// <param name="aside">Said in passing: a participle, relative or appositive.</param>
    /// <param name="toll">People came to harm.</param>
    public ClaimDate? For(int start, int end, bool aside, bool toll)
    {
        if (_dates.Count != 1)
        {
            return null;
        }

        DateMention date = _dates[0];
        int from = _sentence.Tokens[date.From].Start, to = _sentence.Tokens[date.To - 1].End;
        bool holds = IsFronted(date)
            || (to <= start && ((aside && Plain(0, date.From) && !Said(date)) || LeadsWhen(date, start)))
            || (toll && end <= from && !Verb(end, from) && !Said(date));
        string words = _sentence.Text[from..to].ReplaceLineEndings(" ");
        return holds ? new ClaimDate(words, date.Iso, date.Resolved ? document : null) : null;
    }

    /// <summary>"ORLO, March 3, 2026 (AP) -": the day of the report.</summary>
    private bool IsDateLine(DateMention date)
    {
        bool opening = date.From is > 0 and < 8 && char.IsUpper(_sentence.Form(0)[0]);
        for (int i = date.To; opening && i < _sentence.Count && i < date.To + 8; i++)
        {
            if (_sentence.IsDash(i) || _sentence.Form(i) is "-")
            {
                return true;
            }

            opening = _sentence.Form(i) is "(" or ")" or "[" or "]" || char.IsUpper(_sentence.Form(i)[0]) || _sentence.Form(i) is "-";
        }

        return false;
    }

    /// <summary>Nothing but a preposition or adverb before it; "Founded in 1931, the group …" is about the founding.</summary>
    private bool IsFronted(DateMention date)
    {
        for (int i = 0; i < date.From; i++)
        {
            if (Wording.IsVerb(_sentence.Xpos[i]) || _sentence.IsNoun(i))
            {
                return false;
            }
        }

        return date.From < Front;
    }

    /// <summary>No clause within the clause begins between the tokens.</summary>
    private bool Plain(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_sentence.OpensNested(i) && !_sentence.Form(i).Equals("that", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"since 2019, when 16 people were killed".</summary>
    private bool LeadsWhen(DateMention date, int start)
    {
        int when = date.To < _sentence.Count && _sentence.IsComma(date.To) ? date.To + 1 : date.To;
        return when < _sentence.Count && WordNumbers.Is(_sentence, when, "when") && start >= _sentence.Tokens[when].End
            && start <= _sentence.Tokens[when].End + 2;
    }

    /// <summary>"police said on Saturday": the day of the saying.</summary>
    private bool Said(DateMention date)
    {
        for (int i = date.From - 1; i >= 0 && i > date.From - 3; i--)
        {
            if (Verbs.Reporting.Contains(_sentence.Form(i)) || Verbs.Quotative.Contains(_sentence.Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Verb(int end, int from)
    {
        for (int i = 0; i < _sentence.Count; i++)
        {
            if (_sentence.Tokens[i].Start >= end && _sentence.Tokens[i].End <= from && _sentence.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }
}
