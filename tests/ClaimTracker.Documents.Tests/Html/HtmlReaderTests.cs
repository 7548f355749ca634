using System.Text;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public async Task The_main_content_is_read_and_the_rest_of_the_page_is_not()
    {
        var source = await Converting.TextAsync(
            """
            <!DOCTYPE html><html lang="en-GB"><head><title>Floods | The Post</title><base href="http://127.0.0.1:1/">
            <style>.hidden { display: none } @media print { .lead { display: none } } #draft{color:red;visibility : hidden}</style>
            <script>var deaths = "500 people";</script></head>
            <body><nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies</div>
            <main><article><h1>Floods</h1><p class="byline">By Joris Hale, <time datetime="2024-11-19">19 November</time></p>
            <p class="lead">The river burst its banks after 184&nbsp;millimetres of rain<sup><a href="#n1">[1]</a></sup>.<p>Nine people have died<br>in Low Kell.
            <p class="hidden">Draft: 27 people died.</p><p id="draft">28</p><p hidden>29</p><p style="color:red; display:none">30</p><span aria-hidden="true">31</span>
            <!-- 32 people --><noscript>33</noscript><template>34</template><del>35</del>
            <figure><img alt="36"><figcaption>Low Kell on Monday.</figcaption></figure>
            <table><caption>Damage</caption><tr><th>District<th>Killed</tr><tr><td>Low Kell<td>4</tr><tr><td>Askerby<td></table>
            </article><aside><ul><li>Most read</li></ul></aside></main><footer>All rights reserved.</footer></body></html>
            """, "flood.html");

        Assert.Equal(
        [
            "Heading: Floods",
            "Boilerplate: By Joris Hale, 19 November",
            "Paragraph: The river burst its banks after 184 millimetres of rain.",
            "Paragraph: Nine people have died in Low Kell.",
            "Caption: Low Kell on Monday.",
            "Caption: Damage",
            "TableHeader: District | Killed",
            "TableRow: Low Kell | 4",
            "TableRow: Askerby | ",
        ], source.Lines());
        Assert.Equal("Floods", source.Metadata.Title);
        Assert.Equal(new DateOnly(2024, 11, 19), source.Metadata.Published);
        Assert.Equal("en-GB", source.Metadata.Language);
    }

    [Fact]
    public async Task Metadata_comes_from_open_graph_and_json_ld()
    {
        var source = await Converting.TextAsync(
            """
            <html><head><title>x | Site</title><meta property="og:title" content="Truce broken">
            <link rel="canonical" href="https://news.example/truce?a=1&amp;b=2">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"h","author":[{"name":"Lena Orvath"}],"datePublished":"2025-03-14T23:40:00-05:00"}]}</script>
            </head><body><p>The truce was broken within hours of its start.</p></body></html>
            """, "a");

        Assert.Equal(
            new DocumentMetadata("Truce broken", "Lena Orvath", new DateOnly(2025, 3, 14), source.Metadata.Language, "https://news.example/truce?a=1&b=2", "html"),
            source.Metadata);
    }

    [Fact]
    public async Task Cells_that_span_rows_and_columns_stand_under_their_headers()
    {
        var source = await Converting.TextAsync(
            "<table><tr><th>Region<th>Year<th>Wells</tr><tr><td rowspan=2>Coast<td>2023<td>40</tr><tr><td>2024<td>48</tr><tr><td>All<td colspan=2>88</tr></table>", "a.html");

        Assert.Equal(
            ["TableHeader: Region | Year | Wells", "TableRow: Coast | 2023 | 40", "TableRow: Coast | 2024 | 48", "TableRow: All | 88 | 88"], source.Lines());
        Assert.Equal(["Coast", "2024", "48"], source.Blocks[2].Cells.Select(cell => cell.In(source.Text)));
    }

    [Fact]
    public async Task A_declared_legacy_encoding_is_used()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = "<html><head><meta charset=\"iso-8859-2\"></head><body><p>Łódź has 650,000 people.</p></body></html>";

        var source = await Converting.BytesAsync(Encoding.GetEncoding("iso-8859-2").GetBytes(page), "a.html");

        Assert.Equal("Łódź has 650,000 people.", source.Text);
    }

    [Theory]
    [InlineData("div", 20_000)]
    [InlineData("div", 200_000)]
    [InlineData("b", 200_000)]
    [InlineData("blockquote", 5_000)]
    public async Task Elements_nested_without_end_are_refused(string element, int depth)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat($"<{element}>", depth)) + "text";

        Assert.Equal(DocumentRejection.TooDeep, (await Converting.RejectionAsync(Encoding.ASCII.GetBytes(page), "a.html")).Reason);
    }

    [Fact]
    public async Task Many_paragraphs_without_end_tags_are_not_nesting()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<p>The town has a well.<ul><li>One<li>Two</ul>", 3_000));

        Assert.Equal(9_000, (await Converting.TextAsync(page, "a.html")).Blocks.Count);
    }
}
