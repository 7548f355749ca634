using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Isolation;
using ClaimTracker.Documents.Limits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Documents;

public static class DocumentsServices
{
    /// <summary>Registers <see cref="IDocumentConverter"/> with the limits of the section <c>DocumentLimits</c>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentLimits>().Bind(configuration.GetSection(DocumentLimits.Section));
        services.AddSingleton<ConverterPool>();
        services.AddSingleton<IDocumentConverter, DocumentConverter>();
        return services;
    }
}
