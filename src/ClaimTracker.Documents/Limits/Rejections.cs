using System.Globalization;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Limits;

/// <summary>Refusals that more than one format gives, worded once.</summary>
internal static class Rejections
{
    public static DocumentRejectedException TooLarge(DocumentLimits limits) => new(
        DocumentRejection.TooLarge, $"The file is larger than {limits.FileBytes / (1024 * 1024)} MB. Split it into parts.");

    public static DocumentRejectedException TooMuchText(DocumentLimits limits) => new(
        DocumentRejection.TooMuchText, $"The document has more than {limits.TextLength} characters of text. Split it into parts.");

    public static DocumentRejectedException TooDeep(DocumentLimits limits, string what, string? where = null) => new(
        DocumentRejection.TooDeep, $"The document has {what} nested more than {limits.Depth} levels deep.", where);

    public static DocumentRejectedException TooManyColumns(DocumentLimits limits, string? where = null) => new(
        DocumentRejection.TooManyEntries, $"The document has a table with more than {limits.Columns} columns.", where);

    public static DocumentRejectedException TooManyCells(DocumentLimits limits) => new(
        DocumentRejection.TooManyEntries, $"The tables of the document have more than {limits.Cells} cells. Split it into parts.");

    public static DocumentRejectedException Unsupported(string what, string advice) => new(
        DocumentRejection.UnsupportedFormat, $"The file is {what}, which is not read. {advice}");

    /// <summary>Every entry would be a document of its own, with claims, states and a history of its own: they are uploaded one by one.</summary>
    public static DocumentRejectedException Archive(int? files) => Unsupported(
        files is { } count ? string.Create(CultureInfo.InvariantCulture, $"an archive with {count} files") : "a compressed archive",
        "Unpack it and upload the documents one by one: each has claims of its own.");

    public static DocumentRejectedException NoText(string advice) => new(DocumentRejection.NoText, $"The document has no text. {advice}");

    public static DocumentRejectedException Timeout(DocumentLimits limits) => new(
        DocumentRejection.Timeout, $"The document could not be read within {limits.Seconds} seconds.");

    public static DocumentRejectedException Memory(DocumentLimits limits) => new(
        DocumentRejection.Memory, $"The document could not be read within {limits.MemoryMegabytes} MB of memory.");

    public static DocumentRejectedException Damaged(string what, string? where = null, Exception? cause = null) => new(
        DocumentRejection.Damaged, what, where, cause);
}
