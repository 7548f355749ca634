using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ClaimTracker.FaultTests.Kills;

/// <summary>
/// Somebody who decides one claim after the other, and remarks on decided ones where none is left. They do not give up when the host is gone:
/// the same request again, with the same key.
/// </summary>
internal sealed class KillReviewer(string name, KilledHost host, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20), DefaultRequestHeaders = { { "X-Reviewer", name } } };
    private readonly List<Acknowledged> _acknowledged = [];
    private volatile bool _waiting;

    public IReadOnlyList<Acknowledged> Acknowledged => _acknowledged;

    /// <summary>A change is under way and not answered yet.</summary>
    public bool IsWaiting => _waiting;

    public void Dispose() => _http.Dispose();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (int n = 0; !cancellationToken.IsCancellationRequested; n++)
        {
            if (await TryAsync(() => NextAsync("unreviewed", cancellationToken)) is { } claim)
            {
                await ChangeAsync(claim, Decision(), $"{name}-{n}", cancellationToken);
            }
            else if (await TryAsync(() => NextAsync("decided", cancellationToken)) is { } decided)
            {
                await ChangeAsync(decided, new JsonObject { ["note"] = $"Looked at again, {n}." }, $"{name}-{n}", cancellationToken);
            }
            else
            {
                await PauseAsync(cancellationToken);
            }
        }
    }

    private async Task<JsonNode?> NextAsync(string status, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri(host.Address, $"api/claims?status={status}&top=20"), cancellationToken);
        var claims = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))?["value"]?.AsArray();
        return claims is { Count: > 0 } ? claims[_acknowledged.Count % claims.Count] : null;
    }

    private async Task ChangeAsync(JsonNode claim, JsonObject patch, string key, CancellationToken cancellationToken)
    {
        string id = (string)claim["id"]!;
        while (!cancellationToken.IsCancellationRequested)
        {
            _waiting = true;
            using var response = await TryAsync(() => PatchAsync(id, (long)claim["revision"]!, patch.DeepClone(), key, cancellationToken));
            _waiting = false;
            if (response?.StatusCode == HttpStatusCode.OK)
            {
                // An answer that breaks off counts as none.
                if (await TryAsync(async () => JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))) is { } applied)
                {
                    _acknowledged.Add(new(id, (long)applied["revision"]!, key));
                    return;
                }
            }
            else if (response is not null && (int)response.StatusCode < 500)
            {
                // Somebody else was faster.
                return;
            }

            await PauseAsync(cancellationToken);
        }
    }

    private static JsonObject Decision() => new()
    {
        ["status"] = "decided",
        ["verdict"] = "supported",
        ["rationale"] = "Two sources agree.",
        ["addEvidence"] = new JsonArray(new JsonObject { ["url"] = "https://example.org/source", ["stance"] = "supports" }),
    };

    private async Task<HttpResponseMessage?> PatchAsync(string id, long revision, JsonNode patch, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(host.Address, $"api/claims/{id}"))
        {
            Content = JsonContent.Create(patch, MediaTypeHeaderValue.Parse("application/merge-patch+json")),
            Headers = { { "If-Match", $"\"{revision}\"" }, { "Idempotency-Key", key } },
        };
        return await _http.SendAsync(request, cancellationToken);
    }

    private Task PauseAsync(CancellationToken cancellationToken) =>
        Task.Delay(Pause, time, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);

    private static async Task<T?> TryAsync<T>(Func<Task<T?>> request)
        where T : class
    {
        try
        {
            return await request();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
