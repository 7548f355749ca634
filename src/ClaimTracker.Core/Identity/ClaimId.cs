using System.Diagnostics.CodeAnalysis;

namespace ClaimTracker.Core.Identity;

/// <summary>A claim's identity, written <c>documentId-key</c>. Assigned when the claim is first seen in its document, never changed or used again.</summary>
/// <param name="Document">The document it was found in.</param>
/// <param name="Key">60 bits as 12 Base32 characters, unique in the document.</param>
public readonly record struct ClaimId(DocumentId Document, string Key)
{
    public const int KeyLength = 12;

    public static bool TryParse([NotNullWhen(true)] string? text, out ClaimId id)
    {
        id = default;
        if (text is not { Length: DocumentId.Length + 1 + KeyLength }
            || text[DocumentId.Length] != '-'
            || !DocumentId.TryParse(text[..DocumentId.Length], out var document)
            || !Base32.IsEncoded(text.AsSpan(DocumentId.Length + 1), KeyLength))
        {
            return false;
        }

        id = new ClaimId(document, text[(DocumentId.Length + 1)..]);
        return true;
    }

    public static ClaimId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A claim id is a document id, a hyphen and 12 characters of a-z and 2-7.");

    public override string ToString() => $"{Document.Value}-{Key}";
}
