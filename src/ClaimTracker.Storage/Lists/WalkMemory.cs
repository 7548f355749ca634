using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.Storage.Lists;

/// <summary>
/// What walks of more than one page have given out, page by page: an append blob for each walk, for a day. The order of a list is that of keys which people's
/// work changes, so that only what was given out says what is still to come.
/// </summary>
internal sealed class WalkMemory(StorageClients clients, TimeProvider time)
{
    /// <summary>Requests that a page may make here.</summary>
    public const int RequestsPerPage = 3;

    private const string Folder = "walks/";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task NoteAsync(string walk, int page, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var blob = clients.Text.GetAppendBlobClient(Folder + walk);
        if (page == 1)
        {
            await blob.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        string line = string.Create(CultureInfo.InvariantCulture, $"{page} {string.Join(' ', ids)}\n");
        try
        {
            await blob.AppendBlockAsync(new MemoryStream(Encoding.UTF8.GetBytes(line)), cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // A walk that goes on after a day has been forgotten, and may repeat what changed meanwhile.
        }
    }

    /// <param name="before">Pages before this one: asked for again after a lost answer, a page is the same.</param>
    public async Task<HashSet<string>> ReadAsync(string walk, int before, CancellationToken cancellationToken)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        try
        {
            var content = (await clients.Text.GetBlobBaseClient(Folder + walk).DownloadContentAsync(cancellationToken)).Value.Content;
            foreach (string line in content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture) < before)
                {
                    given.UnionWith(parts.Skip(1));
                }
            }
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Forgotten.
        }

        return given;
    }

    /// <summary>Removes what is older than a day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        int forgotten = 0;
        await foreach (var blob in clients.Text.GetBlobsAsync(BlobTraits.None, BlobStates.None, Folder, cancellationToken))
        {
            if (time.GetUtcNow() - blob.Properties.LastModified > Kept)
            {
                await clients.Text.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
                forgotten++;
            }
        }

        return forgotten;
    }
}
