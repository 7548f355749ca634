using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Azure.Core.Pipeline;
using ClaimTracker.Core.Review;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>
/// Stands before the tables and, once told to, answers for the unreviewed claims of the queue as if there were very many: the first such row that really came
/// from the table, again and again under other ids, spread over the partitions. (The emulator grows slower with
/// every row; a hundred thousand claims are out of its reach.) Everything above works as with a real table: requests, pages, continuations, rows.
/// </summary>
internal sealed class ManyClaims : DelegatingHandler
{
    private const int Partitions = 16;
    private const string FirstTicks = "0639000000000000000";

    private JsonObject? row;

    public ManyClaims()
        : base(new SocketsHttpHandler()) => Transport = new HttpClientTransport(this);

    public HttpPipelineTransport Transport { get; }

    /// <summary>How many claims there are; 0: those of the table.</summary>
    public int Count { get; set; }

    /// <summary>From this claim on the table refuses; null: never.</summary>
    public int? RefusesFrom { get; set; }

    public static string Key(int number) => string.Concat(Enumerable.Range(0, 12).Select(place => "abcdefghijklmnopqrstuvwxyz234567"[(number >> (5 * Math.Min(place, 6))) & 31]));

    private static int Number(string key) => Enumerable.Range(0, 6).Sum(place => "abcdefghijklmnopqrstuvwxyz234567".IndexOf(key[place], StringComparison.Ordinal) << (5 * place));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        bool queue = request.Method == HttpMethod.Get && query["$filter"]?.EndsWith("RowKey lt 's|ur}'", StringComparison.Ordinal) == true;
        bool walk = query["$filter"]?.Contains("RowKey lt 'c}'", StringComparison.Ordinal) == true;
        if (Count > 0 && query["$filter"]?.Contains("RowKey lt 'g}'", StringComparison.Ordinal) == true)
        {
            // none of the many ever changed
            return new(HttpStatusCode.OK) { Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json") };
        }

        if ((queue || walk) && Count > 0)
        {
            return Answer(query, walk);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (queue && row is null)
        {
            string body = await response.Content.ReadAsStringAsync(cancellationToken);
            row = JsonNode.Parse(body)!["value"]!.AsArray().FirstOrDefault()?.DeepClone().AsObject();
        }

        return response;
    }

    private HttpResponseMessage Answer(NameValueCollection query, bool walk)
    {
        string filter = query["$filter"]!;
        int partition = int.Parse(Between(filter, "PartitionKey eq '"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        string[] after = Between(filter, "RowKey gt '").Split('|');
        int next = walk
            ? after.Length > 2 ? Number(after[2]) + 1 : 0
            : after.Length > 3 ? (int)(long.Parse(after[3], CultureInfo.InvariantCulture) - long.Parse(FirstTicks, CultureInfo.InvariantCulture)) + 1 : 0;
        int from = next + (((partition - next) % Partitions) + Partitions) % Partitions;
        int[] numbers = [.. Enumerable.Range(0, int.Parse(query["$top"]!, CultureInfo.InvariantCulture)).Select(i => from + (i * Partitions)).TakeWhile(number => number < Count)];
        // a walk reads one partition after the other: it is refused halfway through them
        if (RefusesFrom is not null && walk ? partition >= Partitions / 2 : numbers.Length > 0 && numbers[^1] >= RefusesFrom)
        {
            return new(HttpStatusCode.BadRequest);
        }

        HttpResponseMessage response = new(HttpStatusCode.OK)
        {
            Content = new StringContent(new JsonObject { ["value"] = new JsonArray([.. numbers.Select(number => Row(number, walk))]) }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (numbers.Length > 0 && numbers[^1] + Partitions < Count)
        {
            response.Headers.Add("x-ms-continuation-NextPartitionKey", "more");
            response.Headers.Add("x-ms-continuation-NextRowKey", "more");
        }

        return response;
    }

    private JsonObject Row(int number, bool walk)
    {
        var clone = row!.DeepClone().AsObject();
        string document = ((string)clone["claim"]!)[..16];
        clone["claim"] = $"{document}-{Key(number)}";
        clone["RowKey"] = walk ? $"c|{document}|{Key(number)}" : $"s|ur|500|{long.Parse(FirstTicks, CultureInfo.InvariantCulture) + number:D19}|{document}|{Key(number)}";
        return clone;
    }

    private static string Between(string filter, string start)
    {
        int at = filter.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return filter[at..filter.IndexOf('\'', at)];
    }
}

/// <summary>A running API before tables with very many claims.</summary>
public sealed class ManyClaimsApi : RunningApi
{
    internal ManyClaims Many { get; } = new();

    private protected override HttpPipelineTransport Transport => Many.Transport;

    /// <summary>The pages of claims that the operations were given.</summary>
    internal GivenPages Pages { get; } = new();

    private protected override void Configure(IServiceCollection services)
    {
        var reviews = services.Last(service => service.ServiceType == typeof(IClaimReviews));
        services.AddSingleton(provider => Pages.Watch((IClaimReviews)reviews.ImplementationFactory!(provider)));
    }
}

/// <summary>The tests that share it, one after the other.</summary>
[CollectionDefinition(nameof(ManyClaimsApi))]
public sealed class ManyClaimsTests : ICollectionFixture<ManyClaimsApi>;
