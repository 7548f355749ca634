using System.Net.Http.Headers;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Api.Documents;

/// <param name="FileName">Of a multipart part; null for a raw body.</param>
/// <param name="Bytes">Seekable, so that storage can send it again after a lost reply.</param>
internal sealed record UploadedContent(string? FileName, Stream Bytes) : IAsyncDisposable
{
    private const int MemoryThreshold = 1024 * 1024;
    private const int MaxBoundary = 200;

    public ValueTask DisposeAsync() => Bytes.DisposeAsync();

    /// <summary>Takes the document out of a raw body, or the one file of a multipart form.</summary>
    /// <exception cref="ProblemException">400, 413 or 415.</exception>
    public static async Task<UploadedContent> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        const int PartHeaders = 64 * 1024;
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (type?.MediaType is "application/x-www-form-urlencoded")
        {
            // curl's default, with which -d silently drops line ends
            throw Problem.UnsupportedType(
                "Say what the bytes are, for example Content-Type: application/octet-stream (curl: -H 'Content-Type: application/octet-stream' --data-binary @file).").Thrown();
        }

        if (type?.MediaType is not "multipart/form-data")
        {
            return request.ContentLength > limit
                ? throw Problem.TooLarge(limit).Thrown()
                : new UploadedContent(null, await SpoolAsync(request.Body, limit, cancellationToken));
        }

        if (request.ContentLength > limit + PartHeaders)
        {
            throw Problem.TooLarge(limit).Thrown();
        }

        return await FirstFileAsync(request, type, limit, cancellationToken);
    }

    private static async Task<UploadedContent> FirstFileAsync(HttpRequest request, MediaTypeHeaderValue type, long limit, CancellationToken cancellationToken)
    {
        string boundary = type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"') ?? "";
        if (boundary.Length is 0 or > MaxBoundary)
        {
            throw Problem.BadRequest("invalidMultipart", "The multipart body has no usable boundary.").Thrown();
        }

        try
        {
            MultipartReader reader = new(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } disposition && (disposition.FileName.HasValue || disposition.FileNameStar.HasValue))
                {
                    string name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value!.Trim('"');
                    return new UploadedContent(name, await SpoolAsync(section.Body, limit, cancellationToken));
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw Problem.BadRequest("invalidMultipart", "The multipart body cannot be read.").Thrown(exception);
        }

        throw Problem.BadRequest("invalidMultipart", "The multipart body has no file.").Thrown();
    }

    private static async Task<Stream> SpoolAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        FileBufferingReadStream spooled = new(source, MemoryThreshold);
        try
        {
            byte[] buffer = new byte[64 * 1024];
            while (await spooled.ReadAsync(buffer, cancellationToken) > 0)
            {
                if (spooled.Position > limit)
                {
                    throw Problem.TooLarge(limit).Thrown();
                }
            }

            spooled.Position = 0;
            return spooled;
        }
        catch
        {
            await spooled.DisposeAsync();
            throw;
        }
    }
}
