using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Tables;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Csv;

/// <summary>Comma-, semicolon- or tab-separated values: each record a row under the header, each cell with its place as a spreadsheet shows it.</summary>
internal sealed class CsvReader : IFormatReader
{
    /// <summary>After so many cells only the first of each row is located: locations would outweigh the text.</summary>
    private const int MostLocatedCells = 200_000;

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var text = TextNormalizer.Lines(TextDecoder.Decode(content.Span, limits));
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var sheet = new Sheet(builder);
        int row = 0, located = 0;
        foreach (var cells in CsvRecords.Read(text, CsvDialect.Delimiter(text), limits))
        {
            row++;
            located += cells.Length;
            sheet.Add(cells, located <= MostLocatedCells ? [.. cells.Select((_, column) => Sheet.Name(column, row))] : null, row);
        }

        sheet.End();
        return builder.Build(new DocumentMetadata(Format: "csv"));
    }
}
