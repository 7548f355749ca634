using System.CommandLine;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Export;
using ClaimTracker.Api.Http;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "csv, ndjson or claimreview.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "ndjson", "claimreview");
        var command = new Command("export", "All claims on standard output, as GET /api/export gives them.") { format };
        var storage = StorageOption.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Store.UseAsync(
            storage.Of(parsed), (services, token) => RunAsync(services, parsed.GetRequiredValue(format), token), cancellationToken));
        return command;
    }

    /// <summary>The API's own export with standard output in the place of a response; who can read the storage needs no key.</summary>
    private static async Task<int> RunAsync(IServiceProvider services, string format, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        var context = new DefaultHttpContext { RequestServices = services, RequestAborted = cancellationToken };
        context.Request.Scheme = Uri.UriSchemeHttp;
        context.Request.Host = new HostString("localhost");
        context.Request.QueryString = QueryString.Create("format", format);
        context.Response.Body = output;
        var query = new QueryValues(context.Request.Query, OperationDescription.Of(typeof(ExportClaims)).Query);
        var caller = new Caller(Actor.System, IsPerson: false);
        var request = new ApiRequest(context, caller, query, services.GetRequiredService<PublicUrl>());
        var result = await services.GetRequiredService<ExportClaims>().RunAsync(request);
        await result.ExecuteAsync(context);
        return 0;
    }
}
