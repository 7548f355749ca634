using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Api.Http;

/// <summary>What an HTTP function calls: gives the operation back as a result that the host executes.</summary>
public sealed class ClaimTrackerApi(IServiceProvider services)
{
    /// <summary>Nothing happens until the result is executed: everything that can fail does so inside <see cref="ApiResult"/>.</summary>
    /// <param name="id">The <c>{id}</c> of the route.</param>
    /// <param name="evidenceId">The <c>{evidenceId}</c> of the route.</param>
    public IResult Run<TOperation>(HttpRequest request, string? id = null, string? evidenceId = null)
        where TOperation : Operation
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActivatorUtilities.CreateInstance<ApiResult>(services, services.GetRequiredService<TOperation>(), new RouteIds(id, evidenceId));
    }
}

/// <summary>The ids of a route; null where the route has none.</summary>
public sealed record RouteIds(string? Id, string? EvidenceId);
