using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using ClaimTracker.Api.Http;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace ClaimTracker.Api.OpenApi;

[Operation(Roles.None, "Health", "The OpenAPI document of this API")]
[Query("version", typeof(string), "3.1 (default), or 3.0 for generators that need it.", MaxLength = 8)]
[Answer(200, null, "The document.", ContentType = ContentType)]
public sealed class GetOpenApi : Operation
{
    public const string ContentType = "application/json";

    private readonly ConcurrentDictionary<(Assembly Functions, OpenApiSpecVersion Version), byte[]> documents = new();

    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var version = request.Query.Text("version") switch
        {
            null or "3.1" => OpenApiSpecVersion.OpenApi3_1,
            "3.0" => OpenApiSpecVersion.OpenApi3_0,
            _ => throw Problems.Problem.BadRequest(
                "invalidQuery",
                "There is no such version.",
                Problems.ProblemError.OfParameter("version", "invalidValue", "Expected 3.1 or 3.0.")).Thrown(),
        };
        var key = (request.Functions ?? throw new InvalidOperationException("The function did not say where the functions are."), version);
        if (!documents.TryGetValue(key, out byte[]? document))
        {
            string json = await OpenApiBuilder.Build(key.Item1, version).SerializeAsJsonAsync(version, request.Aborted);
            document = documents.GetOrAdd(key, Encoding.UTF8.GetBytes(json));
        }

        return new BytesResult(document, ContentType);
    }
}
