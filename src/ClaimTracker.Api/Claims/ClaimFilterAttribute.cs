using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>The operation takes the filters of lists of claims. At most one of documentId, assignee and status may be given: it chooses the index.</summary>
public sealed class ClaimFilterAttribute : QueryParametersAttribute
{
    /// <summary>The document is in the route, so no other index can be chosen.</summary>
    public bool OfDocument { get; init; }

    public override IEnumerable<QueryParameter> Parameters => OfDocument ? Narrowing : [.. Index, .. Narrowing];

    private static QueryParameter[] Index =>
    [
        new("documentId", typeof(string), "Claims of a document, in reading order.") { MaxLength = DocumentId.Length },
        new("assignee", typeof(string), "Claims of a person.") { MaxLength = 256 },
        new("status", typeof(ReviewStatus), "Claims in a status, highest priority first; several one after the other.") { Many = true },
    ];

    private static QueryParameter[] Narrowing =>
    [
        new("verdict", typeof(Verdict), "Only claims with this verdict."),
        new("kind", typeof(ClaimKind), "Only claims of this kind."),
        new("collection", typeof(string), "Only claims of documents in this first folder.") { MaxLength = 1024 },
        new("flag", typeof(ClaimFlags), "Only claims with this flag."),
        new("minCheckWorthiness", typeof(double), "Only claims at least this worth checking.") { Minimum = 0, Maximum = 1 },
        new("hasQuantity", typeof(bool), "Only claims with (or without) a number."),
        new("q", typeof(string), "Only claims with this in text or quote, in any letter case, with any quotation marks, dashes and spaces.") { MaxLength = 200 },
    ];

    /// <param name="otherwise">The statuses to list when the request chooses no index.</param>
    /// <exception cref="ProblemException">400: more than one index.</exception>
    public static ClaimQuery Read(QueryValues query, DocumentId? document, params IReadOnlyList<ReviewStatus> otherwise)
    {
        var statuses = query.Codes<ReviewStatus>("status");
        string? assignee = query.Text("assignee");
        string? documentId = query.Text("documentId");
        if (document is null && (documentId is null ? 0 : 1) + (assignee is null ? 0 : 1) + (statuses.Count == 0 ? 0 : 1) > 1)
        {
            throw Problem.BadRequest("severalIndexes", "Give only one of documentId, assignee and status; narrow it with the other parameters.").Thrown();
        }

        if (documentId is not null)
        {
            document = DocumentId.TryParse(documentId, out var id) ? id : throw Problem.BadRequest(
                "invalidQuery",
                "The documentId cannot be one.",
                ProblemError.OfParameter("documentId", "invalidValue", "A document id has 16 characters of a-z and 2-7.")).Thrown();
        }

        if (assignee is not null)
        {
            Access.PersonId.Check(assignee, "assignee");
        }

        if (query.Code<Verdict>("verdict") is not null || query.Code<ClaimFlags>("flag") is not null)
        {
            // these say by themselves which claims are meant, whatever their status
            otherwise = Enum.GetValues<ReviewStatus>();
        }

        return new ClaimQuery
        {
            Document = document,
            Assignee = assignee,
            Statuses = document is null && assignee is null && statuses.Count == 0 ? otherwise : statuses,
            Verdict = query.Code<Verdict>("verdict"),
            Kind = query.Code<ClaimKind>("kind"),
            Collection = query.Text("collection"),
            Flag = query.Code<ClaimFlags>("flag") ?? ClaimFlags.None,
            MinCheckWorthiness = query.Number("minCheckWorthiness"),
            HasQuantity = query.Flag("hasQuantity"),
            Text = query.Text("q"),
        };
    }
}
