using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.References;

/// <summary>Finds names and nouns of persons in a tagged sentence, and keeps the persons of a document apart by their last names.</summary>
internal sealed class MentionReader
{
    private const int LongestApposition = 15;

    private static readonly WordSet Particles = new("de von van der bin al el la di da del ibn");

    private readonly Dictionary<string, NamedPerson> _byLastName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedPerson> _byFirstName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Last), NamedPerson> _byFullName = [];
    private readonly HashSet<string> _sharedLastNames = new(StringComparer.Ordinal);

    /// <summary>Adds the mentions of the sentence in the order of the text.</summary>
    public void Read(AnalyzedSentence s, List<Mention> mentions)
    {
        int i = 0;
        while (i < s.Count)
        {
            if (IsName(s, i))
            {
                int end = NameEnd(s, i);
                AddName(s, i, end, mentions);
                i = end;
            }
            else
            {
                AddNoun(s, i, mentions);
                i++;
            }
        }
    }

    private static bool IsName(AnalyzedSentence s, int token) => s.Xpos[token] is Xpos.NNP or Xpos.NNPS;

    private static int NameEnd(AnalyzedSentence s, int from)
    {
        int end = from + 1;
        while (end < s.Count)
        {
            bool joint = end + 1 < s.Count && IsName(s, end + 1) && (s.Xpos[end] is Xpos.HYPH || Particles.Contains(s.Form(end)));
            if (!IsName(s, end) && !joint)
            {
                break;
            }

            end += joint ? 2 : 1;
        }

        return end;
    }

    private static void AddNoun(AnalyzedSentence s, int token, List<Mention> mentions)
    {
        ReadOnlySpan<char> form = s.Form(token);
        bool noun = s.Xpos[token] is Xpos.NN && !(token + 1 < s.Count && s.Xpos[token + 1] is Xpos.NN or Xpos.NNS or Xpos.NNP) && IsPersonNoun(form);
        if (noun || PersonWords.Indefinite.Contains(form))
        {
            AddNoun(s, token, token + 1, mentions);
        }
    }

    /// <summary>A noun beside a name is the same person's occupation: "the mayor, Ann Lee", "Ann Lee, the mayor".</summary>
    private static void AddNoun(AnalyzedSentence s, int first, int end, List<Mention> mentions)
    {
        ReadOnlySpan<char> form = s.Form(end - 1);
        if (mentions.Count > 0 && mentions[^1] is { Person: { } named } before && IsApposition(s, before.End, first))
        {
            named.IsCertain = true;
            named.Gender = named.Gender is Gender.Unknown ? OfNoun(form) : named.Gender;
            return;
        }

        mentions.Add(new Mention(first, end, null, OfNoun(form), Roles.Of(s, first, end)));
    }

    private static bool IsApposition(AnalyzedSentence s, int comma, int noun)
    {
        if (comma >= noun || s.Form(comma) is not "," || noun - comma > LongestApposition)
        {
            return false;
        }

        for (int i = comma + 1; i < noun; i++)
        {
            if (s.Xpos[i] is not (Xpos.DT or Xpos.JJ or Xpos.NN or Xpos.NNP or Xpos.CD or Xpos.POS or Xpos.VBN or Xpos.HYPH or Xpos.PRPS or Xpos.RB))
            {
                return false;
            }
        }

        return true;
    }

    private void AddName(AnalyzedSentence s, int first, int end, List<Mention> mentions)
    {
        if (end - first == 1 && IsPersonNoun(s.Form(first)))
        {
            AddNoun(s, first, end, mentions);
            return;
        }

        ReadOnlySpan<char> last = s.Form(end - 1);
        bool titled = end - first > 1 && IsTitle(s.Form(first));
        bool thing = PersonWords.ThingNames.Contains(last.TrimEnd('.')) || (!titled && first > 0 && s.Form(first - 1) is "the" or "The");
        bool placed = !titled && first > 0 && s.Form(first - 1) is "in" or "at" or "near" or "In" or "At" or "Near";
        if (thing || placed || CalendarWords.TryMonth(last, out _) || CalendarWords.TryDay(last, out _))
        {
            return;
        }

        Gender gender = GenderOf(s, first, end);
        NamedPerson person = Find(s, first, end, gender);
        bool occupation = TakeOccupationBefore(s, first, mentions, person);
        bool unclear = _sharedLastNames.Contains(last.ToString()) && FirstName(s, first, end).Length == 0;
        person.IsCertain |= !unclear && (titled || occupation || (gender is not Gender.Unknown && end - first > 1) || HasAgeOrWho(s, end));
        person.Gender = person.Gender is Gender.Unknown ? gender : person.Gender;
        var span = new TextSpan(s.Tokens[first].Start, s.Tokens[end - 1].End);
        person.Fullest = span.Length > person.Fullest.Length ? span : person.Fullest;
        mentions.Add(new Mention(first, end, person, gender, Roles.Of(s, first, end)));
    }

    /// <summary>"the mayor, Ann Lee" and "spokesman Ann Lee": the noun was added as somebody else.</summary>
    private static bool TakeOccupationBefore(AnalyzedSentence s, int first, List<Mention> mentions, NamedPerson person)
    {
        bool beside = mentions.Count > 0 && mentions[^1].Person is null && (mentions[^1].End == first || (mentions[^1].End == first - 1 && s.Form(first - 1) is ","));
        if (beside)
        {
            person.Gender = person.Gender is Gender.Unknown ? mentions[^1].Gender : person.Gender;
            mentions.RemoveAt(mentions.Count - 1);
        }

        return beside;
    }

    /// <summary>The person of that name. Where two have one last name ("Joe Biden", "Hunter Biden"), the last name alone is a person of its own whom nothing is known of.</summary>
    private NamedPerson Find(AnalyzedSentence s, int first, int end, Gender gender)
    {
        string last = s.Form(end - 1).ToString();
        string firstName = FirstName(s, first, end);
        if (firstName.Length > 0 && _byFullName.TryGetValue((firstName, last), out NamedPerson? known))
        {
            return known;
        }

        NamedPerson? person = _byLastName.GetValueOrDefault(last) ?? (end - first == 1 ? _byFirstName.GetValueOrDefault(last) : null);
        bool other = person is not null && firstName.Length > 0 && person.FirstName.Length > 0;
        bool same = person is not null && !other && (gender is Gender.Unknown || person.Gender is Gender.Unknown || person.Gender == gender);
        if (same && person is not null)
        {
            Name(person, firstName, last);
            return person;
        }

        bool shared = person is not null || _sharedLastNames.Contains(last);
        person = new NamedPerson();
        if (shared)
        {
            _sharedLastNames.Add(last);
            _byLastName.Remove(last);
        }
        else
        {
            _byLastName[last] = person;
        }

        Name(person, firstName, last);
        return person;
    }

    private void Name(NamedPerson person, string firstName, string last)
    {
        if (firstName.Length > 0 && person.FirstName.Length == 0)
        {
            person.FirstName = firstName;
            _byFirstName[firstName] = person;
            _byFullName[(firstName, last)] = person;
        }
    }

    /// <summary>The first word behind the titles, empty where only the last name is left.</summary>
    private static string FirstName(AnalyzedSentence s, int first, int end)
    {
        while (first < end - 1 && (IsTitle(s.Form(first)) || PersonWords.Titles.Contains(s.Form(first)) || s.Form(first) is "Vice" or "Deputy" or "Prime" or "Major" or "Chief"))
        {
            first++;
        }

        return first < end - 1 ? s.Form(first).ToString() : "";
    }

    private static bool HasAgeOrWho(AnalyzedSentence s, int end)
    {
        if (end + 1 >= s.Count || s.Form(end) is not ",")
        {
            return false;
        }

        bool age = s.Xpos[end + 1] is Xpos.CD && s.Form(end + 1).Length == 2 && end + 2 < s.Count && s.Form(end + 2) is ",";
        return age || s.Form(end + 1) is "who" or "whose" or "aged";
    }

    private static bool IsTitle(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> title = word.TrimEnd('.');
        return PersonWords.Titles.Contains(title) || PersonWords.MaleTitles.Contains(title) || PersonWords.FemaleTitles.Contains(title);
    }

    public static bool IsPersonNoun(ReadOnlySpan<char> word) => PersonWords.Nouns.Contains(word) || OfNoun(word) is not Gender.Unknown;

    private static Gender OfNoun(ReadOnlySpan<char> word) =>
        PersonWords.MaleNouns.Contains(word) ? Gender.Male : PersonWords.FemaleNouns.Contains(word) ? Gender.Female : Gender.Unknown;

    /// <summary>By the title, else by the first name.</summary>
    private static Gender GenderOf(AnalyzedSentence s, int first, int end)
    {
        ReadOnlySpan<char> word = s.Form(first).TrimEnd('.');
        if (end - first > 1)
        {
            if (PersonWords.MaleTitles.Contains(word))
            {
                return Gender.Male;
            }

            if (PersonWords.FemaleTitles.Contains(word))
            {
                return Gender.Female;
            }
        }

        ReadOnlySpan<char> name = end - first > 2 && PersonWords.Titles.Contains(word) ? s.Form(first + 1) : word;
        return PersonWords.MaleNames.Contains(name) ? Gender.Male : PersonWords.FemaleNames.Contains(name) ? Gender.Female : Gender.Unknown;
    }
}
