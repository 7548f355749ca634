using System.Net;
using System.Net.Sockets;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests.Html;

/// <summary>F4 of the fault list: a page is text, nothing of it is fetched or run.</summary>
public sealed class HostileHtmlTests
{
    [Fact]
    public async Task Nothing_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var source = await Converting.TextAsync(
            $"<html><head><base href=\"{address}/\"><link rel=stylesheet href=\"{address}/a.css\"><script src=\"{address}/a.js\"></script><meta http-equiv=refresh content=\"0;url={address}\"></head>"
            + $"<body background=\"{address}/b.png\"><img src=\"{address}/c.png\"><iframe src=\"{address}\"></iframe><object data=\"{address}\"></object><video src=\"{address}\"></video>"
            + $"<p style=\"background:url({address}/d.png)\">The town has a well.</p><svg><image href=\"{address}/e.svg\"/></svg></body></html>",
            "a.html");

        Assert.Equal("The town has a well.", source.Text);
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("<p>A &amp; B &lt;b&gt; &#x41;&#0;&nbsp;&noentity; &copy;", "A & B <b> A\uFFFD &noentity; ©")]
    [InlineData("<p>Unclosed <b>bold <i>both</b> italic <p>Next", "Unclosed bold both italic\n\nNext")]
    [InlineData("<p>One<script>two</script><style>three</style><!-- four --><textarea>five</textarea><select><option>six</select> seven", "One seven")]
    [InlineData("<p onclick='x()'>Text<a href='javascript:x()'>link</a><math><mi>x</mi></math>", "Textlink")]
    [InlineData("<p>A<plaintext></p>B", "A\n\n</p>B")]
    public async Task Markup_becomes_the_text_that_a_reader_sees(string page, string text) => Assert.Equal(text, (await Converting.TextAsync("<html><body>" + page, "a.html")).Text);

    [Fact]
    public async Task A_page_without_marked_content_is_read_where_its_prose_is()
    {
        var links = string.Concat(Enumerable.Range(0, 40).Select(n => $"<li><a href=\"/{n}\">Another headline number {n} of the day</a></li>"));
        var prose = string.Concat(Enumerable.Range(0, 8).Select(n => $"<p>The county paid {n + 2} million crowns for the dyke in the year after the flood, which was more than it had planned, the auditors said.</p>"));

        var source = await Converting.TextAsync($"<html><body><div id=left><ul>{links}</ul></div><div id=middle><h1>Dykes</h1>{prose}</div><div id=right><ul>{links}</ul></div></body></html>", "a.html");

        Assert.Equal(8, source.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
        Assert.DoesNotContain("Another headline", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_million_cells_that_span_a_thousand_columns_are_bounded()
    {
        var page = "<table><tr><th>a<th>b</tr>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000 rowspan=65534>x<td colspan=1000>y</tr>", 2_000)) + "</table>";
        try
        {
            Assert.InRange((await Converting.TextAsync(page, "a.html")).Text.Length, 1, 10_000_000);
        }
        catch (DocumentRejectedException rejection)
        {
            Assert.Contains(rejection.Reason, new[] { DocumentRejection.TooMuchText, DocumentRejection.TooManyEntries, DocumentRejection.Memory, DocumentRejection.Timeout });
        }
    }
}
