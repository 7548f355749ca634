using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Review;

/// <summary>Checks the values of an action, whatever the claim's state.</summary>
internal static class ReviewInput
{
    public static IEnumerable<ReviewError> Errors(ReviewAction action) => action switch
    {
        ReviewAction.Patch patch => Errors(patch.Change),
        ReviewAction.AddEvidence add => Errors(add.Evidence, ""),
        ReviewAction.RetractEvidence retract => Required("/reason", retract.Reason, ReviewLimits.Reason),
        _ => [],
    };

    public static IEnumerable<ReviewError> Required(string pointer, string? value, int limit) =>
        WrittenText.IsBlank(value)
            ? [new ReviewError(pointer, "required", $"{pointer[1..]} is needed.")]
            : Text(pointer, value, limit);

    /// <summary>Wherever a person is named.</summary>
    public static IEnumerable<ReviewError> Person(string pointer, string? name)
    {
        if (!string.IsNullOrEmpty(name) && PersonName.Wrong(name) is { } wrong)
        {
            yield return new(pointer, name.Length > PersonName.MaxLength ? "tooLong" : "notAPerson", wrong);
        }
    }

    private static IEnumerable<ReviewError> Errors(ReviewChange change) =>
    [
        .. Text("/rationale", change.Rationale.Value, ReviewLimits.Rationale),
        .. Text("/searched", change.Searched.Value, ReviewLimits.Searched),
        .. Text("/reason", change.Reason, ReviewLimits.Reason),
        .. change.Note is not null && WrittenText.IsBlank(change.Note)
            ? (ReviewError[])[new("/note", "required", "The note says nothing.")]
            : Text("/note", change.Note, ReviewLimits.Note),
        .. Person("/assignee", change.Assignee.Value),
        .. Tags(change.Tags.Value),
        .. change.Priority is < 0 or > ReviewLimits.MaxPriority
            ? (ReviewError[])[new("/priority", "outOfRange", $"priority is 0 to {ReviewLimits.MaxPriority}.")]
            : [],
        .. Errors(change.AddEvidence, "/addEvidence"),
    ];

    private static IEnumerable<ReviewError> Errors(IReadOnlyList<NewEvidence> evidence, string pointer)
    {
        if (evidence.Count > ReviewLimits.EvidencePerRequest)
        {
            yield return new(pointer, "tooMany", $"At most {ReviewLimits.EvidencePerRequest} pieces of evidence in one request.");
        }

        for (int i = 0; i < evidence.Count; i++)
        {
            foreach (var error in Errors(evidence[i], $"{pointer}/{i}"))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<ReviewError> Errors(NewEvidence evidence, string pointer) =>
    [
        .. WebAddress($"{pointer}/url", evidence.Url),
        .. evidence.ArchivedUrl is null ? [] : WebAddress($"{pointer}/archivedUrl", evidence.ArchivedUrl),
        .. Line($"{pointer}/title", evidence.Title, ReviewLimits.EvidenceTitle),
        .. Line($"{pointer}/source", evidence.Source, ReviewLimits.EvidenceSource),
        .. Text($"{pointer}/note", evidence.Note, ReviewLimits.EvidenceNote),
        .. evidence.Sha256 is null || (evidence.Sha256.Length == 64 && evidence.Sha256.All(char.IsAsciiHexDigit))
            ? (ReviewError[])[]
            : [new($"{pointer}/sha256", "notSha256", "sha256 has 64 hexadecimal digits.")],
    ];

    private static IEnumerable<ReviewError> WebAddress(string pointer, string? value)
    {
        if (!string.IsNullOrEmpty(value) && value.EnumerateRunes().Any(rune => Characters.IsInvisible(rune) || System.Text.Rune.IsWhiteSpace(rune)))
        {
            yield return new(pointer, "notWebAddress", "An address has no spaces, line ends or invisible characters; write them as %20 and so on where they belong to it.");
        }
        else if (string.IsNullOrEmpty(value) || value.Length > ReviewLimits.Url
            || !Uri.TryCreate(value, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.UserInfo.Length > 0)
        {
            yield return new(pointer, "notWebAddress", $"An absolute http or https address of at most {ReviewLimits.Url} characters is needed, without user name and password.");
        }
    }

    private static IEnumerable<ReviewError> Tags(IReadOnlyList<string>? tags)
    {
        if (tags is null)
        {
            yield break;
        }

        if (tags.Count > ReviewLimits.Tags)
        {
            yield return new("/tags", "tooMany", $"At most {ReviewLimits.Tags} tags.");
        }

        for (int i = 0; i < tags.Count; i++)
        {
            if (WrittenText.IsBlank(tags[i]) || tags[i].Length > ReviewLimits.Tag)
            {
                yield return new($"/tags/{i}", "badTag", $"A tag has 1 to {ReviewLimits.Tag} characters.");
            }
            else if (WrittenText.WrongInLine(tags[i]) is { } wrong)
            {
                yield return new($"/tags/{i}", "badTag", wrong);
            }
        }
    }

    private static IEnumerable<ReviewError> Text(string pointer, string? value, int limit) => Checked(pointer, value, limit, WrittenText.Wrong);

    private static IEnumerable<ReviewError> Line(string pointer, string? value, int limit) => Checked(pointer, value, limit, WrittenText.WrongInLine);

    private static IEnumerable<ReviewError> Checked(string pointer, string? value, int limit, Func<string, string?> wrong)
    {
        if (value is { } text && text.Length <= limit && wrong(text) is { } what)
        {
            yield return new(pointer, "badCharacter", what);
        }

        foreach (var error in Length(pointer, value, limit))
        {
            yield return error;
        }
    }

    private static IEnumerable<ReviewError> Length(string pointer, string? value, int limit)
    {
        if (value?.Length > limit)
        {
            yield return new(pointer, "tooLong", $"At most {limit} characters are kept; {value.Length} were given.");
        }
    }
}
