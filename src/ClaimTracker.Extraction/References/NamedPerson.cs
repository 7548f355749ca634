using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.References;

/// <summary>Somebody who is named in a document, gathered from all mentions so far.</summary>
internal sealed class NamedPerson
{
    public Gender Gender { get; set; }

    /// <summary>A title, a first name with a family name, an age, "who" or an occupation beside the name showed that it is a person's.</summary>
    public bool IsCertain { get; set; }

    /// <summary>The first of several words, by which the person may be called later; empty where it is a title.</summary>
    public string FirstName { get; set; } = "";

    /// <summary>Where the name stands with the most words, in UTF-16 code units of the document.</summary>
    public TextSpan Fullest { get; set; }
}
