using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Running headers, footers and page numbers: lines at the edge of the page that come back on other pages at the same height.</summary>
internal static partial class PdfFurniture
{
    /// <summary>Share of the page's height at its top and at its bottom.</summary>
    private const double Edge = 0.12;

    private const double SameHeight = 6;
    private const int NextPages = 4;

    /// <param name="pages">Runs of each page with the height of the page.</param>
    public static void Remove(IReadOnlyList<(List<PdfRun> Runs, double Height)> pages)
    {
        var places = new HashSet<(string Key, int Page, int Height)>();
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var run in AtEdge(pages[page]))
            {
                places.Add((Key(run), page, Step(run)));
            }
        }

        for (var page = 0; page < pages.Count; page++)
        {
            var furniture = AtEdge(pages[page]).Where(run => IsPageNumber(run.Text.ToString()) || Returns(places, Key(run), page, Step(run))).ToHashSet();
            pages[page].Runs.RemoveAll(furniture.Contains);
        }
    }

    private static IEnumerable<PdfRun> AtEdge((List<PdfRun> Runs, double Height) page) =>
        page.Runs.Where(run => IsAtEdge(run, page.Height));

    public static bool IsAtEdge(PdfRun run, double pageHeight) => run.Baseline < pageHeight * Edge || run.Baseline > pageHeight * (1 - Edge);

    private static int Step(PdfRun run) => (int)Math.Floor(Math.Clamp(run.Baseline, -1e6, 1e6) / SameHeight);

    /// <summary>On one of the next few pages before or after it (left and right pages may differ), at the same height or a step beside it.</summary>
    private static bool Returns(HashSet<(string Key, int Page, int Height)> places, string key, int page, int height)
    {
        for (var other = page - NextPages; other <= page + NextPages; other++)
        {
            if (other != page && (places.Contains((key, other, height)) || places.Contains((key, other, height - 1)) || places.Contains((key, other, height + 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text without its numbers, which count pages.</summary>
    private static string Key(PdfRun run)
    {
        var key = new StringBuilder();
        foreach (var c in run.Text.ToString().Trim())
        {
            key.Append(char.IsAsciiDigit(c) ? '#' : c);
        }

        return key.Replace("###", "#").Replace("##", "#").ToString();
    }

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"^\s*([-–—|]\s*)?(page\s+)?(\d{1,4}|[ivxlc]{1,6})(\s*(of|/)\s*\d{1,4})?(\s*[-–—|])?\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
