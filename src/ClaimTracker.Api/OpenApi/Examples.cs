using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.OpenApi;

/// <summary>Examples of bodies, as the serializer writes them.</summary>
internal static class Examples
{
    private const string DocumentId = "mfzwizltoqzdgmjs";
    private const string ClaimId = DocumentId + "-nbswy3dpo53w";

    private static readonly DateTimeOffset At = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private static readonly ClaimResource Claim = new()
    {
        Id = ClaimId,
        DocumentId = DocumentId,
        Text = "At least 3 civilians were killed.",
        Quote = "At least 3 civilians were killed",
        Anchor = new ClaimAnchor(1, 0, 32, 0, 32, "", " and 5 others – injured.") { Heading = "Shelling in the north" },
        Kind = ClaimKind.Casualties,
        CheckWorthiness = 0.91,
        Reasons = ["quantity", "casualties"],
        Attribution = null,
        Quantities = [new Quantity(3, Comparator.AtLeast, "civilians", Event: "killed")],
        Dates = [],
        Casualties = [new Casualty(CasualtyEffect.Killed, Min: 3, Max: null, "civilians")],
        Places = [],
        Referents = [],
        Hedged = false,
        Negated = false,
        Context = null,
        Extractor = "english/1",
        Status = ReviewStatus.InReview,
        Verdict = null,
        Rationale = null,
        Searched = null,
        Dismissal = null,
        Proposal = null,
        Assignee = "ana@newsroom.example",
        Lease = new Lease("ana@newsroom.example", At.AddMinutes(30)),
        Priority = 819,
        Tags = ["front line"],
        Flags = [],
        Evidence = new EvidenceTally(1, 0, 0),
        PredecessorId = null,
        Revision = 3,
        Etag = "\"3\"",
        CreatedAt = At,
        UpdatedAt = At.AddMinutes(5),
        AllowedTransitions =
        [
            new Transition("release", ReviewStatus.Unreviewed, []),
            new Transition("decide", ReviewStatus.Decided, ["verdict", "rationale"]),
        ],
    };

    private static readonly DocumentResource Document = DocumentResource.Of(new TrackedDocument
    {
        Id = Core.Identity.DocumentId.Parse(DocumentId),
        Path = "syria/report.txt",
        State = DocumentState.Ready,
        Metadata = new DocumentMetadata(Title: "Situation report", Language: "en", Format: "txt"),
        Version = 1,
        ContentHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ClaimCount = 12,
        StatusCounts = new Dictionary<ReviewStatus, int> { [ReviewStatus.Unreviewed] = 11, [ReviewStatus.InReview] = 1 },
        CreatedAt = At,
        UpdatedAt = At,
    });

    private static readonly Dictionary<Type, Func<JsonNode?>> Known = new()
    {
        [typeof(ClaimResource)] = () => JsonSerializer.SerializeToNode(Claim, ApiJson.Written.ClaimResource),
        [typeof(ClaimList)] = () => JsonSerializer.SerializeToNode(new ClaimList([Claim]), ApiJson.Written.ClaimList),
        [typeof(AddedEvidence)] = () => JsonSerializer.SerializeToNode(new AddedEvidence("mfrggzdfmztw", Claim), ApiJson.Written.AddedEvidence),
        [typeof(DocumentResource)] = () => JsonSerializer.SerializeToNode(Document, ApiJson.Written.DocumentResource),
        [typeof(DocumentList)] = () => JsonSerializer.SerializeToNode(new DocumentList([Document]), ApiJson.Written.DocumentList),
        [typeof(ClaimPatch)] = () => JsonNode.Parse(Decision),
        [typeof(EvidenceInput)] = () => JsonNode.Parse(Evidence),
        [typeof(BulkRequest)] = () => JsonNode.Parse($$$"""{"items":[{"id":"{{{ClaimId}}}","etag":"\"3\"","patch":{"status":"notCheckable","reasonCode":"opinion"}}]}"""),
    };

    private const string Evidence = """
        {"url":"https://hospital.example/bulletin-17","stance":"supports","title":"Bulletin 17","source":"Central hospital"}
        """;

    private const string Decision = $$"""
        {"status":"decided","verdict":"supported","rationale":"The hospital's bulletin lists three dead by name.","addEvidence":[{{Evidence}}]}
        """;

    public static JsonNode? Of(Type type) => Known.GetValueOrDefault(type)?.Invoke();
}
