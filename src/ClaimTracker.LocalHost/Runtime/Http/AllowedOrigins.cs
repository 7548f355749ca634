using ClaimTracker.Api.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.LocalHost.Runtime.Http;

/// <summary>
/// CORS as the platform does it in front of the functions: what Api:AllowedOrigins names may call from a page, preflight requests are answered here and
/// reach no function. Without the setting there is no CORS at all.
/// </summary>
internal static class AllowedOrigins
{
    public static void UseAllowedOrigins(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetService<TrustedOrigins>() is { Allowed.Count: > 0 } origins)
        {
            app.Use((context, next) => Answer(context, origins) ? Task.CompletedTask : next(context));
        }
    }

    /// <returns>Whether the request was answered.</returns>
    private static bool Answer(HttpContext context, TrustedOrigins origins)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.Vary = HeaderNames.Origin;
        if (request.Headers.Origin.Count == 0 || !origins.Allows(request.Headers.Origin.ToString()))
        {
            return false;
        }

        headers.AccessControlAllowOrigin = request.Headers.Origin;
        headers.AccessControlExposeHeaders = "ETag, Location, Retry-After, Content-Disposition";
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.AccessControlRequestMethod.Count == 0)
        {
            return false;
        }

        headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE";
        headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
