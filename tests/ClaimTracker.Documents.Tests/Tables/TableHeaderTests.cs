using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Tests.Docx;
using ClaimTracker.Extraction;

namespace ClaimTracker.Documents.Tests.Tables;

/// <summary>A header holds for its own table; what has none says what it can say alone.</summary>
public sealed class TableHeaderTests
{
    private static readonly string[] Tolls = ["Low Kell, Killed: 4.", "Askerby, Killed: 7."];

    [Theory]
    [InlineData("Markdown", "| Town | Killed |\n|---|---|\n| Low Kell | 4 |\n| Askerby | 7 |\n\n## Blankets\n\n| | |\n|---|---|\n| Low Kell | 300 |\n| Askerby | 512 |\n")]
    [InlineData("Markdown", "| Town | Killed |\n|---|---|\n| Low Kell | 4 |\n| Askerby | 7 |\n\nWe gave out blankets.\n\n| | |\n|---|---|\n| Low Kell | 300 |\n| Askerby | 512 |\n")]
    [InlineData("Markdown", "| Town | Killed |\n|---|---|\n| Low Kell | 4 |\n| Askerby | 7 |\n\n<!-- -->\n\n| | |\n|---|---|\n| Low Kell | 300 |\n| Askerby | 512 |\n")]
    [InlineData("Html", "<table><tr><th>Town<th>Killed</tr><tr><td>Low Kell<td>4</tr><tr><td>Askerby<td>7</tr></table><table><tr><td>Low Kell<td>300</tr><tr><td>Askerby<td>512</tr></table>")]
    [InlineData("Html", "<table><thead><tr><td>Town<td>Killed</tr></thead><tr><td>Low Kell<td>4</tr><tr><td>Askerby<td>7</tr></table><h2>Blankets</h2><table><tr><td>Low Kell<td>300</tr><tr><td>Askerby<td>512</tr></table>")]
    [InlineData("Html", "<table><tr><td>Town<td>Killed</tr><tr><td>Low Kell<td>4</tr><tr><td>Askerby<td>7</tr></table><p>Blankets:</p><table><tr><th>Low Kell<td>300</tr><tr><th>Askerby<td>512</tr></table>")]
    [InlineData("Csv", "Town,Killed\nLow Kell,4\nAskerby,7\n\nPlace,Blankets\nLow Kell,300\nAskerby,512\n")]
    public void No_header_reaches_the_next_table(string format, string content)
    {
        var claims = Extracting.Claims(Enum.Parse<DocumentFormat>(format), content);

        Assert.Equal(Tolls, claims.Where(claim => claim.Contains("Killed", StringComparison.Ordinal)));
        Assert.Contains(claims, claim => claim.Contains("300", StringComparison.Ordinal) && !claim.Contains("Killed", StringComparison.Ordinal));
    }

    [Fact]
    public void No_header_reaches_the_next_table_of_a_DOCX()
    {
        var docx = Zips.Docx(Table(["Town", "Killed"], ["Low Kell", "4"], ["Askerby", "7"]) + Zips.P("") + Table(["Low Kell", "300"], ["Askerby", "512"]));

        var claims = Extracting.Claims(Reading.Bytes(DocumentFormat.Docx, docx));

        Assert.Equal(Tolls, claims.Where(claim => claim.Contains("Killed", StringComparison.Ordinal)));
        Assert.Contains("Low Kell: 300.", claims);
    }

    [Fact]
    public void A_header_holds_over_the_sentences_of_a_cell()
    {
        var claims = Extracting.Claims(DocumentFormat.Csv, "Town;Killed;Note\nLow Kell;4;\"The bridge was closed for two days.\"\nAskerby;7;\n");

        Assert.Equal(["Low Kell, Killed: 4.", "The bridge was closed for two days.", "Askerby, Killed: 7."], claims);
    }

    [Theory]
    [InlineData("<table><tr><td>Water<td>The school had no water for nine days.</tr><tr><td>Staff<td>Two of its six teachers left in June.</tr></table>")]
    [InlineData("<table><tr><td>Water</td><td><p>The school had no water for nine days.</p></td></tr><tr><td>Staff</td><td><p>Two of its six teachers left in June.</p></td></tr></table>")]
    [InlineData("<table><tr><th>Water<td>The school had no water for nine days.</tr><tr><th>Staff<td>Two of its six teachers left in June.</tr></table>")]
    [InlineData("<table><tr><td>The school had no water for nine days. Two of its six teachers left in June.</tr></table>")]
    [InlineData("<table><tr><td>Water<td>The school had no water for nine days. Two of its six teachers left in June.</tr></table>")]
    public void Sentences_in_cells_are_read_whatever_the_table_is(string html) =>
        Assert.Equal(["The school had no water for nine days.", "Two of its six teachers left in June."], Extracting.Claims(DocumentFormat.Html, html));

    [Fact]
    public void A_table_within_a_cell_keeps_its_rows_and_the_text_around_it()
    {
        var docx = Zips.Docx(
            $"<w:tbl><w:tr><w:tc>{Zips.P("Water")}</w:tc><w:tc>{Zips.P("The school had no water for nine days.")}{Table(["Month", "Pupils"], ["May", "210"], ["June", "127"])}"
            + $"{Zips.P("Two of its six teachers left in June.")}</w:tc></w:tr></w:tbl>");

        Assert.Equal(
            ["The school had no water for nine days.", "May, Pupils: 210.", "June, Pupils: 127.", "Two of its six teachers left in June."],
            Extracting.Claims(Reading.Bytes(DocumentFormat.Docx, docx)));
    }

    [Theory]
    [InlineData("Aid", "## Aid\n\n| | |\n|---|---|\n| Low Kell | 300 |\n", "Aid, Low Kell: 300.")]
    [InlineData("none", "| | |\n|---|---|\n| Low Kell | 300 |\n| Askerby | 512 |\n", "Low Kell: 300.")]
    [InlineData("unit", "| | | |\n|---|---|---|\n| Low Kell | 300 | tents |\n", "Low Kell: 300, tents.")]
    public void A_row_without_a_header_says_its_figure_under_what_stands_above(string title, string content, string claim)
    {
        Assert.NotEmpty(title);
        Assert.Contains(claim, Extracting.Claims(DocumentFormat.Markdown, content));
    }

    [Theory]
    [InlineData("Orsk,412\nMarrow,288\n")]
    [InlineData("hit,412\nhit,288\n")]
    public void A_first_row_that_is_like_the_others_is_no_header(string content) =>
        Assert.DoesNotContain(Reading.Text(DocumentFormat.Csv, content).Blocks, block => block.Kind == BlockKind.TableHeader);

    [Theory]
    [InlineData("Town,Killed,Hurt\nOrsk,4,9\n,5,8\n")]
    [InlineData("Town,Killed,Hurt\nOrsk,4,9\n , 5,8\n")]
    public void An_empty_first_cell_moves_no_figure_under_another_header(string csv) =>
        Assert.Equal(["Orsk, Killed: 4.", "Orsk, Hurt: 9."], Extracting.Claims(DocumentFormat.Csv, csv));

    [Fact]
    public void Every_cell_of_a_table_is_in_a_claim_or_rejected()
    {
        var source = Reading.Text(DocumentFormat.Html,
            "<table><tr><th>Town<th>Killed<th></tr><tr><td>Low Kell<td>4<td>beyond</tr><tr><td><td>nobody<td>named</tr><tr><td>Askerby<td>n/a<td></tr></table><table><tr><td>Phone<td>555 010</tr><tr><td>Desk<td>here</tr></table>");

        var result = new EnglishClaimExtractor().Extract(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Low Kell, Killed: 4.", Assert.Single(result.Claims).Text);
        Assert.Equal(["Town | Killed |", "beyond", "| nobody | named", "Askerby | n/a |", "Phone | 555 010", "Desk | here"], result.Rejected.Select(span => span.Quote));
    }

    private static string Table(params string[][] rows) =>
        "<w:tbl>" + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{Zips.P(cell)}</w:tc>")) + "</w:tr>")) + "</w:tbl>";
}
