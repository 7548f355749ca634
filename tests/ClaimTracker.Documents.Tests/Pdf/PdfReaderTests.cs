using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using static ClaimTracker.Documents.Tests.Pdf.RawPdf;

namespace ClaimTracker.Documents.Tests.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void Columns_that_the_page_draws_line_by_line_are_read_one_after_the_other()
    {
        string[] left = ["The river burst its banks on Sunday", "after 184 millimetres of rain in a", "day. At least nine people died, and", "two are missing."];
        string[] right = ["More than 12,000 homes lost power.", "Engineers restored it to two thirds", "of the homes by Monday night, said", "the county."];
        var page = string.Concat(left.Select((text, row) => Line(50, 700 - (12 * row), text) + Line(320, 700 - (12 * row), right[row])));

        var source = Read(Pages(page));

        Assert.Equal(
        [
            "Paragraph: The river burst its banks on Sunday after 184 millimetres of rain in a day. At least nine people died, and two are missing.",
            "Paragraph: More than 12,000 homes lost power. Engineers restored it to two thirds of the homes by Monday night, said the county.",
        ], source.Lines());
    }

    [Fact]
    public void Short_cells_under_each_other_are_a_table()
    {
        string[][] rows = [["District", "Killed", "Evacuated"], ["Low Kell", "4", "1,850"], ["Askerby", "3", "640"]];
        var page = Line(50, 740, "The water rose to 2.3 metres in the old town and stayed there for days.")
            + string.Concat(rows.Select((cells, row) => string.Concat(cells.Select((cell, column) => Line(50 + (150 * column), 700 - (14 * row), cell)))));

        var source = Read(Pages(page));

        Assert.Equal(["TableHeader: District | Killed | Evacuated", "TableRow: Low Kell | 4 | 1,850", "TableRow: Askerby | 3 | 640"], source.Lines().Skip(1));
        Assert.Equal(["Low Kell", "4", "1,850"], source.Blocks[2].Cells.Select(cell => cell.In(source.Text)));
    }

    [Fact]
    public void Words_broken_at_line_ends_are_joined_and_compounds_keep_their_hyphen()
    {
        var source = Read(Pages(
            Line(50, 700, "The inspec-") + Line(50, 688, "tors found cracks in the well-") + Line(50, 676, "known bridge. It is a well-known bridge in the Anglo-") + Line(50, 664, "Saxon part of town.")));

        Assert.Equal("The inspectors found cracks in the well-known bridge. It is a well-known bridge in the Anglo-Saxon part of town.", source.Text);
    }

    [Fact]
    public void Running_headers_and_page_numbers_are_left_out_and_paragraphs_go_on_over_the_page()
    {
        string Page(int number, string last) => Line(50, 780, "Lenna Post - Weekly") + Line(50, 700, "Here is a first line of the page that is as long as others.") + Line(50, 688, last) + Line(300, 20, $"Page {number} of 2");
        var source = Read(Pages(Page(1, "The council approved 2.6 million crowns for the"), Page(2, "work in 2020 but spent only 310,000 of them.")));

        Assert.DoesNotContain("Weekly", source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("of 2", source.Text, StringComparison.Ordinal);
        Assert.Equal("1", source.At(LocationKind.Page, "The council"));
        Assert.Equal("2", source.At(LocationKind.Page, "work in 2020"));
    }

    [Fact]
    public void The_number_of_a_footnote_does_not_become_a_digit_of_the_text()
    {
        var source = Read(Pages("BT /F1 10 Tf 50 700 Td (The county paid 48) Tj 4 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf ( million crowns for the dykes.) Tj ET\n"));

        Assert.Equal("The county paid 48 million crowns for the dykes.", source.Text);
    }

    [Fact]
    public void Text_drawn_twice_to_look_bold_is_read_once()
    {
        var source = Read(Pages(Line(50, 700, "Nine people died.") + Line(50.2, 700, "Nine people died.")));

        Assert.Equal("Nine people died.", source.Text);
    }

    private static SourceText Read(byte[] content) => Reading.Bytes(DocumentFormat.Pdf, content);

    [Fact]
    public void A_space_whose_width_is_taken_back_is_none()
    {
        var source = Read(Pages("BT /F1 10 Tf 50 700 Td [(Contracts were aw) 0 ( ) 278 (arded without a tender.)] TJ ET\n"));

        Assert.Equal("Contracts were awarded without a tender.", source.Text);
    }

    [Fact]
    public void A_note_at_the_foot_of_a_column_does_not_cut_the_sentence_above_it()
    {
        string[] left = ["The river floods on average every", "eleven years, and the county has", "completed the dyke at Marrow in"];
        string[] right = ["August 2021. It has held three floods", "since then, the auditors found when", "they visited it in October of 2024."];
        var page = string.Concat(left.Select((text, row) => Line(50, 700 - (12 * row), text))) + Line(50, 640, "Records begin in 1931.", size: 8)
            + string.Concat(right.Select((text, row) => Line(320, 700 - (12 * row), text)));

        var source = Read(Pages(page));

        Assert.Equal(
        [
            "Paragraph: The river floods on average every eleven years, and the county has completed the dyke at Marrow in August 2021. It has held three floods since then, the auditors found when they visited it in October of 2024.",
            "Footnote: Records begin in 1931.",
        ], source.Lines());
    }

    [Fact]
    public void A_numbered_heading_is_no_item_of_a_list()
    {
        var source = Read(Pages(Line(50, 640, "1. Introduction", size: 13) + Line(50, 615, "The county spent 48 million crowns on its dykes between 2019 and 2024.") + Line(50, 590, "1. The auditors read 312 contracts.")));

        Assert.Equal(["Heading: 1. Introduction", "Paragraph: The county spent 48 million crowns on its dykes between 2019 and 2024.", "ListItem: 1. The auditors read 312 contracts."], source.Lines());
    }
}
