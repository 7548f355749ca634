using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Telemetry;
using Moq;

namespace ClaimTracker.Core.Tests.Telemetry;

[Collection(nameof(RecordedSignals))]
public sealed class MeasuredMaintenanceTests
{
    private readonly Mock<IMaintenance> inner = new(MockBehavior.Strict);

    [Theory]
    [InlineData(0, 0, new[] { "claimtracker.maintenance.runs 1 outcome=succeeded" })]
    [InlineData(3, 0, new[] { "claimtracker.documents.ingested 3 outcome=reconciled", "claimtracker.maintenance.runs 1 outcome=succeeded" })]
    [InlineData(0, 2, new[] { "claimtracker.maintenance.findings 2", "claimtracker.maintenance.runs 1 outcome=succeeded" })]
    public async Task A_run_is_counted_with_what_it_found(int ingested, int findings, string[] expected)
    {
        using var signals = new RecordedSignals();
        inner.Setup(maintenance => maintenance.RunAsync(default)).ReturnsAsync(new MaintenanceReport(ingested, 0, 0, 0, 0, findings));

        await new MeasuredMaintenance(inner.Object).RunAsync(default);

        Assert.Equal(expected, signals.Measurements);
    }

    [Fact]
    public async Task A_failed_run_is_counted_as_failed()
    {
        using var signals = new RecordedSignals();
        inner.Setup(maintenance => maintenance.RunAsync(default)).ThrowsAsync(new StorageUnavailableException(TimeSpan.Zero));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => new MeasuredMaintenance(inner.Object).RunAsync(default));

        Assert.Equal(["claimtracker.maintenance.runs 1 outcome=failed"], signals.Measurements);
    }
}
