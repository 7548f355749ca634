using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace ClaimTracker.Api.OpenApi;

/// <summary>The OpenAPI document of the HTTP functions of an assembly, from their routes and their operations' attributes.</summary>
internal sealed class OpenApiBuilder
{
    private const string Key = "key";
    private const string Reviewer = "reviewer";
    private const string SignIn = "signIn";

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Claims"] = "Sentences of their own that can be checked, each anchored to the words of its document.",
        ["Documents"] = "Files that were dropped, their versions and what was read of them.",
        ["Evidence"] = "What speaks for or against a claim; retracted pieces stay to be seen.",
        ["Export"] = "All claims as files.",
        ["Health"] = "Whether the app runs and can work, and this description; open to everybody.",
        ["Identity"] = "Who the caller is here.",
        ["Review"] = "Taking, deciding and giving back claims, under a person's name.",
        ["Statistics"] = "Counts over all claims or those of a document.",
    };

    private readonly OpenApiDocument document = new()
    {
        Info = new OpenApiInfo
        {
            Title = "ClaimTracker",
            Version = typeof(OpenApiBuilder).Assembly.GetName().Version?.ToString(3) ?? "0",
            Description = "Claims found in documents, and their review. Errors are problem details (RFC 9457) with a stable code. "
                + "Offsets are UTF-16 code units. Lists have a nextLink until their last page.",
            Contact = new OpenApiContact { Name = "Whoever runs this installation" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        },
        Servers = [new OpenApiServer { Url = PublicUrl.Prefix.TrimEnd('/') }],
        Paths = [],
        Components = new OpenApiComponents
        {
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = Header(HeaderGuard.KeyHeader, "One of the configured keys; not needed on the local host."),
                [Reviewer] = Header(HeaderGuard.ReviewerHeader, "The person: needed for everything that is recorded under a name."),
                [SignIn] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "App Service authentication." },
            },
        },
    };

    private readonly SchemaBuilder schemas;

    private OpenApiBuilder(OpenApiSpecVersion version)
    {
        if (version == OpenApiSpecVersion.OpenApi3_0)
        {
            document.Info.License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") };
        }

        schemas = new SchemaBuilder(document, version);
    }

    public static OpenApiDocument Build(Assembly functions, OpenApiSpecVersion version)
    {
        OpenApiBuilder builder = new(version);
        foreach (var route in FunctionRoute.In(functions).Where(route => route.Operation is not null))
        {
            builder.Add(route);
        }

        return builder.document;
    }

    private static OpenApiSecurityScheme Header(string name, string description) =>
        new() { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = name, Description = description };

    private void Add(FunctionRoute route)
    {
        var description = OperationDescription.Of(route.Operation!);
        string path = "/" + route.Route;
        if (!document.Paths.TryGetValue(path, out var item))
        {
            document.Paths[path] = item = new OpenApiPathItem { Operations = [] };
        }

        document.Tags ??= new HashSet<OpenApiTag>();
        if (document.Tags.All(tag => tag.Name != description.Operation.Tag))
        {
            document.Tags.Add(new OpenApiTag { Name = description.Operation.Tag, Description = Tags[description.Operation.Tag] });
        }

        item.Operations!.Add(new HttpMethod(route.Method), new OpenApiOperation
        {
            OperationId = route.Function,
            Tags = new HashSet<OpenApiTagReference> { new(description.Operation.Tag, document) },
            Summary = description.Operation.Summary,
            Description = description.Operation.Description ?? $"{description.Operation.Summary.TrimEnd('?', '.')}.",
            Parameters = [.. Parameters(route, description)],
            RequestBody = Body(description),
            Responses = Responses(description),
            Security = Security(description.Operation),
        });
    }

    private List<OpenApiSecurityRequirement> Security(OperationAttribute operation)
    {
        if (operation.Role == Roles.None)
        {
            return [];
        }

        OpenApiSecurityRequirement header = new() { [new OpenApiSecuritySchemeReference(Key, document)] = [] };
        if (operation.ByPerson)
        {
            header[new OpenApiSecuritySchemeReference(Reviewer, document)] = [];
        }

        return [header, new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SignIn, document)] = [] }];
    }

    private IEnumerable<IOpenApiParameter> Parameters(FunctionRoute route, OperationDescription description) =>
    [
        .. route.Route.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => new OpenApiParameter
        {
            Name = segment.Trim('{', '}'),
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        }),
        .. description.Query.Select(Parameter),
        .. description.Type.GetCustomAttributes<TakesHeaderAttribute>().Select(header => new OpenApiParameter
        {
            Name = header.Name,
            In = ParameterLocation.Header,
            Description = header.Description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        }),
    ];

    private OpenApiParameter Parameter(QueryParameter parameter)
    {
        var schema = schemas.Of(parameter.Type);
        if (schema is OpenApiSchema own)
        {
            own.Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture);
            own.Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture);
            own.MinLength = parameter.Type == typeof(string) ? 1 : null;
            own.MaxLength = parameter.Type == typeof(string) ? parameter.MaxLength ?? QueryValues.DefaultLength : null;
            own.Default = parameter.Default is { } value ? JsonNode.Parse(value) : null;
        }

        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.Required,
            Description = parameter.Description,
            Schema = parameter.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
            Explode = true,
        };
    }

    private OpenApiRequestBody? Body(OperationDescription description)
    {
        if (description.Type.GetCustomAttribute<TakesAttribute>() is not { } takes)
        {
            return null;
        }

        return new OpenApiRequestBody
        {
            Required = takes.Body is not null,
            Content = takes.ContentTypes.ToDictionary<string, string, IOpenApiMediaType>(type => type, type => new OpenApiMediaType
            {
                Schema = takes.Body is { } body ? schemas.Of(body) : type.StartsWith("multipart/", StringComparison.Ordinal) ? File() : Binary(),
                Example = takes.Body is { } example ? Examples.Of(example) : null,
            }),
        };
    }

    private OpenApiResponses Responses(OperationDescription description)
    {
        OpenApiResponses responses = [];
        foreach (var answers in description.Type.GetCustomAttributes<AnswerAttribute>().GroupBy(answer => answer.Status).OrderBy(group => group.Key))
        {
            responses[answers.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = answers.First().Description,
                Headers = answers.Any(answer => answer.HasETag)
                    ? new Dictionary<string, IOpenApiHeader>
                    {
                        ["ETag"] = new OpenApiHeader { Description = "Send it back as If-Match.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                    }
                    : null,
                Content = answers
                    .Where(answer => answer.Body is not null || answer.ContentType is not null)
                    .ToDictionary<AnswerAttribute, string, IOpenApiMediaType>(answer => answer.ContentType ?? RequestBody.Json, answer => new OpenApiMediaType
                    {
                        Schema = answer.Body is { } body ? schemas.Of(body) : Binary(),
                        Example = answer.Body is { } example ? Examples.Of(example) : null,
                    }),
            };
        }

        foreach (int status in Problems(description).Where(status => !responses.ContainsKey(status.ToString(CultureInfo.InvariantCulture))))
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, IOpenApiMediaType> { [ProblemResult.ContentType] = new OpenApiMediaType { Schema = schemas.Of(typeof(ProblemResource)) } },
            };
        }

        return responses;
    }

    /// <summary>Any query can be wrong, any caller can be nobody, and storage can be away.</summary>
    private static SortedSet<int> Problems(OperationDescription description)
    {
        SortedSet<int> statuses = [400, 500, 503, .. description.Type.GetCustomAttribute<RefusesAttribute>()?.Statuses ?? []];
        if (description.Operation.Role != Roles.None)
        {
            statuses.UnionWith([401, 403]);
        }

        return statuses;
    }

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiSchema File() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = Binary(), ["path"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Folder and file name; default the file's own." } },
        Required = new HashSet<string> { "file" },
    };
}
