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

    [Fact]
    public async Task Lines_that_lead_elsewhere_are_never_claims()
    {
        var source = await Converting.TextAsync(
            """
            <html><body><article><h1>Dam</h1><p>Nine people died when the dam burst early on Sunday, <a href="/w">water board</a> records show.</p>
            <p><strong>Read more: <a href="/d">Why half of the dams are past their design life</a></strong></p><p>Related: <a href="/e">Sirens were off</a></p>
            <p><a href="/1">Home</a> | <a href="/2">News</a></p><p><a href="/x">Sixty dams were built before 1950.</a></p></article></body></html>
            """, "a.html");

        Assert.Equal(
        [
            "Heading: Dam", "Paragraph: Nine people died when the dam burst early on Sunday, water board records show.", "Boilerplate: Read more: Why half of the dams are past their design life",
            "Boilerplate: Related: Sirens were off", "Boilerplate: Home | News", "Paragraph: Sixty dams were built before 1950.",
        ], source.Lines());
    }

    [Fact]
    public async Task An_encyclopedia_page_loses_its_edit_links_sources_and_categories()
    {
        var source = await Converting.TextAsync(
            """
            <html><body><div role="main"><h1>Brenna</h1><div id="siteSub" class="noprint">From the free encyclopedia</div>
            <p>The river is 214 kilometres long.<sup class="reference"><a href="#n1">&#91;1&#93;</a></sup> It froze in 1947.<sup class="noprint Inline-Template">[<i><a href="/c">citation needed</a></i>]</sup></p>
            <h2><span id="H">History</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2><p>A flood in 1931 killed 212 people.<sup class="reference"><a href="#n2">[2]</a></sup><sup>:14</sup></p>
            <div class="reflist"><ol class="references"><li id="n1">Keld, A. (2001). Rivers of the North.</li></ol></div></div>
            <div id="catlinks"><a href="/k">Categories</a>: <ul><li>Rivers</li></ul></div></body></html>
            """, "a.html");

        Assert.Equal(
            ["Heading: Brenna", "Paragraph: The river is 214 kilometres long. It froze in 1947.", "Heading: History", "Paragraph: A flood in 1931 killed 212 people.", "Boilerplate: Keld, A. (2001). Rivers of the North."],
            source.Lines());
    }

    [Fact]
    public async Task Comments_below_a_post_are_not_the_post_and_on_a_page_of_comments_they_are_the_text()
    {
        const string Comments = "<div id=\"comments\"><ol class=\"commentlist\"><li><cite>Bo</cite> says: <p>The rent was 90,000 crowns in 2011, and nobody paid it.</p></li></ol></div>";
        const string Post = "<h2>The truth about the harbour</h2><abbr class=\"published\" title=\"2024-03-02\">2 March</abbr><p>The harbour company paid no rent for eleven years. It owes the city 4.2 million crowns.</p>";
        const string Head = "<html><head><title>The truth about the harbour | Askerby Watch</title></head><body><h1>Askerby Watch</h1>";

        var post = await Converting.TextAsync($"{Head}{Post}{Comments}</body></html>", "a.html");
        var thread = await Converting.TextAsync($"{Head}{Comments}</body></html>", "b.html");

        Assert.DoesNotContain("90,000", post.Text, StringComparison.Ordinal);
        Assert.Equal(("The truth about the harbour", new DateOnly(2024, 3, 2)), (post.Metadata.Title, post.Metadata.Published));
        Assert.Contains("90,000", thread.Text, StringComparison.Ordinal);
    }
}
