namespace ClaimTracker.Api.Tests.Running;

/// <summary>Follows a list from page to page and notes what each cost.</summary>
internal static class ListWalk
{
    /// <summary>Requests to storage that a page of a list may make; docs/storage.md.</summary>
    public const int MostOfAPage = 64;

    /// <returns>Items of each page, and requests to storage that it took.</returns>
    public static async Task<List<(int Items, int Requests)>> PagesAsync(RunningApi api, ApiClient client, string first)
    {
        List<(int, int)> pages = [];
        for (string? next = first; next is not null;)
        {
            string resource = next;
            var (answer, requests) = await api.Storage.DuringAsync(() => client.GetAsync(resource));
            var page = answer.Is(200).Json;
            pages.Add((page.GetProperty("value").GetArrayLength(), requests.Count));
            next = page.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
        }

        return pages;
    }
}
