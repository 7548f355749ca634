using System.Security.Cryptography;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

/// <summary>The Idempotency-Key of a write: a repeated request is applied once.</summary>
internal static class OperationId
{
    public const string Header = "Idempotency-Key";
    public const string Description = "Makes it safe to send the request again: it is applied once. 1 to 128 visible ASCII characters.";
    public const int MaxLength = 128;

    /// <summary>The caller's key, or one made for this request.</summary>
    /// <exception cref="ProblemException">400: not a key.</exception>
    public static string Of(HttpRequest request)
    {
        return Given(request) ?? Guid.NewGuid().ToString("n");
    }

    /// <summary>The caller's key; null where none was sent.</summary>
    /// <exception cref="ProblemException">400: not a key, or two.</exception>
    public static string? Given(HttpRequest request)
    {
        var header = request.Headers[Header];
        string key = header.ToString();
        if (key.Length == 0)
        {
            return null;
        }

        return header.Count == 1 && key.Length <= MaxLength && key.All(character => character is > ' ' and <= '~')
            ? key
            : throw Problem.BadRequest(
                "invalidIdempotencyKey",
                $"An Idempotency-Key is 1 to {MaxLength} visible ASCII characters without spaces.",
                ProblemError.OfParameter(Header, "invalidValue", "Not an idempotency key.")).Thrown();
    }

    /// <summary>SHA-256 as hex of what is asked for, the resource included: the same key for something else is refused.</summary>
    public static string BodyHash(string action, string claim, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{action} {claim}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
