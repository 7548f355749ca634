using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Whether what a number counts can be people.</summary>
internal static class Countables
{
    /// <summary>Animals, things, places, happenings and measures that stand with numbers in reports of harm; anything else may be people.</summary>
    private static readonly WordSet Others = new("""
        head livestock cattle cow cows bull bulls ox oxen calf calves sheep goat goats lamb lambs pig pigs hog hogs horse horses mule mules donkey
        donkeys camel camels buffalo buffaloes yak yaks reindeer deer elephant elephants rhino rhinos lion lions
        tiger tigers wolf wolves bear bears dog dogs cat cats bird birds chicken chickens hen hens duck ducks goose geese turkey turkeys fish salmon
        whale whales dolphin dolphins seal seals turtle turtles bee bees hive hives animal animals beast beasts
        herd herds flock flocks pet pets monkey monkeys bat bats poultry tree trees crop crops plant plants
        house houses home homes building buildings block blocks flat flats apartment apartments shop shops store stores school schools hospital
        hospitals clinic clinics mosque mosques church churches bridge bridges road roads tent tents hut huts
        dwelling dwellings room rooms bed beds shelter shelters factory factories depot depots warehouse warehouses structure structures facility
        facilities station stations post posts checkpoint checkpoints
        car cars bus buses truck trucks lorry lorries vehicle vehicles tank tanks jeep jeeps motorcycle motorcycles motorbike motorbikes train trains
        boat boats ship ships vessel vessels plane planes aircraft helicopter helicopters jet jets
        drone drones rocket rockets missile missiles shell shells bomb bombs mine mines grenade grenades mortar mortars rifle rifles gun guns pistol
        pistols weapon weapons round rounds bullet bullets cartridge cartridges stick sticks charge charges device devices
        munition munitions warhead warheads shot shots
        village villages town towns city cities district districts province provinces region regions state states country countries area areas
        municipality municipalities settlement settlements neighbourhood neighbourhoods neighborhood
        neighborhoods camp camps site sites place places location locations front fronts position positions street streets
        attack attacks assault assaults raid raids strike strikes airstrike airstrikes explosion explosions blast blasts clash clashes ambush
        ambushes battle battles incident incidents shooting shootings bombing bombings case cases accident accidents
        crash crashes earthquake earthquakes quake flood floods storm storms wave waves operation operations violation violations war wars event
        events protest protests fire fires occasion occasions time times way ways
        page pages document documents file files report reports list lists name names copy copies bill bills plan plans proposal proposals deal deals
        project projects law laws order orders contract contracts part parts
        group groups unit units team teams patrol patrols convoy convoys brigade brigades battalion battalions company companies regiment regiments
        division divisions squad squads cell cells party parties organization organizations organisation
        organisations agency agencies nation nations side sides faction factions
        wound wounds burn burns limb limbs leg legs arm arms eye eyes throat throats
        """);

    /// <summary>Times, distances, weights and money: nothing ever happens to these.</summary>
    private static readonly WordSet Measures = new("""
        second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades century centuries
        mm cm m metre metres meter meters km kilometre kilometres kilometer kilometers mile miles foot feet inch inches yard yards acre acres hectare
        hectares kg kilo kilos kilogram kilograms kilogramme kilogrammes g gram grams tonne tonnes ton tons
        litre litres liter liters gallon gallons pound pounds caliber calibre degree degrees percent percentage
        dollar dollars euro euros crown crowns peso pesos rouble roubles ruble rubles rupee rupees yen franc francs
        """);

    /// <summary>The unit measures and does not count: "percent", "$", "km", "days".</summary>
    public static bool IsMeasure(ReadOnlySpan<char> unit) => !unit.IsEmpty && (!char.IsLetter(unit[0]) || Measures.Contains(Head(unit))
        || (unit.IndexOf(' ') is > 0 and var end && Measures.Contains(unit[..end])));

    /// <summary>People, or what may be people: anything that is known for nothing else.</summary>
    public static bool MayBePeople(ReadOnlySpan<char> unit)
    {
        if (unit.IsEmpty)
        {
            return true;
        }

        return !IsMeasure(unit) && !Others.Contains(Head(unit)) && !unit.StartsWith("head of ", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> unit) => unit[(unit.LastIndexOfAny(' ', '-', '/') + 1)..];
}
