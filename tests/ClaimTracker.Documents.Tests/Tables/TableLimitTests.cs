using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Tests.Docx;

namespace ClaimTracker.Documents.Tests.Tables;

/// <summary>What a table costs grows with its size, not with the product of two of its sides: sizes of what comes out are bounded by what goes in.</summary>
public sealed class TableLimitTests
{
    private const int Wide = 10_000;

    [Fact]
    public void A_wide_table_quotes_cells_and_not_rows()
    {
        var csv = "place," + string.Join(',', Enumerable.Range(0, Wide).Select(n => $"c{n}")) + "\nOrsk," + string.Join(',', Enumerable.Range(0, Wide)) + "\n";

        var result = Extracting.All(Reading.Text(DocumentFormat.Csv, csv));

        Assert.Equal(Wide, result.Claims.Count);
        Assert.Equal("Orsk, c7: 7.", result.Claims[7].Text);
        Assert.Equal("7", result.Claims[7].Quote);
        Assert.InRange(result.Claims.Sum(claim => claim.Quote.Length + claim.Text.Length), 1, 2 * csv.Length + (20 * Wide));
    }

    [Fact]
    public void A_long_header_is_not_multiplied_by_the_rows()
    {
        var header = string.Join(' ', Enumerable.Repeat("killed", 14_000));
        var csv = $"place,{header},wounded\n" + string.Concat(Enumerable.Range(0, 2_000).Select(n => $"Town {n},{n},3\n"));

        var result = Extracting.All(Reading.Text(DocumentFormat.Csv, csv));

        Assert.Equal(2_000, result.Claims.Count);
        Assert.InRange(result.Claims.Sum(claim => claim.Text.Length + claim.Facets.Quantities.Sum(quantity => quantity.Unit?.Length ?? 0)), 1, csv.Length);
        Assert.Equal(2_000, result.Rejected.Count(span => span.Reason == "fragment"));
    }

    [Fact]
    public void A_long_name_of_a_row_is_not_multiplied_by_its_cells()
    {
        var name = string.Join(' ', Enumerable.Repeat("Orsk", 30_000));
        var csv = "place," + string.Join(',', Enumerable.Range(0, 1_000).Select(n => $"c{n}")) + $"\n{name}," + string.Join(',', Enumerable.Range(0, 1_000)) + "\n";

        var result = Extracting.All(Reading.Text(DocumentFormat.Csv, csv));

        Assert.InRange(result.Claims.Sum(claim => claim.Text.Length) + result.Rejected.Sum(span => span.Quote.Length), 1, 2 * csv.Length);
    }

    [Fact]
    public void A_long_title_is_not_multiplied_by_the_rows_below_it()
    {
        var title = string.Join(' ', Enumerable.Repeat("Tents delivered", 6_000));
        var csv = $"{title}\n" + string.Concat(Enumerable.Range(0, 1_000).Select(n => $"Town {n},{n}\n"));

        var result = Extracting.All(Reading.Text(DocumentFormat.Csv, csv));

        Assert.Equal(1_000, result.Claims.Count);
        Assert.InRange(result.Claims.Sum(claim => claim.Text.Length), 1, csv.Length);
    }

    [Fact]
    public void A_long_lead_in_is_not_multiplied_by_the_items_below_it()
    {
        var leadIn = "The storm that " + string.Join(" and ", Enumerable.Repeat("came from the north", 4_000)) + " destroyed:";
        var text = $"{leadIn}\n" + string.Concat(Enumerable.Range(0, 500).Select(n => $"- {n} homes\n"));

        var result = Extracting.All(Reading.Text(DocumentFormat.Txt, text));

        Assert.InRange(result.Claims.Sum(claim => claim.Text.Length) + result.Rejected.Sum(span => span.Quote.Length), 1, 2 * text.Length);
    }

    [Theory]
    [InlineData("Csv", "a,b\n{0}\n", ",")]
    [InlineData("Html", "<table><tr><th>a<th>b</tr><tr>{0}</tr></table>", "<td>1")]
    [InlineData("Markdown", "| a | b |\n|---|---|\n|{0}|\n", "1|")]
    public void More_columns_than_any_spreadsheet_has_are_refused(string format, string table, string cell)
    {
        var content = string.Format(System.Globalization.CultureInfo.InvariantCulture, table, string.Concat(Enumerable.Repeat(cell, 200_000)));

        var rejection = Reading.Rejection(Enum.Parse<DocumentFormat>(format), System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(DocumentRejection.TooManyEntries, rejection.Reason);
        Assert.Contains("16384 columns", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_header_above_short_rows_of_Markdown_is_refused_before_its_rows_are_filled_up()
    {
        var content = "|" + string.Concat(Enumerable.Repeat("a|", 5_000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 5_000)) + "\n" + string.Concat(Enumerable.Repeat("|1\n", 10_000));

        Assert.Equal(DocumentRejection.TooManyEntries, Reading.Rejection(DocumentFormat.Markdown, System.Text.Encoding.UTF8.GetBytes(content)).Reason);
    }

    [Fact]
    public void Words_of_a_cell_that_spans_thousands_are_not_repeated_in_each()
    {
        var text = string.Join(' ', Enumerable.Repeat("Orsk", 20_000));
        var html = $"<table><tr><th>a<th>b</tr><tr><td colspan=200 rowspan=200>{text}</tr>" + string.Concat(Enumerable.Repeat("<tr><td>1</tr>", 200)) + "</table>";
        var docx = Zips.Docx($"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999\"/></w:tcPr>{Zips.P(text)}</w:tc><w:tc>{Zips.P("b")}</w:tc></w:tr><w:tr><w:tc>{Zips.P("c")}</w:tc><w:tc>{Zips.P("1")}</w:tc></w:tr></w:tbl>");

        Assert.InRange(Reading.Text(DocumentFormat.Html, html).Text.Length, 1, 2 * text.Length + 300_000);
        Assert.InRange(Reading.Bytes(DocumentFormat.Docx, docx).Text.Length, 1, text.Length + 2_000);
    }

    [Fact]
    public void Cells_are_counted_over_all_tables_of_a_document()
    {
        var limits = new DocumentLimits { Cells = 1_000 };
        var html = string.Concat(Enumerable.Repeat("<table><tr><th>a<th>b</tr><tr><td>1<td>2</tr></table>", 300));

        Assert.Equal(DocumentRejection.TooManyEntries, Reading.Rejection(DocumentFormat.Html, System.Text.Encoding.UTF8.GetBytes(html), limits).Reason);
    }
}
