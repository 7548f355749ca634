using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace ClaimTracker.Api.Tests.GeneratedClient;

internal static class NSwagSettings
{
    /// <summary>NSwag's defaults, but for one client class of all operations.</summary>
    public static CSharpClientGeneratorSettings Create(CSharpJsonLibrary library) => new()
    {
        ClassName = "ClaimTrackerClient",
        OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
        CSharpGeneratorSettings =
        {
            Namespace = "Generated",
            SchemaType = SchemaType.OpenApi3,
            JsonLibrary = library,
            GenerateNullableReferenceTypes = true,

            // the first whose generated enums System.Text.Json writes by their names in the description
            JsonLibraryVersion = 9,
        },
    };
}
