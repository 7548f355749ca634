using System.Text.RegularExpressions;

namespace ClaimTracker.Benchmarks;

/// <summary>The token count that every tool is measured with, whatever its own tokens are.</summary>
internal static partial class ReferenceTokens
{
    public static int Count(string text) => Token().Count(text);

    [GeneratedRegex("[A-Za-z0-9]+(?:['’][A-Za-z]+)?|[^\\sA-Za-z0-9]")]
    private static partial Regex Token();
}
