using ClaimTracker.Api.Json;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Api.Export;

/// <summary>Claims as rows of a table.</summary>
internal static class ClaimCsv
{
    private static readonly (string Name, Func<Claim, string> Cell)[] Columns =
    [
        ("id", claim => claim.Id.ToString()),
        ("documentId", claim => claim.Id.Document.Value),
        ("text", claim => CsvCell.Text(claim.Text)),
        ("standalone", claim => CsvCell.Text(claim.Facets.Standalone)),
        ("quote", claim => CsvCell.Text(claim.Quote)),
        ("start", claim => CsvCell.Number(claim.Anchor.Start)),
        ("end", claim => CsvCell.Number(claim.Anchor.End)),
        ("version", claim => CsvCell.Number(claim.Anchor.Version)),
        ("page", claim => CsvCell.Text(claim.Anchor.Page)),
        ("heading", claim => CsvCell.Text(claim.Anchor.Heading)),
        ("kind", claim => EnumCode.Of(claim.Facets.Kind)),
        ("checkWorthiness", claim => CsvCell.Number(claim.Facets.CheckWorthiness)),
        ("speaker", claim => CsvCell.Text(claim.Facets.Attribution?.Speaker)),
        ("quantities", claim => CsvCell.Text(string.Join("; ", claim.Facets.Quantities.Select(Words)))),
        ("dates", claim => CsvCell.Text(string.Join("; ", claim.Facets.Dates.Select(date => date.Iso ?? date.Text)))),
        ("casualties", claim => CsvCell.Text(string.Join("; ", claim.Facets.Casualties.Select(Words)))),
        ("places", claim => CsvCell.Text(string.Join("; ", claim.Facets.Places.Select(place => place.Name ?? place.Text)))),
        ("status", claim => EnumCode.Of(claim.Status)),
        ("verdict", claim => claim.Verdict is { } verdict ? EnumCode.Of(verdict) : ""),
        ("rationale", claim => CsvCell.Text(claim.Rationale)),
        ("searched", claim => CsvCell.Text(claim.Searched)),
        ("dismissal", claim => claim.Dismissal is { } dismissal ? EnumCode.Of(dismissal.Reason) : ""),
        ("assignee", claim => CsvCell.Text(claim.Assignee)),
        ("priority", claim => CsvCell.Number(claim.Priority)),
        ("tags", claim => CsvCell.Text(string.Join("; ", claim.Tags))),
        ("flags", claim => claim.Flags == ClaimFlags.None ? "" : CsvCell.Text(string.Join("; ", EnumCode.Each(claim.Flags)))),
        ("supports", claim => CsvCell.Number(claim.Evidence.Supports)),
        ("refutes", claim => CsvCell.Number(claim.Evidence.Refutes)),
        ("contextEvidence", claim => CsvCell.Number(claim.Evidence.Context)),
        ("revision", claim => CsvCell.Number(claim.Revision)),
        ("createdAt", claim => CsvCell.Time(claim.CreatedAt)),
        ("updatedAt", claim => CsvCell.Time(claim.UpdatedAt)),
    ];

    /// <summary>Starts with a byte order mark: without it Excel reads UTF-8 as its own code page.</summary>
    public static string Header { get; } = "\uFEFF" + string.Join(',', Columns.Select(column => column.Name)) + "\r\n";

    public static string Row(Claim claim) => string.Join(',', Columns.Select(column => column.Cell(claim))) + "\r\n";

    private static string Words(Quantity quantity)
    {
        string number = quantity.Max is { } max ? $"{CsvCell.Number(quantity.Value)} to {CsvCell.Number(max)}" : CsvCell.Number(quantity.Value);
        return $"{EnumCode.Of(quantity.Comparator)} {number}{(quantity.Unit is { } unit ? $" {unit}" : "")}";
    }

    /// <summary>"killed 3.. civilians": the bounds as a range that may be open.</summary>
    private static string Words(Casualty toll)
    {
        string number = toll switch
        {
            { Min: null, Max: null } => "",
            { Min: { } min, Max: { } max } when min == max => $" {CsvCell.Number(min)}",
            _ => $" {Bound(toll.Min)}..{Bound(toll.Max)}",
        };
        return $"{EnumCode.Of(toll.Effect)}{number}{(toll.Who is { } who ? $" {who}" : "")}";
    }

    private static string Bound(long? bound) => bound is { } number ? CsvCell.Number(number) : "";
}
