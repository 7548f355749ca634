using ClaimTracker.Documents.Formats;

namespace ClaimTracker.Documents.Tests.Html;

/// <summary>Where everything that is text stands in what is furniture elsewhere, it is the text.</summary>
public sealed class MisnamedContentTests
{
    private const string Article = "<h1>Floods</h1><p>The river rose by four metres within two days and cut off three villages.</p><p>About 600 people spent the night in the gymnasium of the school.</p>";
    private const string Cookies = "<div role='dialog'><p>We use 14 cookies to make this site work, and we share data with 212 partners of ours.</p></div>";

    [Theory]
    [InlineData("<aside>{0}</aside>")]
    [InlineData("<aside class='content-main'>{0}</aside>")]
    [InlineData("<div class='sidebar'>{0}</div>")]
    [InlineData("<div id='banner'><div>{0}</div></div>")]
    [InlineData("<div class='modal'>{0}</div>")]
    [InlineData("<div class='promo'><aside>{0}</aside></div>")]
    [InlineData("<section role='complementary'>{0}</section>")]
    [InlineData("<div class='social share'>{0}</div><p>Short line.</p>")]
    [InlineData("<main><aside>{0}</aside></main>")]
    [InlineData("<header><nav><a href='/'>Home</a></nav></header><aside>{0}</aside><footer><p>The Post has been printed in Askerby since the year 1987 and is read.</p></footer>")]
    public void An_article_in_such_an_element_is_read(string page)
    {
        var source = Reading.Text(DocumentFormat.Html, "<html><body>" + Cookies + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Article) + "</body></html>");

        Assert.Contains("The river rose by four metres", source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1987", source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aside")]
    [InlineData("div class='sidebar'")]
    [InlineData("div class='related'")]
    public void Beside_an_article_it_is_furniture(string element) =>
        Assert.DoesNotContain("winter", Reading.Text(DocumentFormat.Html, $"<article>{Article}</article><{element}><p>The last winter was the coldest for more than eighty years in the province.</p></{element.Split(' ')[0]}>").Text, StringComparison.Ordinal);

    [Fact]
    public void A_form_for_comments_is_no_text_and_a_form_around_the_page_is_none()
    {
        var source = Reading.Text(DocumentFormat.Html,
            $"<form id='aspnetForm'>{Article}<form><p>Your address will not be shown to anybody.</p></form></form><form><label>Name</label><input type='email'><textarea></textarea><p>Write what you think of it.</p></form>");

        Assert.Contains("600 people", source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Write what you think", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_each_comment_is_that_of_its_own_writer()
    {
        var spoken = Extracting.Spoken(DocumentFormat.Html,
            $"<div>{Article}</div><section id='discussion'><h2>2 replies</h2><div><b>Marl</b> <span>3 hours ago</span><p>The bus was late five times in this week.</p></div><div><b>Opi</b><p>The bridge cost 40 million crowns in 2019.</p></div></section>");

        Assert.Contains("Marl: The bus was late five times in this week.", spoken);
        Assert.Contains("Opi: The bridge cost 40 million crowns in 2019.", spoken);
    }

    [Theory]
    [InlineData("You have 2 free articles left this month. Subscribe for 1 crown a week.")]
    [InlineData("You've read 3 of your 5 free stories.")]
    [InlineData("This article is for subscribers only.")]
    [InlineData("To continue reading, create an account or log in.")]
    [InlineData("Already a subscriber? Sign in.")]
    [InlineData("Start your free trial and get two months for nothing.")]
    [InlineData("We value your privacy. We and our 843 partners store information on your device.")]
    [InlineData("We use 14 essential cookies to make this site work.")]
    [InlineData("Your email address will not be published. Required fields are marked.")]
    [InlineData("Comments are closed.")]
    [InlineData("You must be logged in to post a comment.")]
    [InlineData("Support our journalism with 5 crowns a month.")]
    public void Lines_that_speak_of_the_page_are_no_claims(string line) =>
        Assert.Equal(["Tram line 4 opened in May."], Extracting.Claims(DocumentFormat.Html, $"<p>Tram line 4 opened in May.</p><p>{line}</p>"));

    [Theory]
    [InlineData("You can see the dam from the road since it was raised by 4 metres in 2020.")]
    [InlineData("This article of the constitution was repealed in 2019.")]
    [InlineData("We use 40 tonnes of salt a year, the mayor said.")]
    public void Sentences_of_the_text_that_begin_like_them_stay(string line) =>
        Assert.DoesNotContain(Extracting.All(Reading.Text(DocumentFormat.Html, $"<p>{line}</p>")).Rejected, span => span.Reason == "boilerplate");
}
