using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Ingest;

/// <summary>Which sentences are the same claim, and the key that a new one gets.</summary>
public static class ClaimIdentity
{
    private const int FingerprintBits = 160;
    private const int KeyBits = ClaimId.KeyLength * 5;

    /// <summary>Equal for equal normalised text and speaker.</summary>
    public static string Fingerprint(string text, string? speaker) =>
        Base32.Encode(Hash($"{NormalisedText.Of(text)}\n{(speaker is null ? "" : NormalisedText.Of(speaker))}"), FingerprintBits);

    /// <summary>The key of the n-th claim (from 0) that ever had this fingerprint in its document.</summary>
    public static string Key(string fingerprint, int n) =>
        Base32.Encode(Hash($"{fingerprint}\n{n.ToString(CultureInfo.InvariantCulture)}"), KeyBits);

    /// <summary>Of the context that a claim's meaning hangs on; the same for every claim that needs none.</summary>
    public static string ContextHash(string? context, string? heading, string? speaker) =>
        context is null
            ? ""
            : Base32.Encode(Hash(string.Join('\n', new[] { context, heading, speaker }.Select(part => NormalisedText.Of(part ?? "")))), KeyBits);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
