using ClaimTracker.Documents.Formats;

namespace ClaimTracker.Documents.Tests.Posts;

/// <summary>Posts of channels and live blogs, and lists of figures in plain text: what counts is kept, what decorates is not.</summary>
public sealed class PostTests
{
    [Theory]
    [InlineData("🔴 BREAKING 🔴 Rocket strike on Askerby station — 9 killed, 31 injured ‼️", "Rocket strike on Askerby station: 9 killed.", "Rocket strike on Askerby station: 31 injured.")]
    [InlineData("⚡️ UPD 14:20: Low Kell depot fire: 5 dead, 12 wounded", "Low Kell depot fire: 5 dead.", "Low Kell depot fire: 12 wounded.")]
    [InlineData("Morrow region: 3 killed, 14 injured", "Morrow region: 3 killed.", "Morrow region: 14 injured.")]
    [InlineData("Morrow region – at least 3 civilians killed and 14 wounded", "Morrow region: at least 3 civilians killed.", "Morrow region: 14 wounded.")]
    [InlineData("- Port Lune: 2 houses destroyed; 40 people evacuated", "Port Lune: 2 houses destroyed.", "Port Lune: 40 people evacuated.")]
    [InlineData("Second battalion: KIA 4, WIA 17", "Second battalion: KIA 4.", "Second battalion: WIA 17.")]
    [InlineData("KIA: 4, WIA: 17, MIA: 2", "KIA: 4.", "WIA: 17.")]
    [InlineData("[14:20] Low Kell: 1,204 displaced, 3 missing", "Low Kell: 1,204 displaced.", "Low Kell: 3 missing.")]
    [InlineData("🚑 Hospital in Askerby | 11 injured / 2 dead", "Hospital in Askerby: 11 injured.", "Hospital in Askerby: 2 dead.")]
    [InlineData("Updated toll: more than 60 dead, up to 200 missing.", "Updated toll: more than 60 dead.", "Updated toll: up to 200 missing.")]
    public void A_line_that_only_counts_gives_each_of_its_figures(string line, params string[] claims) =>
        Assert.Equal(claims, Extracting.Claims(DocumentFormat.Txt, line + "\n\nThe search goes on at night.\n").Take(claims.Length));

    [Fact]
    public void Lines_of_figures_are_a_list_and_no_paragraph()
    {
        var claims = Extracting.Claims(DocumentFormat.Txt, "Losses of the night:\nMorrow region: 3 killed, 14 injured\nPort Lune region: 2 killed, 9 injured\nAskerby region: 7 injured\n");

        Assert.Equal(
            ["Morrow region: 3 killed.", "Morrow region: 14 injured.", "Port Lune region: 2 killed.", "Port Lune region: 9 injured.", "Askerby region: 7 injured."], claims);
    }

    [Theory]
    [InlineData("🚒🔥 The depot on Quay Street burned for six hours. 😡", "The depot on Quay Street burned for six hours.")]
    [InlineData("11:45 — The depot on Quay Street burned for six hours.", "The depot on Quay Street burned for six hours.")]
    [InlineData("[11:45] The depot on Quay Street burned for six hours.", "The depot on Quay Street burned for six hours.")]
    [InlineData("‼️ UPDATE: The depot on Quay Street burned for six hours.", "The depot on Quay Street burned for six hours.")]
    [InlineData("🇺🇳 The mission opened 14 kitchens in May. 🙏🙏", "The mission opened 14 kitchens in May.")]
    public void Signs_around_a_sentence_are_no_part_of_it(string post, string claim) => Assert.Equal([claim], Extracting.Claims(DocumentFormat.Txt, post));

    [Theory]
    [InlineData("💬 61")]
    [InlineData("👁 14.5K")]
    [InlineData("12.3K views, edited 11:45")]
    [InlineData("❤️ 340 likes · 12 comments")]
    [InlineData("#Kest #Morrow #news")]
    [InlineData("👉 Subscribe to @morrow_watch | https://t.me/morrow_watch")]
    public void Counters_and_tags_are_no_claims(string line) =>
        Assert.Equal(["The depot burned for six hours."], Extracting.Claims(DocumentFormat.Txt, $"The depot burned for six hours.\n\n{line}\n"));

    [Theory]
    [InlineData("Deaths by cause:\n\n- burns: 11\n- smoke: 7\n", "Deaths by cause: burns: 11.", "Deaths by cause: smoke: 7.")]
    [InlineData("Wells tested by district:\n* Morrow: 40\n* Port Lune: 12\n", "Wells tested by district: Morrow: 40.", "Wells tested by district: Port Lune: 12.")]
    public void Items_below_a_label_are_counted_under_it(string list, params string[] claims) => Assert.Equal(claims, Extracting.Claims(DocumentFormat.Txt, list));

    [Theory]
    [InlineData("Auditors found that the depot:\n\n- had no alarm in 2022\n- stored 40 tonnes of paint\n", "depot had no alarm in 2022.", "depot stored 40 tonnes of paint.")]
    [InlineData("In May the inspectors reported that the ferry company:\n* employed nine captains without papers;\n* had sold 300 tickets too many.\n", "ferry company employed nine captains without papers.", "ferry company had sold 300 tickets too many.")]
    public void A_lead_in_that_ends_in_a_subject_is_completed_by_its_items(string list, params string[] claims)
    {
        var found = Extracting.Claims(DocumentFormat.Txt, list);

        Assert.All(claims, claim => Assert.Contains(found, one => one.EndsWith(claim, StringComparison.Ordinal)));
        Assert.DoesNotContain(found, claim => claim.EndsWith("that the depot.", StringComparison.Ordinal) || claim.EndsWith("company.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_of_byte_order_within_the_text_moves_no_offset()
    {
        var source = Core.Documents.SourceText.Plain("\uFEFFNine people died in Askerby on Monday.\n\uFEFFThe depot had \uFEFFtwo exits in 2022. It was\uFEFF locked.\n");

        var result = Extracting.All(source);

        Assert.NotEmpty(result.Claims);
        Assert.All(result.Claims, claim => Assert.Equal(claim.Quote, source.Text[claim.Start..claim.End]));
        Assert.All(result.Rejected, span => Assert.Equal(span.Quote, source.Text[span.Start..span.End]));
    }
}
