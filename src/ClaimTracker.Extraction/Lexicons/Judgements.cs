namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Words by which a speaker values, doubts or feels rather than states.</summary>
internal static class Judgements
{
    public static readonly WordSet Evaluative = new("""
        good bad great terrible awful horrible wonderful excellent fantastic brilliant amazing outrageous disgraceful shameful shame unacceptable acceptable appalling disgusting pathetic ridiculous absurd stupid silly crazy insane mad
        lovely beautiful ugly nice fine perfect best worst better worse important vital crucial essential necessary unnecessary wise unwise foolish reckless irresponsible responsible cruel unfair fair unjust just right wrong
        regrettable deplorable inspiring impressive disappointing welcome sad happy proud exciting boring interesting remarkable extraordinary incredible unbelievable astonishing shocking tragic heartbreaking
        sensible reasonable unreasonable ideal tasty delicious charming cheap-looking elegant hideous dull fascinating magnificent superb splendid dreadful lousy useless worthless pointless hopeless
        pitiful gobsmackingly nonsense rubbish garbage trash bullshit propaganda joke disgrace scandal triumph miracle farce greed betrayal insult nightmare dream
        obvious clear plain inevitable unthinkable inexcusable unforgivable sustainable dreaming lucky unlucky easy hard tough silly evil immoral moral honest dishonest brave cowardly heroic visionary
        convinced unconvinced simple true false untrue encouraging worrying alarming terrifying scandalous laughable embarrassing historic proud committed confident determined delighted pleased thrilled grateful sorry glad
        overdue impossible possible fun cool spectacular stunning breathtaking mysterious eerie humble sweet clever smart weird strange odd funny ironic lazy greedy bleak grim rosy difficult early painful hopeful hard-won
        nuisance shambles mess mistake success failure gift treasure masterpiece hero heroes villain lesson tragedy blessing pity relief surprise wonder marvel game-changer milestone priority honour honor privilege pleasure
        kindest loveliest bravest nicest finest greatest proudest saddest happiest funniest cleverest toughest hardest predictable immense overwhelming desperate unbearable poor naive priceless invaluable excuse promise shame problem nonsense mockery humiliation catastrophe calamity circus charade sham hoax delusion illusion fantasy folly madness cowardice hypocrisy injustice outrage insult
        heartless callous ruthless spineless clueless toothless hollow meaningless senseless baseless groundless unfounded misguided short-sighted shortsighted half-baked ill-advised wrong-headed overblown exaggerated
        scary frightening chilling staggering damning devastating disastrous catastrophic troubling concerning worrisome upsetting saddening moving touching uplifting refreshing charming adorable gorgeous pleasant
        unpleasant nasty vile wicked sick disgraceful despicable contemptible deplorable abysmal woeful dire dismal mediocre overrated underrated iconic legendary timeless rewarding fulfilling memorable unforgettable
        precious wise prudent appropriate inappropriate desirable undesirable preferable advisable unhelpful understandable logical illogical rational irrational fitting
        comforting reassuring helpless optimistic pessimistic bullish bearish upbeat gloomy sceptical skeptical cautious nervous anxious scared frightened frustrated disappointed dismayed appalled horrified shocked stunned
        surprised astonished amazed excited ashamed embarrassed humbled honoured honored privileged blessed heartbroken devastated sickened fed tired exhausted
        aware unaware angry furious worried afraid keen eager welcome incompetent arrogant hypocritical dishonourable noble generous mean
        """);

    /// <summary>Evaluations that a fact-checker can look up when something else in the sentence is measured; alone they are opinion.</summary>
    public static readonly WordSet Comparative = new("better worse best worst hard tough easy cheap important");

    public static readonly WordSet Hedges = new("""
        reportedly allegedly apparently supposedly purportedly presumably probably possibly perhaps maybe likely may might could seemingly ostensibly suspected alleged presumed feared believed thought estimated rumoured rumored unconfirmed
        """);

    public static readonly WordSet Negations = new("not n't n’t no never nobody none nothing neither nor nowhere without hardly cannot");

    /// <summary>Nouns that say nothing that could be looked up.</summary>
    public static readonly WordSet EmptyNouns = new("""
        situation thing things way ways time times problem problems case fact facts issue issues point question answer story reason matter kind sort lot lots bit part end people person man woman everyone everybody someone somebody something
        anything everything nothing nobody one ones stuff place day days life world work truth idea moment look hand side rest moment
        """);

    /// <summary>Nouns that, said of something, value it: "is a problem", "was a moment of joy".</summary>
    public static readonly WordSet Figures = new("""
        problem question matter issue moment thing way story kind sort lesson testament reminder hallmark sign start beginning step challenge opportunity key foundation backbone heart soul spirit hope fear
        point idea answer reason case fact game beast animal person soul
        """);

    /// <summary>Verbs that say nothing by themselves.</summary>
    public static readonly WordSet EmptyVerbs = new("""
        be is are was were 's ’s 're ’re been being am 'm ’m have has had 've ’ve having do does did done doing go goes went gone get gets got come comes came make makes made take takes took happen happens happened seem seems seemed look looks looked
        repeat repeats repeated let mean means keep keeps kept
        """);
}
