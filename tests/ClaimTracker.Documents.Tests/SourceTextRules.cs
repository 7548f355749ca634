using System.Text;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests;

/// <summary>What holds for every converted document, of any format.</summary>
internal static class SourceTextRules
{
    public static void Check(SourceText source)
    {
        Assert.True(source.Text.IsNormalized(NormalizationForm.FormC), "NFC");
        Assert.DoesNotContain('\r', source.Text);
        Assert.DoesNotContain('\0', source.Text);
        Assert.Equal(source.Text, Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(source.Text)));
        var end = 0;
        foreach (var block in source.Blocks)
        {
            Assert.InRange(block.Start, end, source.Text.Length);
            Assert.InRange(block.End, block.Start, source.Text.Length);
            var cell = block.Start;
            foreach (var span in block.Cells)
            {
                Assert.InRange(span.Start, cell, block.End);
                Assert.InRange(span.End, span.Start, block.End);
                cell = span.End;
            }

            end = block.End;
        }

        Assert.Equal(source.Locations.OrderBy(location => location.Start).Select(location => location.Start), source.Locations.Select(location => location.Start));
        Assert.All(source.Locations, location => Assert.InRange(location.Start, 0, source.Text.Length));
    }
}
