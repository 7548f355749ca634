using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>A noun that a figure is given for: "the death toll rose from 12 to 15", "put the number of dead at 21", "brings to 318 the number killed this
/// year".</summary>
internal sealed class TollNoun(ClaimWords w)
{
    private static readonly WordSet Giving = new("""
        to at is was were are be been reached reaches reach reaching hit hits exceeded exceeds topped tops passed surpassed surpasses stands stood
        stand totalled totaled totals numbered
        of than : – over about some remains remained becomes became
        """);

    private int _at = -1;
    private int _end;
    private CasualtyEffect _effect;
    private string _event = "";

    /// <summary>Finds the claim's first such noun.</summary>
    public void Read()
    {
        _at = -1;
        for (int i = 0; i < w.Count && _at < 0; i++)
        {
            if (w.Is(i, "toll"))
            {
                Harm harm = new(CasualtyEffect.Killed, HarmUse.Noun);
                bool named = i > 0 && HarmWords.TryGet(w.Form(i - 1), out harm);
                Set(i, i + 1, named ? harm.Effect : CasualtyEffect.Killed, named ? w.Text(i - 1, i + 1) : "toll");
            }
            else if (w.Is(i, "number") || w.Is(i, "numbers") || w.Is(i, "count") || w.Is(i, "total"))
            {
                ReadNumberOf(i);
            }
            else if (HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Noun) && harm.Is(HarmUse.Counted) && w.Tag(i) is Xpos.NNS)
            {
                Set(i, i + 1, harm.Effect, w.Form(i).ToString());
            }
        }
    }

    /// <summary>The figure is given for the noun.</summary>
    /// <param name="counted">The figure.</param>
    /// <param name="before">The word before it and its bounds.</param>
    public Happening? Of(Counted counted, int before)
    {
        if (_at < 0 || before < 0)
        {
            return null;
        }

        bool inFront = _at > counted.From && _at < counted.End + 4 && w.Is(before, "to");
        bool behind = _end <= before && w.IsIn(before, Giving) && !Barrier(_end, before);
        return inFront || behind || (_end == counted.From && w.Tag(_at) is not Xpos.NNS) ? new Happening(_at, _event, _effect) : null;
    }

    /// <summary>"the number of people killed", "the number of dead", "the number killed".</summary>
    private void ReadNumberOf(int i)
    {
        for (int k = i + 1; k < w.Count && k < i + 6; k++)
        {
            if (HarmWords.TryGet(w.Form(k), out Harm harm) && harm.Is(HarmUse.Noun | HarmUse.Adjective | HarmUse.Passive))
            {
                Set(i, k + 1, harm.Effect, w.Form(k).ToString());
                return;
            }

            if (Wording.IsFinite(w.Tag(k)) && !w.IsIn(k, Wording.Auxiliaries))
            {
                return;
            }
        }
    }

    private bool Barrier(int from, int to)
    {
        int others = 0;
        for (int i = from; i < to; i++)
        {
            if (w.Is(i, ";") || (w.IsIn(i, Wording.Relatives) && w.Tag(i) is not Xpos.DT) || w.IsIn(i, Wording.Subordinators) || w.Tag(i) is Xpos.CC)
            {
                return true;
            }

            others += Wording.IsFinite(w.Tag(i)) ? 1 : 0;
        }

        return others > 2;
    }

    private void Set(int at, int end, CasualtyEffect effect, string word) => (_at, _end, _effect, _event) = (at, end, effect, word);
}
