using Microsoft.Extensions.Configuration;

namespace ClaimTracker.Api.Export;

/// <summary>Who publishes the fact-checks; section <c>Publisher</c>.</summary>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Url">Its address.</param>
/// <param name="ArticleUrl">Where the article about a claim stands; {id} is replaced by the claim's id. Null: the claim's address in this API.</param>
public sealed record PublisherSettings(string Name, string? Url, string? ArticleUrl)
{
    public static PublisherSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Publisher");
        return new PublisherSettings(section["Name"] is { Length: > 0 } name ? name : "ClaimTracker", Address(section, "Url"), Address(section, "ArticleUrl"));
    }

    public string ArticleOf(string claimId, string otherwise) => ArticleUrl?.Replace("{id}", claimId, StringComparison.Ordinal) ?? otherwise;

    private static string? Address(IConfigurationSection section, string name) => section[name] switch
    {
        null or "" => null,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") => address,
        var address => throw new SettingsException($"{section.Path}:{name} is '{address}'; it can be an http or https address."),
    };
}
