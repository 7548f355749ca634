using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.References;

/// <summary>
/// Whom "he" or "she" means, where there is no doubt: one person and nobody else that it could mean was mentioned before, as the subject of the same sentence or of
/// one of the two before, and the document has shown that the name is a person's. To be told every sentence of a document in reading order.
/// </summary>
internal sealed class PersonReferences
{
    /// <summary>How many sentences back a name may stand.</summary>
    private const int Reach = 2;

    private readonly MentionReader _reader = new();
    private readonly SentencePersons[] _recent = [new(), new(), new()];
    private readonly List<bool> _quoted = [];
    private int _known;

    private SentencePersons Current => _recent[0];

    /// <summary>Who is mentioned in the sentence read last.</summary>
    public IReadOnlyList<Mention> Mentions => Current.Mentions;

    /// <summary>Another author's or speaker's text begins: nobody named before it is meant by a pronoun in it.</summary>
    public void Restart() => _known = 0;

    /// <summary>Reads a tagged sentence; afterwards <see cref="Antecedent"/> answers for its tokens.</summary>
    public void Read(AnalyzedSentence s)
    {
        SentencePersons last = _recent[^1];
        Array.Copy(_recent, 0, _recent, 1, _recent.Length - 1);
        _recent[0] = last;
        last.Clear();
        _known = Math.Min(_known + 1, _recent.Length);
        _reader.Read(s, Current.Mentions);
        ReadQuotes(s);
        for (int i = 0; i < s.Count; i++)
        {
            if (OfPronoun(s.Form(i)) is var gender and not Gender.Unknown)
            {
                Current.Pronouns.Add((i, gender, Resolve(s, i, gender)));
            }
        }
    }

    /// <summary>Whom the pronoun at the token of the sentence read last means; null where it is no such pronoun or not certain.</summary>
    public NamedPerson? Antecedent(int token)
    {
        foreach ((int at, _, NamedPerson? person) in Current.Pronouns)
        {
            if (at == token)
            {
                return person;
            }
        }

        return null;
    }

    public static Gender OfPronoun(ReadOnlySpan<char> form) => form switch
    {
        "he" or "He" or "him" or "Him" or "his" or "His" or "himself" => Gender.Male,
        "she" or "She" or "her" or "Her" or "hers" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };

    private void ReadQuotes(AnalyzedSentence s)
    {
        _quoted.Clear();
        bool quoted = false;
        for (int i = 0; i < s.Count; i++)
        {
            quoted = s.Form(i) switch { "“" or "``" or "«" => true, "”" or "''" or "»" => false, "\"" => !quoted, _ => quoted };
            _quoted.Add(quoted);
        }
    }

    private NamedPerson? Resolve(AnalyzedSentence s, int token, Gender gender)
    {
        // whoever speaks in a quotation speaks of others
        if (_quoted[token])
        {
            return null;
        }

        // "Ann Lee, his sister,": somebody else's
        if (token > 0 && s.Form(token - 1) is "," && s.Xpos[token] is Xpos.PRPS && Current.Mentions.Exists(mention => mention.End == token - 1))
        {
            return null;
        }

        if (TryBefore(Current, token, gender, out NamedPerson? here))
        {
            // "Ann Lee said she …" may go on about somebody of the sentence before
            return here is not null && !OthersBefore(here, gender) ? here : null;
        }

        // "When he left, Ann Lee …": the name may follow
        return IsFronted(s, token) ? null : FromBefore(gender);
    }

    /// <summary>Somebody that the pronoun could mean stands before it in its sentence.</summary>
    private static bool TryBefore(SentencePersons current, int token, Gender gender, out NamedPerson? person)
    {
        person = null;
        bool any = false, certain = true;
        foreach (Mention mention in current.Mentions)
        {
            if (mention.End <= token && mention.MayBe(gender))
            {
                certain &= mention.Role is MentionRole.Subject && (!any || mention.Person == person);
                person = mention.Person;
                any = true;
            }
        }

        foreach ((int at, Gender other, NamedPerson? meant) in current.Pronouns)
        {
            if (at < token && other == gender)
            {
                certain &= meant is not null && (!any || meant == person);
                person = meant;
                any = true;
            }
        }

        person = any && certain ? Certain(person, gender) : null;
        return any;
    }

    private bool OthersBefore(NamedPerson person, Gender gender)
    {
        if (_known < 2)
        {
            return false;
        }

        SentencePersons before = _recent[1];
        return before.Mentions.Exists(mention => mention.MayBe(gender) && mention.Person != person)
            || before.Pronouns.Exists(pronoun => pronoun.Gender == gender && pronoun.Person != person);
    }

    /// <summary>In a clause, or first in a phrase, that stands before the main clause, without a comma before the token.</summary>
    private static bool IsFronted(AnalyzedSentence s, int token)
    {
        bool phrase = s.Count > 0 && s.Xpos[0] is Xpos.IN && s.Upos[0] is not Upos.Sconj && token > 1;
        if (token == 0 || phrase || s.Xpos[0] is not (Xpos.IN or Xpos.WRB or Xpos.VBG or Xpos.VBN or Xpos.TO))
        {
            return false;
        }

        for (int i = 0; i < token; i++)
        {
            if (s.IsComma(i))
            {
                return false;
            }
        }

        return true;
    }

    private NamedPerson? FromBefore(Gender gender)
    {
        bool others = false;
        for (int back = 1; back <= Reach && back < _known; back++)
        {
            SentencePersons before = _recent[back];
            NamedPerson? person = null;
            bool any = false, same = true, subject = false;
            foreach (Mention mention in before.Mentions)
            {
                if (!mention.MayBe(gender))
                {
                    others = true;
                    continue;
                }

                same &= mention.Person is not null && (!any || mention.Person == person);
                (person, any) = (mention.Person, true);
                subject |= mention.Role is MentionRole.Subject;
            }

            foreach ((_, Gender other, NamedPerson? meant) in before.Pronouns)
            {
                if (other == gender)
                {
                    same &= meant is not null && (!any || meant == person);
                    (person, any) = (meant, true);
                    subject = true;
                }
            }

            if (any)
            {
                return same && subject && !(back > 1 && others) ? Certain(person, gender) : null;
            }
        }

        return null;
    }

    private static NamedPerson? Certain(NamedPerson? person, Gender gender) =>
        person is { IsCertain: true } && (person.Gender is Gender.Unknown || person.Gender == gender) ? person : null;
}
