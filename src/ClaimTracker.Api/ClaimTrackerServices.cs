using ClaimTracker.Api.Access;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Export;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Telemetry;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Documents;
using ClaimTracker.Extraction;
using ClaimTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClaimTracker.Api;

public static class ClaimTrackerServices
{
    /// <summary>Everything that both hosts need: the one composition root.</summary>
    /// <exception cref="SettingsException">The app cannot start with these settings; the message says which and what to do.</exception>
    public static IServiceCollection AddClaimTracker(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IClaimExtractor, EnglishClaimExtractor>();
        return services.AddDocuments(configuration).AddStorage(configuration).AddMeasurements().AddApi(configuration);
    }

    /// <summary>The HTTP side alone, over whatever implements Core's ports.</summary>
    internal static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(IdentitySettings.Guard(configuration));
        services.AddSingleton(ApiLimits.From(configuration));
        services.TryAddSingleton(new ForwardedHeaders(Believed: false));
        var address = PublicAddress(configuration["Api:PublicUrl"]);
        services.AddSingleton(provider => new PublicUrl(address, provider.GetRequiredService<ForwardedHeaders>()));
        services.AddSingleton(TrustedOrigins.From(configuration));
        services.AddSingleton(PublisherSettings.From(configuration));
        services.AddSingleton<ClaimTrackerApi>();
        services.AddSingleton<ClaimResources>();
        services.AddSingleton<ClaimAnswers>();
        services.AddSingleton<ClaimReviews>();
        foreach (var operation in OperationDescription.Types)
        {
            services.AddSingleton(operation);
        }

        return services;
    }

    private static Uri? PublicAddress(string? setting) => setting switch
    {
        null or "" => null,
        _ when Uri.TryCreate(setting, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") => uri,
        _ => throw new SettingsException($"Api:PublicUrl is '{setting}'; it can be an address such as https://claims.example.org."),
    };
}
