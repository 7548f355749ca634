using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Operations;

namespace ClaimTracker.Storage.Backup;

/// <summary>Lines between a first one that says what this is and a last one with their number and SHA-256, by which a file cut short is known.</summary>
internal static class BackupFile
{
    private const string Header = """{"format":"claimtracker-table","version":1}""";

    public static async Task<long> WriteAsync(Stream target, IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(Header);
        long count = 0;
        await foreach (string line in lines.WithCancellation(cancellationToken))
        {
            Add(hash, line);
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
            count++;
        }

        await writer.WriteLineAsync(Trailer(count, hash));
        return count;
    }

    /// <exception cref="BackupException">It is no backup, or not a whole one. Thrown at the latest before the enumeration ends.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader(source, Encoding.UTF8, leaveOpen: true);
        if (await reader.ReadLineAsync(cancellationToken) != Header)
        {
            throw new BackupException("This is not a backup of a claims table, or one of another version.");
        }

        long count = 0;
        string? last = await reader.ReadLineAsync(cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            Add(hash, last!);
            count++;
            yield return last!;
            last = line;
        }

        if (last != Trailer(count, hash))
        {
            throw new BackupException($"The backup is not whole: after {count} rows it does not end as it should. It was cut short or changed.");
        }
    }

    private static void Add(IncrementalHash hash, string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }

    private static string Trailer(long count, IncrementalHash hash) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"rows":{{count}},"sha256":"{{Convert.ToHexStringLower(hash.GetCurrentHash())}}"}""");
}
