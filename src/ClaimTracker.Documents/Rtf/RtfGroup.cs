using System.Text;

namespace ClaimTracker.Documents.Rtf;

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    Body,
    Footnote,
    Skipped,
    Fonts,
    Styles,
    Info,
    Title,
    Author,
}

/// <summary>What holds within a pair of braces; a copy is made at each opening one.</summary>
internal readonly record struct RtfGroup(RtfDestination Destination, Encoding Encoding, bool Hidden, int UnicodeSkip)
{
    /// <summary>The group began with "\*": what is not known there is to be ignored.</summary>
    public bool Optional { get; init; }
}
