using System.Security.Cryptography;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

/// <summary>From a request with bytes to what became of the document.</summary>
internal static class Uploads
{
    /// <exception cref="ProblemException">400, 412, 422 or 423: nothing was stored.</exception>
    public static async Task<UploadOutcome.Stored> StoreAsync(this ITrackedDocuments documents, ApiRequest request, string path, Stream content)
    {
        var upload = new Upload(path)
        {
            Precondition = DocumentPreconditions.Read(request.Http),
            Operation = OperationId.Given(request.Http) is { } key ? new UploadOperation(request.Actor.Id, key, await HashAsync(content, request.Aborted)) : null,
        };
        return await documents.UploadAsync(upload, content, request.Aborted) switch
        {
            UploadOutcome.Stored stored => stored,
            UploadOutcome.Stale stale => throw DocumentPreconditions.Failed(stale.Current),
            UploadOutcome.Leased => throw new Problem(
                StatusCodes.Status423Locked,
                "leasedBlob",
                "Another program holds a lease on the file in storage, or a policy keeps it; it cannot be written until that ends.").Thrown(),
            _ => throw Problem.Unprocessable(
                "idempotencyKeyReused",
                "This Idempotency-Key was used for other content. Use a new one for a new upload.",
                ProblemError.OfParameter(OperationId.Header, "idempotencyKeyReused", "Used before with another body.")).Thrown(),
        };
    }

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellationToken)
    {
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        return hash;
    }
}
