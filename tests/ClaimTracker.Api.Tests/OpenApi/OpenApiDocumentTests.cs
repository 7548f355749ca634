using System.Text.Json.Nodes;
using ClaimTracker.Api.OpenApi;
using ClaimTracker.FunctionApp.Functions;
using Microsoft.OpenApi;

namespace ClaimTracker.Api.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_1, "3.1")]
    [InlineData(OpenApiSpecVersion.OpenApi3_0, "3.0")]
    public async Task The_document_is_valid_and_says_its_version(OpenApiSpecVersion version, string expected)
    {
        string json = await JsonAsync(version);

        var (_, diagnostic) = OpenApiDocument.Parse(json, "json");
        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.StartsWith(expected, (string?)JsonNode.Parse(json)!["openapi"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paths_are_exactly_the_routes_that_exist()
    {
        var paths = JsonNode.Parse(await JsonAsync(OpenApiSpecVersion.OpenApi3_1))!["paths"]!.AsObject();

        Assert.Equal(
            FunctionRoute.In(typeof(ClaimFunctions).Assembly).Select(route => $"{route.Method} /{route.Route}").Order(StringComparer.Ordinal),
            paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_example_holds_to_its_schema()
    {
        string json = await JsonAsync(OpenApiSpecVersion.OpenApi3_0);
        var document = await NSwag.OpenApiDocument.FromJsonAsync(json);
        int examples = 0;
        foreach (var operation in document.Operations.Select(described => described.Operation))
        {
            var contents = operation.ActualResponses.Values.SelectMany(response => response.Content.Values)
                .Concat(operation.RequestBody?.Content.Values ?? []);
            foreach (var content in contents.Where(content => content.Example is not null))
            {
                Assert.Empty(content.Schema.Validate(content.Example!.ToString()!));
                examples++;
            }
        }

        Assert.InRange(examples, 10, 100);
    }

    private static Task<string> JsonAsync(OpenApiSpecVersion version) =>
        OpenApiBuilder.Build(typeof(ClaimFunctions).Assembly, version).SerializeAsJsonAsync(version);
}
