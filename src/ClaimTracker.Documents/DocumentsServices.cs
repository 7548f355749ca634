using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Documents.Isolation;
using ClaimTracker.Documents.Limits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Documents;

public static class DocumentsServices
{
    /// <summary>Registers <see cref="IDocumentConverter"/> with the limits of the section <c>DocumentLimits</c>, see <see cref="DocumentLimits"/>.</summary>
    /// <remarks>A program that converts PDF, DOCX, HTML, Markdown or e-mail imports <c>ClaimTracker.Converter.targets</c>, so that the converter is in its output.</remarks>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentLimits>()
            .Bind(configuration.GetSection(DocumentLimits.Section))
            .Validate(limits => limits.AreValid, $"Every limit in the section {DocumentLimits.Section} must be a number above zero.")
            .ValidateOnStart();
        services.AddSingleton(provider => Bounds(provider.GetRequiredService<IOptions<DocumentLimits>>().Value));
        services.AddSingleton<ConverterPool>();
        services.AddSingleton<IDocumentConverter, DocumentConverter>();
        return services;
    }

    private static IngestBounds Bounds(DocumentLimits limits) => new(limits.TextLength, limits.Claims);
}
