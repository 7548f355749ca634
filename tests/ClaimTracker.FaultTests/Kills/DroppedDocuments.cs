using Azure.Storage.Blobs;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.FaultTests.Kills;

/// <summary>Documents that come in during the kills: new ones, and after every third a new version of an older one.</summary>
internal sealed class DroppedDocuments(string connectionString, int number, Random random)
{
    private readonly BlobContainerClient _container = new(connectionString, "documents");
    private readonly Dictionary<string, string> _etags = [];
    private int _dropped;
    private int _versions;

    public int NewVersions => _versions;

    /// <summary>Id and the ETag (without quotes) of the content that has to be read in the end.</summary>
    public IEnumerable<(DocumentId Id, string ETag)> Latest => _etags.Select(pair => (DocumentId.FromPath(pair.Key), pair.Value));

    /// <summary>As many as are due when this share of the kills is done.</summary>
    public async Task DropUntilAsync(int kill, int kills, CancellationToken cancellationToken)
    {
        for (; _dropped < number * (kill + 1) / kills; _dropped++)
        {
            await DropAsync(_dropped, version: 0, cancellationToken);
            if (_dropped % 3 == 2)
            {
                await DropAsync(random.Next(_dropped), ++_versions, cancellationToken);
            }
        }
    }

    private async Task DropAsync(int document, int version, CancellationToken cancellationToken)
    {
        var sentences = Enumerable.Range(1, 40).Select(n => $"At least {n + 2} people were killed in district {document} on {(n % 28) + 1} May 2025.");
        string text = version == 0 ? string.Join(' ', sentences) : $"The river rose by {version} metres in district {document}. {string.Join(' ', sentences.Where((_, n) => n % 7 != version % 7))}";
        var answer = await _container.GetBlobClient($"{document}.txt").UploadAsync(BinaryData.FromString(text), overwrite: true, cancellationToken);
        _etags[$"{document}.txt"] = answer.Value.ETag.ToString("G").Trim('"');
    }
}
