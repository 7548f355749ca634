using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Operations;

namespace ClaimTracker.Storage.Lists;

/// <summary>Tokens that say where a list goes on, bound to the query and signed: nobody can make one or use it for another query.</summary>
internal sealed class ContinuationTokens(StoreSettings settings)
{
    private const int SignatureLength = 16;

    public async Task<string> WriteAsync(string query, string position, CancellationToken cancellationToken)
    {
        byte[] payload = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. Sign(await settings.KeyAsync(cancellationToken), query, payload), .. payload]);
    }

    /// <exception cref="InvalidContinuationException">The token was not given for this query.</exception>
    public async Task<string> ReadAsync(string query, string token, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(token);
        }
        catch (FormatException)
        {
            throw new InvalidContinuationException();
        }

        if (bytes.Length <= SignatureLength)
        {
            throw new InvalidContinuationException();
        }

        byte[] payload = bytes[SignatureLength..];
        byte[] expected = Sign(await settings.KeyAsync(cancellationToken), query, payload);
        return CryptographicOperations.FixedTimeEquals(expected, bytes.AsSpan(0, SignatureLength))
            ? Encoding.UTF8.GetString(payload)
            : throw new InvalidContinuationException();
    }

    private static byte[] Sign(byte[] key, string query, byte[] payload) =>
        HMACSHA256.HashData(key, (byte[])[.. SHA256.HashData(Encoding.UTF8.GetBytes(query)), .. payload])[..SignatureLength];
}
