using ClaimTracker.Core.Documents;
using static ClaimTracker.Documents.Tests.Docx.Zips;

namespace ClaimTracker.Documents.Tests.Docx;

/// <summary>F1 and F2 of the fault list: each is refused, in time, and the next document is fine.</summary>
public sealed class HostileDocxTests
{
    [Fact]
    public Task Twenty_thousand_nested_elements_are_too_deep() => RefusedAsync(
        Zips.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 20_000))), DocumentRejection.TooDeep);

    [Fact]
    public Task Twenty_thousand_nested_elements_in_a_skipped_part_are_too_deep() => RefusedAsync(
        Zips.Docx("<w:del>" + string.Concat(Enumerable.Repeat("<w:r>", 20_000)) + string.Concat(Enumerable.Repeat("</w:r>", 20_000)) + "</w:del>"), DocumentRejection.TooDeep);

    [Fact]
    public Task A_small_file_of_256_million_characters_is_refused_by_its_directory() => RefusedAsync(Zips.Bomb(256), DocumentRejection.InflatedTooLarge);

    [Fact]
    public Task A_part_that_unpacks_to_a_thousand_times_its_size_is_refused_while_it_is_read() => RefusedAsync(Zips.Bomb(20), DocumentRejection.InflatedTooLarge);

    [Fact]
    public Task Four_hundred_thousand_empty_paragraphs_in_a_small_file_are_refused() => RefusedAsync(
        Zips.Docx(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 400_000))), DocumentRejection.InflatedTooLarge);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>")]
    public Task Document_types_with_entities_are_forbidden(string type) => RefusedAsync(Of((Part, type + "<w:document xmlns:w='x'>&e;</w:document>")), DocumentRejection.Damaged);

    [Fact]
    public async Task A_directory_that_lies_about_a_size_is_found_out_while_reading()
    {
        var rejection = await RefusedAsync(WithDirectoryField(Zips.Docx(P("The town has a well.")), 24, [10, 0, 0, 0]), DocumentRejection.Damaged);

        Assert.StartsWith(Part, rejection.Where, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_part_that_is_there_twice_is_refused() => RefusedAsync(
        Of((Part, "<w:document xmlns:w='x'/>"), ("WORD/document.xml", "<w:document xmlns:w='x'/>")), DocumentRejection.Damaged);

    [Fact]
    public Task An_encrypted_archive_is_refused() => RefusedAsync(WithDirectoryField(Zips.Docx(P("x")), 8, [1, 0], offsetInHeader: 6), DocumentRejection.Encrypted);

    [Fact]
    public Task A_hundred_thousand_entries_are_too_many() => RefusedAsync(
        Of([.. Enumerable.Range(0, 100_000).Select(n => ($"{n}", ""))]), DocumentRejection.TooManyEntries);

    [Fact]
    public Task A_cut_archive_is_damaged() => RefusedAsync(Zips.Docx(P("The town has a well."))[..200], DocumentRejection.Damaged);

    [Fact]
    public async Task Names_that_climb_out_and_archives_within_are_never_opened()
    {
        var source = await Converting.BytesAsync(
            Zips.Docx(P("The town has a well."), ("../../etc/cron.d/x", "evil"), ("word/embeddings/inner.zip", new string('z', 1000)), ("/word/document.xml", "<evil/>")), "a.docx");

        Assert.Equal("The town has a well.", source.Text);
    }

    private static async Task<DocumentRejectedException> RefusedAsync(byte[] content, DocumentRejection reason)
    {
        var rejection = await Converting.RejectionAsync(content, "report.docx");
        Assert.Equal(reason, rejection.Reason);
        Assert.Equal("The town has a well.", (await Converting.BytesAsync(Zips.Docx(P("The town has a well.")), "next.docx")).Text);
        return rejection;
    }
}
