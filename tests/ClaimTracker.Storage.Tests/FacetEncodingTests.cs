using System.Text.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Tests;

public sealed class FacetEncodingTests
{
    [Fact]
    public void Facets_written_before_there_were_casualties_and_places_read_as_without()
    {
        const string old = """{"kind":"Casualties","checkWorthiness":0.9,"reasons":["number"],"quantities":[{"value":3,"comparator":"AtLeast","unit":"civilians","event":"killed"}],"dates":[{"text":"May","iso":"2026-05"}],"hedged":false,"negated":true}""";

        var facets = JsonSerializer.Deserialize(old, StorageJson.Readable.ClaimFacets)!;

        Assert.Empty(facets.Casualties);
        Assert.Empty(facets.Places);
        Assert.Equal(new Quantity(3, Comparator.AtLeast, "civilians", Event: "killed"), Assert.Single(facets.Quantities));
        Assert.Equal(new ClaimDate("May", "2026-05"), Assert.Single(facets.Dates));
        Assert.True(facets.Negated);
    }

    [Fact]
    public void A_toll_without_parts_reads_as_without()
    {
        const string toll = """{"effect":"Killed","min":3}""";

        var read = JsonSerializer.Deserialize(toll, StorageJson.Readable.ClaimFacets.Options.GetTypeInfo(typeof(Casualty))) as Casualty;

        Assert.Equal((3L, null), (read!.Min, read.Max));
        Assert.Empty(read.OfWhom);
    }
}
