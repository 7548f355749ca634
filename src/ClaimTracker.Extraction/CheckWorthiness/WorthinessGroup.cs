using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.CheckWorthiness;

/// <summary>What a word contributes to check-worthiness as; the camelCase names are the reason codes.</summary>
internal enum WorthinessGroup : byte
{
    Wording,
    Number,
    Percentage,
    Money,
    Name,
    Comparison,
    Casualties,
    PastEvent,
    PersonalView,
    Modality,
    Negation,
    Length,
}

internal static class WorthinessGroups
{
    public static readonly int Count = Enum.GetValues<WorthinessGroup>().Length;

    private static readonly string[] Raising = ["wording", "number", "percentage", "money", "name", "comparison", "casualties", "pastEvent", "personalView", "modality", "negation", "length"];
    private static readonly string[] Lowering = [.. Raising.Select(code => $"{code}Lowers")];

    /// <summary>The stable code for a contribution in one direction: "number" raised the score, "personalViewLowers" lowered it.</summary>
    public static string Code(int group, bool raises) => (raises ? Raising : Lowering)[group];

    public static WorthinessGroup Of(ReadOnlySpan<char> form, Xpos tag) => tag switch
    {
        Xpos.CD => WorthinessGroup.Number,
        Xpos.Currency => WorthinessGroup.Money,
        Xpos.NNP or Xpos.NNPS => WorthinessGroup.Name,
        Xpos.JJR or Xpos.JJS or Xpos.RBR or Xpos.RBS => WorthinessGroup.Comparison,
        Xpos.PRP or Xpos.PRPS => WorthinessGroup.PersonalView,
        Xpos.MD => WorthinessGroup.Modality,
        _ when form is "%" || form.Equals("percent", StringComparison.OrdinalIgnoreCase) => WorthinessGroup.Percentage,
        _ when Verbs.Casualty.Contains(form) => WorthinessGroup.Casualties,
        _ when Judgements.Negations.Contains(form) => WorthinessGroup.Negation,
        _ when form.Equals("than", StringComparison.OrdinalIgnoreCase) || Verbs.Change.Contains(form) => WorthinessGroup.Comparison,
        Xpos.VBD or Xpos.VBN => WorthinessGroup.PastEvent,
        _ => WorthinessGroup.Wording,
    };
}
