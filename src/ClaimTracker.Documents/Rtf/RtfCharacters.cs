namespace ClaimTracker.Documents.Rtf;

/// <summary>Control words and symbols that stand for characters.</summary>
internal static class RtfCharacters
{
    /// <returns>Null for a control word that is none of them.</returns>
    public static string? Of(string word) => word switch
    {
        "\\" or "{" or "}" => word,
        "~" or "tab" or "line" or "page" or "column" or "emspace" or "enspace" or "qmspace" => " ",
        "_" => "-",
        "-" => "",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        _ => null,
    };
}
