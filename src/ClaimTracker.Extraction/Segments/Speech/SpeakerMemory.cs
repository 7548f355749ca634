using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>
/// Who was spoken of last, so that "she said" and "it said" can be given the name they stand for: the last speaker or subject that the pronoun fits, where no
/// other as near fits it as well.
/// </summary>
internal sealed class SpeakerMemory
{
    /// <summary>Sentences back to which a person, and a body or group, is remembered.</summary>
    private const int PersonReach = 5;
    private const int BodyReach = 2;
    private const int Most = 8;

    private static readonly WordSet Nobodies = new("""
        i we you me us this that these those which who what there it's one everyone everybody nobody anyone mr mrs ms dr mr. mrs. ms. dr.
        """);

    private readonly List<Named> _recent = [];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private int _sentence;

    /// <summary>What was said belongs to nobody known any more: another author, a table, a heading.</summary>
    public void Forget() => _recent.Clear();

    public static bool IsPronoun(ReadOnlySpan<char> speaker) =>
        speaker is "he" or "He" or "she" or "She" or "it" or "It" or "they" or "They" or "HE" or "SHE";

    /// <summary>"This shows that …", "one says", a title or a number alone: the words of a frame that name nobody.</summary>
    public static bool IsNobody(string speaker) => Nobodies.Contains(speaker) || !speaker.Any(char.IsLetter);

    /// <summary>The name that a pronoun stands for; null where it is not certain.</summary>
    public string? Resolve(string pronoun)
    {
        char kind = char.ToLowerInvariant(pronoun[0]) == 's' ? 'f' : pronoun is "he" or "He" or "HE" ? 'm' : pronoun is "it" or "It" ? 'b' : 'g';
        Named? best = null;
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            Named candidate = _recent[i];
            if (!candidate.Fits(kind) || _sentence - candidate.Sentence > (kind is 'm' or 'f' ? PersonReach : BodyReach))
            {
                continue;
            }

            if (best is null)
            {
                best = candidate;
            }
            else if (candidate.Sentence == best.Sentence && !candidate.IsSame(best) && candidate.Spoke == best.Spoke)
            {
                return null;
            }
        }

        return best?.Name;
    }

    /// <summary>Takes note of a sentence after its claims were named.</summary>
    /// <param name="s">Tagged.</param>
    /// <param name="speakers">Who speaks in it.</param>
    /// <param name="quoted">It began inside a quotation: what it speaks of does not speak.</param>
    public void Hear(AnalyzedSentence s, IReadOnlyList<string> speakers, bool quoted)
    {
        _sentence++;
        if (!quoted && Subject(s) is { } subject)
        {
            Note(subject, spoke: false);
        }

        foreach (string speaker in speakers)
        {
            if (!IsPronoun(speaker))
            {
                Note(speaker, spoke: true);
            }
        }
    }

    /// <summary>The speaker goes on: he is as near as if he had been named.</summary>
    public void GoesOn(string name, string pronoun)
    {
        int at = _recent.FindLastIndex(known => known.Name == name);
        if (at >= 0)
        {
            Named known = _recent[at];
            _recent.RemoveAt(at);
            char kind = known.Kind is 'p' or 'n' && pronoun is "he" or "He" ? 'm' : known.Kind is 'p' or 'n' && pronoun is "she" or "She" ? 'f' : known.Kind;
            _recent.Add(known with { Sentence = _sentence + 1, Spoke = true, Kind = kind });
        }
    }

    private void Note(string name, bool spoke)
    {
        char kind = NameKind.Of(name, _surnames);
        if (kind == '\0')
        {
            return;
        }

        if (kind is 'm' or 'f' or 'p')
        {
            _surnames.Add(name[(name.LastIndexOf(' ') + 1)..]);
        }

        // what a pronoun has told of a person is not forgotten
        Named? before = _recent.Find(known => known.Name == name);
        kind = kind is 'p' or 'n' && before is { Kind: 'm' or 'f' } ? before.Kind : kind;
        _recent.RemoveAll(known => known.Name == name);
        _recent.Add(new Named(name, kind, _sentence, spoke));
        if (_recent.Count > Most)
        {
            _recent.RemoveAt(0);
        }
    }

    /// <summary>
    /// The subject of the first finite verb that stands in no quotation, if it is named: "Dr Orde, 79, who …, said", "In May the mayor, Tom Reel, left".
    /// </summary>
    public static string? Subject(AnalyzedSentence s)
    {
        var t = new List<int>();
        bool verb = false;
        for (int i = 0; i < s.Count && !verb; i++)
        {
            verb = IsVerb(s, t, i);
            if (s.IsOpenQuote(i) || (verb && t.Count == 0))
            {
                return null;
            }

            t.Add(i);
        }

        if (!verb)
        {
            return null;
        }

        t.RemoveAt(t.Count - 1);
        int from = t.FindIndex(token => s.Xpos[token] is not Xpos.CC && s.Upos[token] is not (Upos.Punct or Upos.Adv));
        int first = from < 0 ? 0 : SpeakerName.End(s, t, from, t.Count);
        if (from >= 0 && first > from && first < t.Count && s.IsComma(t[first]))
        {
            return Words(s, t, from, first);
        }

        while (t.Count > 0 && s.Upos[t[^1]] is Upos.Adv)
        {
            t.RemoveAt(t.Count - 1);
        }

        int end = t.Count;
        if (end > 0 && s.IsComma(t[end - 1]))
        {
            int opening = t.FindIndex(token => s.IsComma(token));
            end = opening > 0 && opening < end - 1 ? opening : end - 1;
        }

        int start = SpeakerName.Start(s, t, 0, end);
        return start < end && (start == 0 || s.Upos[t[start - 1]] is not Upos.Adp) ? Words(s, t, start, end) : null;
    }

    private static bool IsVerb(AnalyzedSentence s, List<int> before, int at) =>
        s.IsFinite(at)
        || (before.Count > 0 && s.Xpos[at] is Xpos.VBN && (s.IsNoun(before[^1]) || s.IsComma(before[^1])))
        || (before.Count > 0 && s.Xpos[at] is Xpos.NN && (s.IsComma(before[^1]) || s.Xpos[before[^1]] is Xpos.NNP)
            && s.Form(at).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>The words of a noun phrase that names: no pronoun, no "this", and a name, a plural or an article in it.</summary>
    private static string? Words(AnalyzedSentence s, List<int> t, int from, int end)
    {
        bool named = s.Xpos[t[from]] is not (Xpos.PRP or Xpos.PRPS) && (s.Xpos[t[from]] is Xpos.DT || t[from..end].Exists(token =>
            s.Xpos[token] is Xpos.NNP or Xpos.NNPS or Xpos.NNS));
        return named && s.Form(t[from]) is not ("This" or "this" or "That" or "that" or "These" or "Those") ? SpeakerName.Words(s, t, from, end) : null;
    }

    /// <summary>
    /// m, f: a man, a woman; p: a person; g: several; b: a body such as a firm or a ministry; n: a name alone, which may be a person's or a body's.
    /// </summary>
    private sealed record Named(string Name, char Kind, int Sentence, bool Spoke)
    {
        public bool Fits(char pronoun) => Kind == pronoun || (pronoun is 'm' or 'f' && (Kind is 'p' || (Kind is 'n' && Spoke))) || (pronoun is 'b'
            && Kind is 'n');

        public bool IsSame(Named other) => Name.EndsWith(other.Name[(other.Name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);
    }
}
