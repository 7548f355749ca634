namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Past tenses that the tagger takes for nouns, adjectives or base forms.</summary>
internal static class PastForms
{
    /// <summary>Irregular past tenses, and a few regular ones.</summary>
    public static readonly WordSet Tenses = new("""
        cost hit cut rose fell set put led won lost sold met left held ran grew drew read shot split beat hurt quit shut swept blew flew slept kept crept
        shook struck burst spread bore tore wore threw sank sprang swam rang broke
        shed wept shrank slid clung crept strove froze wrought sped swore spun stung shone ceased thrust strode sued fled vowed
        spoke stole drove rode wrote fought caught taught bought brought sought thought built sent spent lent bent dealt felt fled hung laid paid said sat
        slid stood stuck swung told took understood went woke wound
        """);

    /// <summary>Forms that are participles too.</summary>
    public static readonly WordSet Participles = new("cut hit set put led built shut let split quit spread run");
}
