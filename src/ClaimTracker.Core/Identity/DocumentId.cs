using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Core.Identity;

/// <summary>
/// A document's identity: the first 80 bits of SHA-256 of its path in the container (UTF-8), as 16 Base32 characters.
/// It is stable over re-uploads, and nothing of the path can reach a key or a URL.
/// </summary>
public readonly record struct DocumentId
{
    public const int Length = 16;

    private DocumentId(string value) => Value = value;

    public string Value => field ?? throw new InvalidOperationException("No document id: the default value was used.");

    /// <param name="path">The blob's full name in the container, such as <c>syria/report.pdf</c>.</param>
    public static DocumentId FromPath(string path) =>
        new(Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(path)), Length * 5));

    public static bool TryParse([NotNullWhen(true)] string? text, out DocumentId id)
    {
        bool valid = Base32.IsEncoded(text, Length);
        id = valid ? new DocumentId(text!) : default;
        return valid;
    }

    public static DocumentId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A document id has 16 characters of a-z and 2-7.");

    public override string ToString() => Value;
}
