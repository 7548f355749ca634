using System.Text.Json;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Access;

/// <summary>
/// App Service authentication: the platform checks the token and puts the principal into <c>X-MS-CLIENT-PRINCIPAL</c>, removing one that the client
/// sent. Only to be used where the platform does that; <see cref="IdentitySettings"/> sees to it.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities</remarks>
/// <param name="personClaim"><c>Identity:PersonClaim</c>, the claim type that holds the person's id; null: the first there is of the usual ones.</param>
internal sealed class EasyAuthGuard(string? personClaim, TrustedOrigins origins) : IIdentityGuard
{
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>
    /// The user name that an organisation gives is unique in it and readable in a history; object id and subject are the fallback. E-mail addresses and
    /// display names are left out: with some providers their owner can change them.
    /// </summary>
    private static readonly string[] PersonClaims =
    [
        "preferred_username",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
        "http://schemas.microsoft.com/identity/claims/objectidentifier",
        "oid",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
        "sub",
    ];

    public string Mode => "EasyAuth";

    public Caller Identify(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && origins.IsForeignPage(context.Request))
        {
            // the browser sends the sign-in cookie whatever page asks it to
            throw Problem.Forbidden($"A page of another origin may not change anything here. Name it in {TrustedOrigins.Setting} if it is yours.").Thrown();
        }

        var header = context.Request.Headers[PrincipalHeader];
        var principal = header.Count == 1 ? Parse(header.ToString()) : null;
        if (principal?.Claims is not { Count: > 0 } claims || claims.Any(claim => claim is null))
        {
            throw Problem.Unauthorized("Sign in first.").Thrown();
        }

        var roles = claims
            .Where(claim => claim.Type == principal.RoleType || claim.Type == "roles")
            .Select(claim => claim.Value.StartsWith(RoleNames.Prefix, StringComparison.Ordinal) ? RoleNames.Including(claim.Value) : Roles.None)
            .Aggregate(Roles.None, (all, role) => all | role);
        string? person = (personClaim is null ? PersonClaims : [personClaim])
            .Select(type => claims.FirstOrDefault(claim => claim.Type == type && claim.Value.Length > 0)?.Value)
            .FirstOrDefault(value => value is not null);

        // an application's token (client credentials) has ids too, but it is no person
        bool isPerson = person is not null && !claims.Any(claim => claim is { Type: "idtyp", Value: "app" });
        return isPerson
            ? new Caller(new Actor(PersonId.Check(person!, PrincipalHeader), roles), true)
            : new Caller(new Actor("application", roles), false);
    }

    private static ClientPrincipal? Parse(string header)
    {
        try
        {
            return JsonSerializer.Deserialize(Convert.FromBase64String(header), PlatformJson.Default.ClientPrincipal);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw Problem.Unauthorized("The principal cannot be read.").Thrown(exception);
        }
    }
}
