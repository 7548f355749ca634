using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;
using ClaimTracker.Documents.Tables;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Xlsx;

/// <summary>
/// Spreadsheets (Office Open XML): each visible sheet under its name as tables, values as the sheet shows them as far as they are numbers, dates, shares or words.
/// Formulas are what they last came to; hidden sheets, rows and columns, comments and charts are left out.
/// </summary>
internal sealed class XlsxReader : IFormatReader
{
    private const string Properties = "docProps/core.xml";
    private const int MostSheets = 1_000;

    /// <summary>After so many cells only the first of each row is located.</summary>
    private const int MostLocatedCells = 200_000;

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var archive = PackageArchive.Open(content, limits);
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var workbook = Workbook.Read(archive, limits, cancellationToken);
        var strings = SharedStrings.Read(archive, workbook.StringsPart, limits, cancellationToken);
        var formats = CellFormats.Read(archive, workbook.StylesPart, limits, cancellationToken);
        var located = 0;
        foreach (var (name, part) in workbook.Sheets.Take(MostSheets))
        {
            using var xml = archive.Read(part);
            if (xml is null)
            {
                continue;
            }

            builder.Add(BlockKind.Heading, name, 1);
            var sheet = new Sheet(builder);
            var last = 0;
            foreach (var row in new SheetRows(new PackageXml(xml, limits, part, cancellationToken), strings, formats, workbook.From1904, limits).Read())
            {
                if (row.Number > last + 1)
                {
                    sheet.Add([], null, last + 1);
                }

                last = row.Number;
                located += row.Cells.Length;
                sheet.Add(row.Cells, located <= MostLocatedCells ? [.. row.Cells.Select((_, column) => Sheet.Name(column, row.Number))] : null, row.Number);
            }

            sheet.End();
        }

        using var properties = archive.Read(Properties);
        return builder.Build(DocumentProperties.Read(properties, Properties, "xlsx"));
    }
}
