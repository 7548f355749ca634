using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Extraction;

namespace ClaimTracker.Documents.Tests.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Rows_stand_under_their_header_and_cells_have_their_place(char delimiter)
    {
        var source = Reading.Text(DocumentFormat.Csv, "Accidents\n\nDistrict,Year,Killed\n\"Low \"\"Kell\"\"\n(old)\",2024,4\nOrsk,2023,\n".Replace(',', delimiter));

        Assert.Equal(["Caption: Accidents", "TableHeader: District | Year | Killed", "TableRow: Low \"Kell\" (old) | 2024 | 4", "TableRow: Orsk | 2023 | "], source.Lines());
        Assert.Equal("C4", source.At(LocationKind.Cell, "4\n"[..1] + "\nOrsk"));
        Assert.Equal("A5", source.At(LocationKind.Cell, "Orsk"));
        Assert.Equal("B3", source.At(LocationKind.Cell, "Year"));
    }

    [Fact]
    public void A_first_row_with_numbers_is_no_header()
    {
        var source = Reading.Text(DocumentFormat.Csv, "Orsk,412\nMarrow,288\n");

        Assert.Equal(["TableRow: Orsk | 412", "TableRow: Marrow | 288"], source.Lines());
    }

    [Fact]
    public void One_column_is_a_list_of_paragraphs()
    {
        var source = Reading.Text(DocumentFormat.Csv, "\"The town, they say, has a well.\"\n\"It is deep.\"\n");

        Assert.Equal(["Paragraph: The town, they say, has a well.", "Paragraph: It is deep."], source.Lines());
    }

    [Fact]
    public void As_many_leading_columns_name_a_row_as_tell_the_rows_apart()
    {
        var byTownAndYear = Reading.Text(DocumentFormat.Csv, "Town,Year,Accidents,Killed\nOrsk,2022,412,9\nOrsk,2023,398,7\nMarrow,2022,288,4\n");
        var byTown = Reading.Text(DocumentFormat.Csv, "Town,Mayor,Killed\nOrsk,A. Keld,9\nMarrow,B. Lind,4\n");
        var byNothing = Reading.Text(DocumentFormat.Csv, "Share,Town,Killed\n5,Orsk,9\n5,Orsk,4\n");

        Assert.Equal([2, 1, 1], new[] { byTownAndYear, byTown, byNothing }.Select(source => source.Blocks[0].KeyColumns));
    }

    [Fact]
    public void The_claims_of_a_row_name_all_that_it_is_about()
    {
        var source = Reading.Text(DocumentFormat.Csv, "date,region,new_cases\n2024-03-01,Orsk,120\n2024-03-02,Orsk,140\n2024-03-01,Marrow,88\n");

        var claims = new EnglishClaimExtractor().Extract(source, cancellationToken: TestContext.Current.CancellationToken).Claims;

        Assert.Equal(["2024-03-01, Orsk, new_cases: 120.", "2024-03-02, Orsk, new_cases: 140.", "2024-03-01, Marrow, new_cases: 88."], claims.Select(claim => claim.Text));
    }

    [Fact]
    public void Sentences_in_a_cell_are_read_as_sentences()
    {
        var source = Reading.Text(DocumentFormat.Csv, "id,name,statement\n1,Ana Keld,\"The county paid 48 million crowns.\nIt had planned 37 million.\"\n2,Bo Lind,Nobody was hurt at all by it.\n");

        Assert.Equal(
        [
            "TableHeader: id | name | statement", "TableRow: 1 | Ana Keld | ", "Paragraph: The county paid 48 million crowns. It had planned 37 million.",
            "TableRow: 2 | Bo Lind | ", "Paragraph: Nobody was hurt at all by it.",
        ], source.Lines());
        Assert.Equal("C2", source.At(LocationKind.Cell, "The county"));
    }

    [Fact]
    public void An_export_with_title_source_totals_and_empty_rows_keeps_its_rows_only()
    {
        var source = Reading.Text(DocumentFormat.Csv,
            "\uFEFFAccidents by municipality;;;\r\nSource: county police, 12.3.2025;;;\r\n;;;\r\nMunicipality;Year;Accidents;Injured (persons)\r\nOrsk;2023;\"1,398\";530\r\n\"Low Kell, \"\"old town\"\"\";2023;57;\r\n;;;\r\nTotal;;1.756;907\r\n");

        Assert.Equal(
        [
            "Caption: Accidents by municipality", "Caption: Source: county police, 12.3.2025", "TableHeader: Municipality | Year | Accidents | Injured (persons)",
            "TableRow: Orsk | 2023 | 1,398 | 530", "TableRow: Low Kell, \"old town\" | 2023 | 57 | ", "TableRow: Total |  | 1.756 | 907",
        ], source.Lines());
    }
}
