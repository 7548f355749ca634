// Compiled by GeneratedClientTests together with the client that NSwag generates from the API's description.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Generated;

public static class Day
{
    public static async Task<string> RunAsync(HttpClient http, string address, string document)
    {
        List<string> told = [];
        var client = new ClaimTrackerClient(http) { BaseUrl = address };

        var read = (await client.ListDocumentClaimsAsync(document, null, null, null, null, null, null, null, null, null)).Value.Single();
        told.Add(read.Text);

        var taken = await client.TakeLeaseAsync(read.Id, null, null);
        told.Add($"{taken.Status} by {taken.Lease!.Holder}");

        var patch = new ClaimPatch
        {
            Status = "decided",
            Verdict = "supported",
            Rationale = "The operator's yearly report says so.",
            Tags = ["dam"],
            AddEvidence = [new EvidenceInput { Url = "https://dam.example/report", Stance = Stance.Supports }],
        };
        var decided = await client.PatchClaimAsync(read.Id, taken.Etag, null, patch);
        told.Add($"{decided.Status}: {decided.Verdict}");

        try
        {
            await client.PatchClaimAsync(read.Id, taken.Etag, null, new ClaimPatch { Priority = 1 });
            told.Add("stale accepted");
        }
        catch (ApiException<Problem> problem)
        {
            told.Add($"{problem.Result.Code} refused with {problem.StatusCode}");
        }

        var noted = await client.PatchClaimAsync(read.Id, null, null, new ClaimPatch { Note = "Seen in print." });
        told.Add($"tagged {noted.Tags.Single()}");

        var evidence = await client.ListEvidenceAsync(read.Id, null, null);
        told.Add($"{evidence.Value.Count} piece of evidence");

        using var file = await client.ExportClaimsAsync(ExportFormat.Csv, document, null, null, null, null, null, null, null, null, null);
        var text = await new StreamReader(file.Stream).ReadToEndAsync();
        told.Add(text.Contains(read.Id) && text.Contains("supported") ? "exported" : text);
        return string.Join(" | ", told);
    }
}
