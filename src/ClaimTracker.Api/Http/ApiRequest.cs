using System.Reflection;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>A request whose caller is known and whose query parameters were checked.</summary>
public sealed class ApiRequest(HttpContext context, Caller caller, QueryValues query, PublicUrl publicUrl)
{
    public HttpContext Context { get; } = context;

    public HttpRequest Http => Context.Request;

    public Caller Caller { get; } = caller;

    public Actor Actor => Caller.Actor;

    public QueryValues Query { get; } = query;

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>The <c>{id}</c> of the route.</summary>
    public string? Id { get; init; }

    /// <summary>The <c>{evidenceId}</c> of the route.</summary>
    public string? EvidenceId { get; init; }

    /// <summary>The assembly of the functions, where the function gave it.</summary>
    public Assembly? Functions { get; init; }

    /// <summary>An id that cannot be one is an id that is unknown.</summary>
    public ClaimId ClaimId => ClaimId.TryParse(Id, out var id) ? id : throw Problem.NotFound("claim").Thrown();

    public DocumentId DocumentId => DocumentId.TryParse(Id, out var id) ? id : throw Problem.NotFound("document").Thrown();

    /// <summary>Absolute address of a resource, such as <c>documents/abc</c>, as the client sees this API.</summary>
    public string Url(string resource) => publicUrl.Of(Http, resource);

    /// <summary>This list's next page: the same address with another continuation.</summary>
    public string? NextLink(string? continuation) => continuation is null ? null : publicUrl.NextLink(Http, continuation);
}
