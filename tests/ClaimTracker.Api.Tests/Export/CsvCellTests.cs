using ClaimTracker.Api.Export;
using ClaimTracker.Api.Tests.Harness;
using CsCheck;

namespace ClaimTracker.Api.Tests.Export;

public sealed class CsvCellTests
{
    private static readonly string[] Harmless = ["", " ", "\"", "\n", "\u200B", "'", "\u00A0"];

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2 degrees")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\rcmd")]
    [InlineData("\n=1")]
    [InlineData("\"=1")]
    [InlineData("'=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFF0B1")]
    [InlineData("\u200B=1")]
    [InlineData("\u201C=1\u201D")]
    public void What_begins_like_a_formula_is_made_text(string cell)
    {
        Assert.StartsWith("\"'", CsvCell.Text(cell), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("At least 3 civilians were killed.")]
    [InlineData("3 = three")]
    [InlineData("")]
    public void Other_text_stays_as_it_is(string cell) => Assert.Equal(cell, CsvCell.Text(cell));

    [Fact]
    public void Every_text_comes_back_from_a_reader_of_RFC_4180_but_for_the_apostrophe() => Gen.String.Sample(text =>
    {
        string read = Read(CsvCell.Text(text));
        string shown = Shown(text);
        Assert.True(read == shown || read == "'" + shown, read);
    });

    [Theory]
    [InlineData("\u001B[31mred", "␛[31mred")]
    [InlineData("a\0b", "a␀b")]
    [InlineData("a\u007Fb", "a␡b")]
    [InlineData("a\u009B31mb", "a\uFFFD31mb")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    public void No_cell_commands_the_terminal_that_shows_it(string text, string shown) => Assert.Equal(shown, CsvCell.Text(text));

    [Fact]
    public void Tabs_and_line_ends_are_the_only_controls_of_any_cell() => Gen.String.Sample(text =>
        Assert.DoesNotContain(CsvCell.Text(text), character => char.IsControl(character) && character is not ('\t' or '\r' or '\n')));

    private static string Shown(string text) => string.Concat(text
        .Where(character => character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
        .Select(character => !char.IsControl(character) || character is '\t' or '\r' or '\n' ? character
            : character < ' ' ? (char)(0x2400 + character)
            : character == 0x7F ? '\u2421' : '\uFFFD'));


    [Fact]
    public void No_text_reaches_a_spreadsheet_as_a_formula() => Gen.Select(Gen.Int[0, Harmless.Length - 1].Select(i => Harmless[i]), Gen.Char["=+-@\t\r"], Gen.String)
        .Sample((before, sign, after) => Assert.StartsWith("'", Read(CsvCell.Text(before + sign + after)), StringComparison.Ordinal));

    private static string Read(string cell)
    {
        var record = Assert.Single(Rfc4180.Read($"a,{cell},z\r\n"));
        Assert.Equal(3, record.Count);
        return record[1];
    }
}
