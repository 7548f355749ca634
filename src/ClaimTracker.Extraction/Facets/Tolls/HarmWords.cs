using System.Collections.Frozen;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Facets;

/// <summary>How a word of harm takes those who come to it.</summary>
[Flags]
internal enum HarmUse
{
    None = 0,

    /// <summary>They are its object: "killing 12".</summary>
    Active = 1,

    /// <summary>They are its subject, in the passive or left without a verb: "12 were killed", "12 killed".</summary>
    Passive = 2,

    /// <summary>They are its subject: "12 died".</summary>
    Intransitive = 4,

    /// <summary>It is said of them: "12 dead", "12 are missing".</summary>
    Adjective = 8,

    /// <summary>It has them with "of": "the murder of six".</summary>
    Noun = 16,

    /// <summary>It is what is counted: "12 deaths", "12 wounded".</summary>
    Counted = 32,
}

/// <param name="Effect">What happens to them.</param>
/// <param name="Use">How the word takes them.</param>
internal readonly record struct Harm(CasualtyEffect Effect, HarmUse Use)
{
    public bool Is(HarmUse use) => (Use & use) != 0;
}

/// <summary>Words that say that people come to harm.</summary>
internal static class HarmWords
{
    private static readonly FrozenDictionary<string, Harm>.AlternateLookup<ReadOnlySpan<char>> Words = Read(
        (CasualtyEffect.Killed, """
            A: kill kills killing murder murders murdering assassinate assassinates assassinating massacre massacring slay slays slew slaying
            slaughter slaughtering
               execute executes executing behead beheads beheading lynching drowning
            AP: killed murdered assassinated massacred slain slaughtered executed beheaded decapitated hanged lynched martyred suffocated
            electrocuted asphyxiated drowned gunned
            I: die dies died dying perish perishes perished perishing drown drowns drowned drowning suffocated succumbed
            J: dead KIA deceased
            N: killing killings murder murders assassination assassinations massacre slaying slayings slaughter execution executions beheading
            beheadings death deaths fatality fatalities lynching drowning drownings killer killers murderer murderers assassin assassins
            C: dead deaths fatalities killings murders assassinations slayings executions beheadings drownings KIA martyrs
            """),
        (CasualtyEffect.Injured, """
            A: injure injures injuring wound wounding maim maims maiming hurting
            AP: injured wounded hurt maimed
            J: injured wounded hurt WIA
            N: injury injuries wounding
            C: injured wounded injuries WIA
            """),
        (CasualtyEffect.Missing, """
            I: disappear disappears disappeared vanished
            J: missing unaccounted MIA
            N: disappearance disappearances
            C: missing disappearances MIA
            """),
        (CasualtyEffect.Abducted, """
            A: abduct abducts abducting kidnap kidnaps kidnapping kidnaping
            AP: abducted kidnapped kidnaped
            J: hostage
            N: kidnappers abductors abduction abductions kidnapping kidnappings kidnaping kidnapings
            C: abductions kidnappings kidnapings hostages
            """),
        (CasualtyEffect.Detained, """
            A: detain detains detaining arrest arrests arresting imprison imprisoning jail jails jailing capture captures capturing
            AP: detained arrested imprisoned jailed captured
            J: captive
            N: detention detentions arrest arrests capture imprisonment
            C: detentions arrests
            """),
        (CasualtyEffect.Displaced, """
            A: displace displaces displacing evacuate evacuates evacuating uproot uproots uprooting
            AP: displaced evacuated uprooted
            I: flee flees fled fleeing
            J: homeless displaced
            N: displacement evacuation
            C: displaced
            """));

    public static bool TryGet(ReadOnlySpan<char> word, out Harm harm) => Words.TryGetValue(word, out harm);

    private static FrozenDictionary<string, Harm>.AlternateLookup<ReadOnlySpan<char>> Read(params (CasualtyEffect Effect, string Lines)[] effects)
    {
        var words = new Dictionary<string, Harm>(StringComparer.OrdinalIgnoreCase);
        foreach ((CasualtyEffect effect, string lines) in effects)
        {
            HarmUse use = HarmUse.None;
            foreach (string word in lines.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[^1] == ':')
                {
                    use = word[..^1].Aggregate(HarmUse.None, (uses, letter) => uses | UseOf(letter));
                }
                else
                {
                    words[word] = new Harm(effect, use | (words.TryGetValue(word, out Harm known) ? known.Use : HarmUse.None));
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static HarmUse UseOf(char letter) => letter switch
    {
        'A' => HarmUse.Active,
        'P' => HarmUse.Passive,
        'I' => HarmUse.Intransitive,
        'J' => HarmUse.Adjective,
        'N' => HarmUse.Noun,
        _ => HarmUse.Counted,
    };
}
