using ClaimTracker.Documents.Formats;

namespace ClaimTracker.Documents.Tests.Html;

/// <summary>What a reader of a page does not see is no text of it.</summary>
public sealed class HiddenTextTests
{
    [Theory]
    [InlineData("<span style='border:0;clip:rect(0 0 0 0);height:1px;overflow:hidden;position:absolute;width:1px'>hidden</span>")]
    [InlineData("<span style='clip: rect(1px, 1px, 1px, 1px); position:absolute'>hidden</span>")]
    [InlineData("<span style='clip-path:inset(50%)'>hidden</span>")]
    [InlineData("<span style='width:1px;height:1px;overflow:hidden'>hidden</span>")]
    [InlineData("<span style='max-height:0;overflow:hidden'>hidden</span>")]
    [InlineData("<span style='color:#fff;background:#ffffff'>hidden</span>")]
    [InlineData("<span style='background-color:white;color:white'>hidden</span>")]
    [InlineData("<span style='color:transparent'>hidden</span>")]
    [InlineData("<span class='sr-only'>hidden</span>")]
    [InlineData("<span class='screen-reader-text note'>hidden</span>")]
    [InlineData("<style>.a11y{position:absolute;width:1px;height:1px;overflow:hidden}</style><span class='a11y'>hidden</span>")]
    [InlineData("<style>span.off, em.off{display:none}</style><span class='off'>hidden</span>")]
    [InlineData("<style>#x9{text-indent:-9999px}</style><span id='x9'>hidden</span>")]
    public void Hidden_text_is_left_out(string html) =>
        Assert.Equal("The court confirmed the count.", Reading.Text(DocumentFormat.Html, $"<p>The court {html}confirmed the count.").Text);

    [Theory]
    [InlineData("<span style='color:#fff;background:#000'>shown</span>")]
    [InlineData("<span style='overflow:hidden;width:100px;height:10px'>shown</span>")]
    [InlineData("<span style='clip:rect(0px,60px,200px,0px)'>shown</span>")]
    [InlineData("<style>div.off{display:none}</style><span class='off'>shown</span>")]
    [InlineData("<style>@media print{.off{display:none}}</style><span class='off'>shown</span>")]
    [InlineData("<span class='only'>shown</span>")]
    public void Text_that_only_looks_like_it_stays(string html) =>
        Assert.Equal("The court shown confirmed the count.", Reading.Text(DocumentFormat.Html, $"<p>The court {html} confirmed the count.").Text);
}
