using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Tests.Json;

public sealed class JsonReaderTests
{
    [Fact]
    public async Task Text_fields_are_read_and_identifiers_are_not()
    {
        var source = await Converting.TextAsync(
            """
            { "id": "a-1", "title": "Floods in Askerby", "author": "Ann Keld", "published_at": "2024-03-01T10:00:00Z", "url": "https://news.example/floods", "tags": ["water", "two words"],
              "body": "The river rose by four metres.\nIt fell in May.", "html": "<p>Nine people <b>died</b>.</p><script>1</script>", "score": 12, "hash": "9f86d081884c7d659a2feaa0c55ad015",
              "extra": { "anything": "This sentence of a field of another name is long enough to be a text that somebody wrote." } }
            """, "a.json");

        Assert.Equal(
        [
            "Heading: Floods in Askerby", "Unstructured: The river rose by four metres.\nIt fell in May.", "Paragraph: Nine people died.",
            "Paragraph: This sentence of a field of another name is long enough to be a text that somebody wrote.",
        ], source.Lines());
        Assert.Equal(new DocumentMetadata("Floods in Askerby", "Ann Keld", new DateOnly(2024, 3, 1), source.Metadata.Language, "https://news.example/floods", "json"), source.Metadata);
    }

    [Theory]
    [InlineData("{\"text\":\"The town has a well.\"}\n{\"text\":\"It is deep.\"}\n", "a.jsonl")]
    [InlineData("[{\"text\":\"The town has a well.\"},{\"text\":\"It is deep.\"}]", "a.json")]
    [InlineData("[[\"The town has a well.\", \"But it is deep.\"]]", "a.json")]
    [InlineData("\uFEFF  {\"text\":\"The town has a well.\",\"full_text\":\"The town has a well.\"}", "a.txt")]
    [InlineData("{\"text\":\"The town has a well.\",}", "a.json")]
    public void Several_values_in_any_form_are_read(string json, string name)
    {
        Assert.Equal(DocumentFormat.Json, FormatDetector.Detect(Encoding.UTF8.GetBytes(json), name));
        Assert.StartsWith("The town has a well.", Reading.Text(DocumentFormat.Json, json).Text, StringComparison.Ordinal);
        Assert.Null(json.Contains("}\n{", StringComparison.Ordinal) ? Reading.Text(DocumentFormat.Json, json).Metadata.Title : null);
    }

    [Theory]
    [InlineData("[Applause] Thank you all.")]
    [InlineData("[1] The town has a well.")]
    [InlineData("{a} is a set.")]
    public void Brackets_at_the_start_of_a_text_make_no_JSON_of_it(string text) => Assert.Equal(DocumentFormat.Txt, FormatDetector.Detect(Encoding.UTF8.GetBytes(text), "a.txt"));

    [Fact]
    public void Hostile_files_are_refused_with_reason_and_line()
    {
        var broken = Reading.Rejection(DocumentFormat.Json, "{\"text\":\"a\"}\n{\"text\":"u8.ToArray());

        Assert.Equal((DocumentRejection.Damaged, "line 2"), (broken.Reason, broken.Where));
        Assert.Equal(DocumentRejection.TooDeep, Reading.Rejection(DocumentFormat.Json, Encoding.UTF8.GetBytes(new string('[', 100_000))).Reason);
        Assert.Equal(DocumentRejection.TooMuchText, Reading.Rejection(DocumentFormat.Json, Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('a', 2_000)}\"}}"), new DocumentLimits { TextLength = 1_000 }).Reason);
        Assert.Equal("Half a pair \uFFFD here.", Reading.Text(DocumentFormat.Json, "{\"text\":\"Half a pair \\ud83d here.\"}").Text);
        Assert.Equal("Nothing \\ else.", Reading.Text(DocumentFormat.Json, "{\"text\":\"Nothing \\u0000\\\\ else.\"}").Text);
    }
}
