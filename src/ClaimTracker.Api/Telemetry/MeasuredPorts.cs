using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Api.Telemetry;

internal static class MeasuredPorts
{
    /// <summary>Puts measuring around those ports that were registered before.</summary>
    public static IServiceCollection AddMeasurements(this IServiceCollection services) => services
        .Around<IDocumentIngest>((inner, clock) => new MeasuredDocumentIngest(inner, clock))
        .Around<IClaimReviews>((inner, clock) => new MeasuredClaimReviews(inner, clock))
        .Around<IMaintenance>((inner, _) => new MeasuredMaintenance(inner));

    private static IServiceCollection Around<T>(this IServiceCollection services, Func<T, TimeProvider, T> measured)
        where T : class
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(T)) is not { } inner)
        {
            return services;
        }

        services.Remove(inner);
        services.Add(new ServiceDescriptor(
            typeof(T), provider => measured((T)Create(inner, provider), provider.GetRequiredService<TimeProvider>()), inner.Lifetime));
        return services;
    }

    private static object Create(ServiceDescriptor service, IServiceProvider provider) =>
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);
}
