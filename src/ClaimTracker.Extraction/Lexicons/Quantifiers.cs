using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Phrases before a number and how they bound it.</summary>
internal static class Quantifiers
{
    /// <summary>Longest first, so that "no fewer than" wins over "fewer than".</summary>
    public static readonly (string[] Words, Comparator Comparator)[] Before =
    [
        .. Phrases(Comparator.AtLeast, "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of", "minimum", "at the least", "≥"),
        .. Phrases(Comparator.AtMost, "no more than", "not more than", "up to", "at most", "a maximum of", "maximum of", "maximum", "as many as", "as much as", "as high as", "within", "not exceeding", "≤"),
        .. Phrases(Comparator.MoreThan, "more than", "greater than", "higher than", "longer than", "larger than", "over", "above", "in excess of", "upwards of", "exceeding", "exceeded", "exceeds", "exceed", "topped", "tops", "topping", "passed", "surpassed", "surpassing", "just over", "well over", "slightly over", "slightly more than", "a little over", "north of", ">", "beyond", "older than"),
        .. Phrases(Comparator.LessThan, "fewer than", "less than", "lower than", "smaller than", "shorter than", "under", "below", "just under", "well under", "slightly under", "slightly less than", "a little under", "just below", "short of", "<", "younger than"),
        .. Phrases(Comparator.About, "about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to", "near", "circa", "ca.", "c.", "an estimated", "estimated", "approx.", "approx", "~", "in the region of", "in the order of", "or so", "virtually", "practically", "barely", "scarcely", "more or less", "somewhere around"),
    ];

    /// <summary>Words that may stand between the phrase and the number.</summary>
    public static readonly WordSet Between = new("just only exactly the a an its their our his her another further additional or of $ £ € ¥ us$ well slightly a_total total");

    private static IEnumerable<(string[], Comparator)> Phrases(Comparator comparator, params string[] phrases) =>
        phrases.Select(phrase => (phrase.Split(' '), comparator));
}
