using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The tolls of a claim, from its quantities and what happened to the counted, and from single people ("a soldier was killed").</summary>
internal sealed class CasualtyReader(ClaimWords w, HappeningReader happenings)
{
    private readonly List<(int At, Casualty Toll)> _tolls = [];

    public IReadOnlyList<Casualty> Read(IReadOnlyList<CountedQuantity> counted)
    {
        _tolls.Clear();
        foreach (CountedQuantity number in counted)
        {
            Add(number);
        }

        AddSingle(counted);
        return _tolls.Count == 0 ? [] : [.. _tolls.OrderBy(toll => toll.At).Select(toll => toll.Toll)];
    }

    private void Add(CountedQuantity number)
    {
        (Quantity quantity, Counted place, Happening? happening) = number;
        if (happening is not { Effect: { } effect } harm || !IsCount(quantity.Value) || (quantity.Max is { } most && !IsCount(most))
            || !Countables.MayBePeople(quantity.Unit))
        {
            return;
        }

        string? who = Who(quantity.Unit);
        if (harm.Part && _tolls.Count > 0)
        {
            (int at, Casualty whole) = _tolls[^1];
            string? named = w.Is(place.To, "of") && place.To + 2 < w.Count
                && Wording.IsNominal(w.Tag(place.To + 2)) ? w.Text(place.To + 2, NounEnd(place.To + 2)) : who;
            if (whole.Effect == effect && named is not null)
            {
                _tolls[^1] = (at, whole with { OfWhom = [.. whole.OfWhom, new CasualtyPart(named, (long)quantity.Value)] });
            }

            return;
        }

        (long? min, long? max) = Tally.Of(quantity);
        long? earlier = quantity.Earlier is { } before && IsCount(before) ? (long)before : null;
        _tolls.Add((place.From, new Casualty(effect, min, max, who, Agent.Of(w, harm), earlier)));
    }

    private static bool IsCount(double value) => value is >= 0 and < 1e12 && value == Math.Floor(value);

    /// <summary>The unit without the word of harm itself: "wounded soldiers" are soldiers, "deaths" nobody in particular.</summary>
    private static string? Who(string? unit)
    {
        if (unit is null)
        {
            return null;
        }

        string[] kept = [.. unit.Split(' ').Where(word => !HarmWords.TryGet(word, out _) && word is not ("and" or "or" or "lives" or "bodies"))];
        return kept.Length == 0 ? null : string.Join(' ', kept);
    }

    /// <summary>"a soldier was killed", "killing one woman": one person, where no number says so.</summary>
    private void AddSingle(IReadOnlyList<CountedQuantity> counted)
    {
        for (int i = 0; i < w.Count; i++)
        {
            bool article = w.Is(i, "a") || w.Is(i, "an") || w.Is(i, "one") || w.Is(i, "another");
            if (!article || counted.Any(number => i >= number.Place.From - 1 && i < number.Place.End))
            {
                continue;
            }

            int end = NounEnd(i + 1);
            if (end == i + 1 || w.Tag(end - 1) is not Xpos.NN || !People.Contains(w.Form(end - 1)))
            {
                continue;
            }

            if (happenings.Find(new Counted(i, i + 1, end)) is { Effect: { } effect, Part: false } harm)
            {
                _tolls.Add((i, new Casualty(effect, 1, 1, w.Text(i + 1, end), Agent.Of(w, harm))));
            }

            i = end - 1;
        }
    }

    private int NounEnd(int from)
    {
        int end = from;
        for (int i = from; i < w.Count && i < from + 8
            && (w.Tag(i) is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS or Xpos.JJ or Xpos.CD or Xpos.HYPH or Xpos.POS); i++)
        {
            end = w.Tag(i) is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS ? i + 1 : end;
        }

        return end;
    }

    private static readonly WordSet People = new("""
        man woman boy girl child baby infant toddler teenager person civilian soldier policeman policewoman officer guard driver passenger resident
        villager farmer worker student pupil teacher doctor nurse medic paramedic journalist reporter cameraman
        photographer priest nun imam monk bishop mayor governor minister councillor official lawmaker senator deputy judge lawyer prosecutor activist
        leader commander fighter militant rebel guerrilla insurgent gunman bomber terrorist attacker suspect prisoner
        detainee inmate hostage refugee migrant tourist pilgrim shepherd fisherman miner engineer firefighter rescuer volunteer employee contractor
        peacekeeper peasant vendor shopkeeper trader businessman businesswoman bystander pedestrian cyclist motorist
        patient victim mother father son daughter brother sister husband wife grandmother grandfather aunt uncle nephew niece cousin widow pensioner
        youth lieutenant captain major colonel general sergeant corporal private recruit sailor pilot marine
        ranger warden constable baker cook cleaner clerk porter carpenter mechanic electrician paratrooper sniper trooper bodyguard ambassador
        diplomat consul envoy protester demonstrator marcher striker
        """);
}

/// <param name="Quantity">As stated, with its event.</param>
/// <param name="Place">In the claim's words.</param>
/// <param name="Happening">What happened to the counted, where it is known.</param>
internal readonly record struct CountedQuantity(Quantity Quantity, Counted Place, Happening? Happening);
