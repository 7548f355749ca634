using System.Net.Http.Headers;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Api.Documents;

/// <param name="Name">The form's field <c>path</c>, or the file's own name; null for a raw body.</param>
/// <param name="Bytes">Seekable, so that storage can send it again after a lost reply.</param>
internal sealed record UploadedContent(string? Name, Stream Bytes) : IAsyncDisposable
{
    private const string NameField = "path";
    private const int MaxName = DocumentPath.MostRead * 4;

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

        return await FormAsync(request, type, limit, cancellationToken);
    }

    private static async Task<UploadedContent> FormAsync(HttpRequest request, MediaTypeHeaderValue type, long limit, CancellationToken cancellationToken)
    {
        string boundary = type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"') ?? "";
        if (boundary.Length is 0 or > MaxBoundary)
        {
            throw Problem.BadRequest("invalidMultipart", "The multipart body has no usable boundary.").Thrown();
        }

        UploadedContent? file = null;
        try
        {
            string? name = null;
            MultipartReader reader = new(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                var disposition = section.GetContentDispositionHeader();
                if (disposition is not null && (disposition.FileName.HasValue || disposition.FileNameStar.HasValue))
                {
                    string own = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value!.Trim('"');
                    file = file is null
                        ? new UploadedContent(own, await SpoolAsync(section.Body, limit, cancellationToken))
                        : throw Refused("severalFiles", "Send one file in a form; another form for the next.", disposition.Name.Value);
                }
                else
                {
                    name = await FieldAsync(section, disposition?.Name.Value?.Trim('"'), name, cancellationToken);
                }
            }

            return file is null
                ? throw Problem.BadRequest("invalidMultipart", "The multipart body has no file.").Thrown()
                : file with { Name = name ?? file.Name };
        }
        catch (Exception exception)
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw exception is InvalidDataException or IOException
                ? Problem.BadRequest("invalidMultipart", "The multipart body cannot be read.").Thrown(exception)
                : exception;
        }
    }

    /// <summary>Nothing of a form is dropped without a word.</summary>
    private static async Task<string> FieldAsync(MultipartSection section, string? field, string? before, CancellationToken cancellationToken)
    {
        if (field == "file")
        {
            throw Problem.BadRequest("invalidMultipart", "The part file has no file name, so it is no file.").Thrown();
        }

        if (field != NameField || before is not null)
        {
            throw field == NameField
                ? Refused("repeated", "The field may be given once.", field)
                : Refused("unknownField", $"A form has one file and, if need be, the field {NameField}; there is no other field.", field);
        }

        byte[] value = new byte[MaxName];
        int read = await section.Body.ReadAtLeastAsync(value, value.Length, throwOnEndOfStream: false, cancellationToken);
        return read < value.Length && System.Text.Unicode.Utf8.IsValid(value.AsSpan(0, read))
            ? System.Text.Encoding.UTF8.GetString(value, 0, read)
            : throw Refused("invalidValue", "The name is too long, or not UTF-8.", field);
    }

    private static ProblemException Refused(string code, string detail, string? field) =>
        Problem.BadRequest("invalidForm", detail, ProblemError.OfParameter(field?.Trim('"') is { Length: > 0 } name ? name : "(no name)", code, detail)).Thrown();

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
