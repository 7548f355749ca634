using System.Text;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests;

public sealed class FormatDetectionTests
{
    [Theory]
    [InlineData("<!doctype html><p>The town has a well.", "report.pdf", "html")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- x -->\n<html><body>The town has a well.</body></html>", "a", "html")]
    [InlineData("The town has a well.", "page.html", "txt")]
    [InlineData("The town has a well.", "report.docx", "txt")]
    [InlineData("A <b> b", "notes.txt", "txt")]
    [InlineData("# Wells\n\nThe town has a well.\n\n## More\n", "README", "md")]
    [InlineData("# Wells\n", "wells.txt", "txt")]
    [InlineData("country\tpopulation\tcapital\nTemeria\t4100000\tVizim\nOstrund\t2300000\tOst\n", "data.txt", "csv")]
    [InlineData("Name:\tA. Keld\nPhone:\t555\nTown:\tOrsk\n", "card.txt", "txt")]
    [InlineData("MODERATOR: Good evening.\nSMITH: Hello.\n", "debate.txt", "txt")]
    public async Task The_content_decides_and_the_name_only_between_kinds_of_text(string content, string name, string format)
    {
        Assert.Equal(format, (await Converting.TextAsync(content, name)).Metadata.Format);
    }

    [Theory]
    [InlineData("%!PS-Adobe", "PostScript")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Nine died.</text></svg>", "image")]
    [InlineData("GIF89a", "image")]
    [InlineData("\u007fELF", "program")]
    public async Task A_known_format_that_is_not_read_is_named(string content, string what)
    {
        var rejection = await Converting.RejectionAsync(Encoding.Latin1.GetBytes(content), "a.txt");

        Assert.Equal(DocumentRejection.UnsupportedFormat, rejection.Reason);
        Assert.Contains(what, rejection.Message, StringComparison.Ordinal);
    }
}
