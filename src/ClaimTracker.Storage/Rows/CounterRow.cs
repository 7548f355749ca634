using Azure.Data.Tables;
using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>Sums of one partition: the total, or what happened on one day.</summary>
internal sealed record CounterRow
{
    public long Documents { get; init; }

    public long Created { get; init; }

    public long Decided { get; init; }

    public IReadOnlyDictionary<ReviewStatus, int> Statuses { get; init; } = new Dictionary<ReviewStatus, int>();

    public IReadOnlyDictionary<Verdict, int> Verdicts { get; init; } = new Dictionary<Verdict, int>();

    /// <summary>Of a day: what was created in each quarter of an hour, 0 to 95.</summary>
    public IReadOnlyDictionary<int, int> CreatedIn { get; init; } = new Dictionary<int, int>();

    /// <summary>Of a day: what was decided in each quarter of an hour.</summary>
    public IReadOnlyDictionary<int, int> DecidedIn { get; init; } = new Dictionary<int, int>();

    public string? Tag { get; init; }

    public CounterRow PlusTotal(CountDelta delta) => this with
    {
        Documents = Documents + delta.Documents,
        Statuses = Sum(Statuses, delta.Statuses),
        Verdicts = Sum(Verdicts, delta.Verdicts),
    };

    public CounterRow PlusDay(CountDelta delta) => this with
    {
        Created = Created + delta.Created,
        Decided = Decided + delta.Decided,
        CreatedIn = Sum(CreatedIn, new Dictionary<int, int> { [delta.Quarter] = delta.Created }),
        DecidedIn = Sum(DecidedIn, new Dictionary<int, int> { [delta.Quarter] = delta.Decided }),
    };

    public static IReadOnlyDictionary<T, int> Sum<T>(IReadOnlyDictionary<T, int> left, IReadOnlyDictionary<T, int> right)
        where T : notnull
    {
        var sum = new Dictionary<T, int>(left);
        foreach (var (key, value) in right)
        {
            sum[key] = sum.GetValueOrDefault(key) + value;
        }

        return sum.Where(pair => pair.Value != 0).ToDictionary();
    }

    public static CounterRow Read(TableEntity? entity) => entity is null
        ? new CounterRow()
        : new CounterRow
        {
            Documents = entity.GetInt64("documents") ?? 0,
            Created = entity.GetInt64("created") ?? 0,
            Decided = entity.GetInt64("decided") ?? 0,
            Statuses = entity.GetJson("statuses", StorageJson.Readable.DictionaryReviewStatusInt32) ?? [],
            Verdicts = entity.GetJson("verdicts", StorageJson.Readable.DictionaryVerdictInt32) ?? [],
            CreatedIn = entity.GetJson("createdIn", StorageJson.Readable.DictionaryInt32Int32) ?? [],
            DecidedIn = entity.GetJson("decidedIn", StorageJson.Readable.DictionaryInt32Int32) ?? [],
            Tag = entity.ETag.ToString(),
        };

    /// <summary>Writes the row into the transaction, guarded by its tag.</summary>
    public void Into(EntityTransaction transaction, string partition, string row)
    {
        var entity = EntityColumns.Row(partition, row);
        entity["documents"] = Documents;
        entity["created"] = Created;
        entity["decided"] = Decided;
        entity.SetJson("statuses", new Dictionary<ReviewStatus, int>(Statuses), StorageJson.Readable.DictionaryReviewStatusInt32);
        entity.SetJson("verdicts", new Dictionary<Verdict, int>(Verdicts), StorageJson.Readable.DictionaryVerdictInt32);
        entity.SetJson("createdIn", CreatedIn.Count == 0 ? null : new Dictionary<int, int>(CreatedIn), StorageJson.Readable.DictionaryInt32Int32);
        entity.SetJson("decidedIn", DecidedIn.Count == 0 ? null : new Dictionary<int, int>(DecidedIn), StorageJson.Readable.DictionaryInt32Int32);
        if (Tag is { } tag)
        {
            transaction.Replace(entity, tag);
        }
        else
        {
            transaction.Add(entity);
        }
    }
}
