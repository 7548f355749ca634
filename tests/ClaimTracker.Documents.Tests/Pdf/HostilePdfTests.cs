using System.Text;
using ClaimTracker.Core.Documents;
using static ClaimTracker.Documents.Tests.Pdf.RawPdf;

namespace ClaimTracker.Documents.Tests.Pdf;

/// <summary>F1, F3 and F6 of the fault list for PDF: each is refused, in time, and the next document is fine.</summary>
public sealed class HostilePdfTests
{
    private static readonly byte[] Next = Pages(Line(50, 700, "The town has a well."));

    [Fact]
    public Task A_small_file_with_a_content_stream_of_75_megabytes_is_refused() => RefusedAsync(
        Of(Ascii("<</Type/Catalog/Pages 2 0 R>>"), Ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"), Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"),
            Deflated(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("BT (aaaaaaaaaaaaaaaaaaaa) Tj ET\n", 75_000_000 / 32))))),
        DocumentRejection.InflatedTooLarge);

    [Fact]
    public Task A_cyclic_page_tree_is_refused() => RefusedAsync(
        Of(Ascii("<</Type/Catalog/Pages 2 0 R>>"), Ascii("<</Type/Pages/Kids[3 0 R]/Count 2/Parent 3 0 R>>"), Ascii("<</Type/Pages/Kids[2 0 R]/Count 2/Parent 2 0 R>>")),
        DocumentRejection.Damaged, DocumentRejection.NoText, DocumentRejection.TooDeep);

    [Fact]
    public Task A_form_that_draws_itself_is_refused() => RefusedAsync(
        Of(Ascii("<</Type/Catalog/Pages 2 0 R>>"), Ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"), Stream(Ascii("/X Do")),
            [.. Ascii("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream\n"), .. "/X Do"u8, .. "\nendstream"u8]),
        DocumentRejection.Damaged, DocumentRejection.NoText, DocumentRejection.TooDeep);

    [Fact]
    public Task Arrays_nested_a_hundred_thousand_deep_are_refused() => RefusedAsync(
        Of(Ascii("<</Type/Catalog/Pages 2 0 R/X " + new string('[', 100_000) + ">>")), DocumentRejection.Damaged, DocumentRejection.NoText, DocumentRejection.TooDeep);

    [Fact]
    public Task More_pages_than_allowed_are_refused() => RefusedAsync(
        Of([Ascii("<</Type/Catalog/Pages 2 0 R>>"), Ascii($"<</Type/Pages/Kids[{string.Join(' ', Enumerable.Repeat("3 0 R", 2_001))}]/Count 2001>>"), Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")]),
        DocumentRejection.TooManyPages, DocumentRejection.Damaged);

    [Fact]
    public async Task A_picture_of_text_is_no_text() => await RefusedAsync(await ReadAsync("scan.pdf"), DocumentRejection.NoText);

    [Fact]
    public async Task A_password_is_needed() => await RefusedAsync(await ReadAsync("encrypted.pdf"), DocumentRejection.Encrypted);

    [Fact]
    public async Task A_file_that_only_forbids_printing_is_read()
    {
        Assert.Equal((await Converting.BytesAsync(await ReadAsync("article.pdf"), "a.pdf")).Text, (await Converting.BytesAsync(await ReadAsync("encrypted-open.pdf"), "a.pdf")).Text);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_cut_file_is_refused(double share)
    {
        var whole = await ReadAsync("article.pdf");

        await RefusedAsync(whole[..(int)(whole.Length * share)], DocumentRejection.Damaged, DocumentRejection.NoText);
    }

    [Theory]
    [InlineData("<!-- %PDF-1.4 --><html><body><p>The town has a well.</body></html>")]
    [InlineData("%PDF-1.4\n<html><body><p>The town has a well.</body></html>")]
    public Task A_web_page_dressed_as_pdf_is_refused(string content) => RefusedAsync(Encoding.ASCII.GetBytes(content), DocumentRejection.Damaged);

    private static Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(Files.Corpus(name), TestContext.Current.CancellationToken);

    private static async Task RefusedAsync(byte[] content, params DocumentRejection[] reasons)
    {
        Assert.Contains((await Converting.RejectionAsync(content, "report.pdf")).Reason, reasons);
        Assert.Equal("The town has a well.", (await Converting.BytesAsync(Next, "next.pdf")).Text);
    }
}
