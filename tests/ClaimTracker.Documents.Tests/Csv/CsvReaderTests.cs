using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;

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
}
