using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Operations;

/// <summary>Counters and outbox lie side by side in the key order: one range of each partition gives both as of one moment.</summary>
internal sealed class TableStatistics(ClaimsTable table) : IStatistics
{
    public async Task<Statistics> ReadAsync(CancellationToken cancellationToken)
    {
        var partitions = await Task.WhenAll(RowKeys.AllPartitions.Select(partition => ReadAsync(partition, cancellationToken)));
        var total = partitions.Aggregate(new CounterRow(), (sum, partition) => sum with
        {
            Documents = sum.Documents + partition.Total.Documents,
            Statuses = CounterRow.Sum(sum.Statuses, partition.Total.Statuses),
            Verdicts = CounterRow.Sum(sum.Verdicts, partition.Total.Verdicts),
        });
        var days = partitions.SelectMany(partition => partition.Days)
            .GroupBy(day => day.Key)
            .Select(group => new DayCount(group.Key, group.Sum(day => day.Value.Created), group.Sum(day => day.Value.Decided)))
            .OrderBy(day => day.Day);
        var quarters = partitions.SelectMany(partition => partition.Days).SelectMany(day => Quarters(day.Key, day.Value))
            .GroupBy(quarter => quarter.Start)
            .Select(group => new QuarterCount(group.Key, group.Sum(quarter => quarter.Created), group.Sum(quarter => quarter.Decided)))
            .OrderBy(quarter => quarter.Start);
        return new Statistics(
            total.Documents,
            total.Statuses.Sum(pair => (long)pair.Value),
            Enum.GetValues<ReviewStatus>().ToDictionary(status => status, status => (long)total.Statuses.GetValueOrDefault(status)),
            Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, verdict => (long)total.Verdicts.GetValueOrDefault(verdict)),
            [.. days],
            [.. quarters]);
    }

    private static IEnumerable<QuarterCount> Quarters(DateOnly day, CounterRow counts)
    {
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        foreach (int quarter in counts.CreatedIn.Keys.Union(counts.DecidedIn.Keys))
        {
            yield return new(midnight.AddMinutes(quarter * 15), counts.CreatedIn.GetValueOrDefault(quarter), counts.DecidedIn.GetValueOrDefault(quarter));
        }

        long created = counts.Created - counts.CreatedIn.Values.Sum();
        long decided = counts.Decided - counts.DecidedIn.Values.Sum();
        if (created > 0 || decided > 0)
        {
            yield return new(midnight.AddHours(12), Math.Max(0, created), Math.Max(0, decided));
        }
    }

    private async Task<(CounterRow Total, Dictionary<DateOnly, CounterRow> Days)> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        var total = new CounterRow();
        var days = new Dictionary<DateOnly, CounterRow>();
        await foreach (var entity in table.RangeAsync(partition, RowKind.Counter.Start, RowKind.Outbox.End, cancellationToken))
        {
            if (entity.RowKey == RowKeys.Total)
            {
                total = CounterRow.Read(entity);
            }
            else if (RowKeys.ReadDay(entity.RowKey) is { } day)
            {
                days[day] = CounterRow.Read(entity);
            }
            else
            {
                var delta = OutboxRow.Read(entity).Delta;
                total = total.PlusTotal(delta);
                if (delta.Day is { } changed && (delta.Created != 0 || delta.Decided != 0))
                {
                    days[changed] = days.GetValueOrDefault(changed, new CounterRow()).PlusDay(delta);
                }
            }
        }

        return (total, days);
    }
}
