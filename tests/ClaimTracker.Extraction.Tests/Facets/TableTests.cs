using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Facets;

namespace ClaimTracker.Extraction.Tests.Facets;

public sealed class TableTests
{
    [Theory]
    [InlineData("14", "Killed", 14.0, "Killed", null)]
    [InlineData("1,204", "People injured", 1204.0, "injured", "People")]
    [InlineData("1.204", "Wounded", 1204.0, "Wounded", null)]
    [InlineData("2,5", "Wounded", 2.5, "Wounded", null)]
    [InlineData("1.204", "Price", 1.204, null, "Price")]
    [InlineData("589,2", "Tonnes", 589.2, null, "Tonnes")]
    [InlineData("12 000", "Cases", 12000.0, null, "Cases")]
    [InlineData("40%", "Killed", 40.0, null, "%")]
    public void A_cell_is_read_whole_under_its_header(string cell, string header, double value, string? happened, string? unit)
    {
        Quantity quantity = Assert.Single(CellQuantity.Read(cell, header));

        Assert.Equal((value, happened, unit), (quantity.Value, quantity.Event, quantity.Unit));
    }

    [Theory]
    [InlineData("12,34,5")]
    [InlineData("1,2,3")]
    [InlineData("n/a")]
    [InlineData("")]
    public void What_is_no_number_gives_none(string cell) => Assert.Empty(CellQuantity.Read(cell, "Killed"));

    [Fact]
    public void A_row_below_killed_and_wounded_states_tolls_with_the_day_of_its_cell()
    {
        const string text = "Town, day | Killed | Wounded | Date\nOrlo | 14 | 40+ | 2026-03-03\n";
        ExtractedClaim[] claims = [.. Table(text)];

        Assert.Equal("killed 14", Reading.Tolls(claims[0].Facets));
        Assert.Equal("injured 40..", Reading.Tolls(claims[1].Facets));
        Assert.All(claims[..2], claim => Assert.Equal(ClaimKind.Casualties, claim.Facets.Kind));
        Assert.Contains(claims, claim => claim.Facets.Dates.Any(date => date.Iso == "2026-03-03"));
    }

    private static IReadOnlyList<ExtractedClaim> Table(string text)
    {
        var blocks = new List<TextBlock>();
        int start = 0;
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = new List<TextSpan>();
            int at = start;
            foreach (string cell in line.Split(" | "))
            {
                cells.Add(new TextSpan(at, at + cell.Length));
                at += cell.Length + 3;
            }

            blocks.Add(new TextBlock(blocks.Count == 0 ? BlockKind.TableHeader : BlockKind.TableRow, start, start + line.Length) { Cells = cells });
            start += line.Length + 1;
        }

        return new EnglishClaimExtractor().Extract(new SourceText(text, blocks, DocumentMetadata.Empty, []), cancellationToken: TestContext.Current.CancellationToken).Claims;
    }
}
