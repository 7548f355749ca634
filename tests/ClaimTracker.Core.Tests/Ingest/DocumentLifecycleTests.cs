using System.Reflection;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using CsCheck;

namespace ClaimTracker.Core.Tests.Ingest;

/// <summary>Random lives of a document, in which everything happens at any time, twice and late, against what must always be true of one.</summary>
public sealed partial class DocumentLifecycleTests
{
    private const string Path = "syria/report.txt";

    private static readonly Actor Admin = new("rita", Roles.Admin);

    /// <summary>What may come at any moment; which of them something follows from depends on the state.</summary>
    private enum Happening
    {
        Upload,
        Overwrite,
        Read,
        ReadByTwin,
        Commit,
        Refuse,
        SameContent,
        Publish,
        GiveUp,
        Delete,
        Hide,
        RunWithoutBlob,
        Purge,
        Collect,
    }

    [Fact]
    public void Whatever_happens_a_document_stays_sound() =>
        Gen.Enum<Happening>().Array[1, 60].Sample(
            happenings =>
            {
                var life = new Life();
                foreach (var happening in happenings)
                {
                    var before = life.State;
                    life.Apply(happening);
                    AssertSound(before, life, happening);
                }
            },
            iter: 20_000);

    [Fact]
    public void Every_transition_of_the_table_can_happen()
    {
        var seen = new HashSet<DocumentTransition>();
        Gen.Enum<Happening>().Array[60].Sample(
            happenings =>
            {
                var life = new Life();
                foreach (var happening in happenings)
                {
                    life.Apply(happening);
                }

                lock (seen)
                {
                    seen.UnionWith(life.Seen);
                }
            },
            iter: 5_000);

        // Hiding and the beginning of a purge leave the state as it is.
        DocumentTransition[] quiet = [.. DocumentLifecycle.Transitions.Where(transition => transition.Event is DocumentEvent.Hidden or DocumentEvent.PurgeBegun)];
        Assert.Equal(Text(DocumentLifecycle.Transitions.Except(quiet)), Text(seen.Except(quiet)));
    }

    [Fact]
    public void The_table_in_the_documentation_is_the_one_of_the_code()
    {
        string root = typeof(DocumentLifecycleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        string page = File.ReadAllText(System.IO.Path.Combine(root, "docs", "storage.md"));
        string section = page[page.IndexOf("## The life of a document", StringComparison.Ordinal)..];
        var rows = Row().Matches(section[..section.IndexOf("\n## ", StringComparison.Ordinal)]).Where(row => row.Groups["event"].Value != "event");
        var told = rows.SelectMany(row => row.Groups["from"].Value.Split(',').Select(from => new DocumentTransition(
            Enum.Parse<DocumentEvent>(row.Groups["event"].Value, ignoreCase: true),
            from.Trim() == "not known" ? null : Enum.Parse<DocumentState>(from.Trim(), ignoreCase: true),
            Enum.Parse<DocumentState>(row.Groups["to"].Value, ignoreCase: true))));

        Assert.Equal(Text(DocumentLifecycle.Transitions), Text(told));
    }

    private static void AssertSound(IngestState? before, Life life, Happening happening)
    {
        if (life.State is not { } state)
        {
            return;
        }

        string context = $"{happening}: {before} -> {state}";
        var document = state.Document;
        Assert.True(!document.Publishing || document.State is DocumentState.Queued or DocumentState.Processing or DocumentState.Failed or DocumentState.Deleting, context);
        Assert.True(document.State != DocumentState.Deleting || state.DeletedAt is not null, context);
        Assert.True(document.Version <= state.PendingVersion, context);
        Assert.True(life.Committed.Count == life.Committed.Distinct().Count(), context);
        bool noted = state.Leftovers || state.PendingVersion > document.Version;
        Assert.True(noted || !life.Left.Except(life.Committed).Any(state.IsAbandoned), context);
        if (before is null)
        {
            return;
        }

        Assert.True(document.Version >= before.Document.Version && state.PendingVersion >= before.PendingVersion, context);
        Assert.True(!before.Purging || (state.Purging && document.State == DocumentState.Deleting), context);
        Assert.All(life.Left.Except(life.Committed).Where(version => version <= before.PendingVersion && before.IsAbandoned(version)), version => Assert.True(state.IsAbandoned(version), context));
    }

    private static string[] Text(IEnumerable<DocumentTransition> transitions) =>
        [.. transitions.Select(transition => $"{transition.Event}: {transition.From?.ToString() ?? "-"} -> {transition.To}").Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\| (?<event>\w+) \| (?<from>[\w, ]+) \| (?<to>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>A document, its blob, and those who work on them; each does what the ingest, the functions and the timer do.</summary>
    private sealed class Life
    {
        private DateTimeOffset _now = Any.Now;
        private int _blob = 1;

        public IngestState? State { get; private set; }

        public HashSet<DocumentTransition> Seen { get; } = [];

        /// <summary>Versions that were begun.</summary>
        public HashSet<int> Left { get; } = [];

        public List<int> Committed { get; } = [];

        private string ETag => $"e{_blob}";

        public void Apply(Happening happening)
        {
            _now += TimeSpan.FromMinutes(1);
            var document = State?.Document;
            switch (happening)
            {
                case Happening.Upload:
                    _blob++;
                    Save(DocumentEvent.Uploaded, DocumentLifecycle.Upload(State, Path, ETag, _now));
                    break;
                case Happening.Overwrite:
                    _blob++;
                    break;
                case Happening.Read or Happening.ReadByTwin when State is null or { Purging: false } && !IsPublishing && State?.SettledETag != ETag:
                    Save(DocumentEvent.Begun, DocumentLifecycle.Begin(State, Path, ETag, "extractor/1", _now));
                    Left.Add(State!.PendingVersion);
                    break;
                case Happening.Commit when IsReading:
                    Committed.Add(State!.PendingVersion);
                    Save(DocumentEvent.Committed, DocumentLifecycle.Commit(State, Plan(State, _blob % 3 > 0), _now));
                    break;
                case Happening.Refuse when IsReading:
                    Save(DocumentEvent.Settled, DocumentLifecycle.Settle(State!, new StateReason("notText", ""), State!.PendingETag!, _now));
                    break;
                case Happening.SameContent when IsReading && document!.Version > 0 && State!.DeletedAt is null && State.FinalState != DocumentState.SourceDeleted:
                    Save(DocumentEvent.Settled, DocumentLifecycle.Settle(State, null, State.PendingETag!, _now));
                    break;
                case Happening.Publish when IsPublishing:
                    Save(DocumentEvent.Published, DocumentLifecycle.Publish(State!, _now));
                    break;
                case Happening.GiveUp:
                    if (DocumentLifecycle.Fail(State, Path, Reasons.RepeatedFailure, ETag, _now) is { } failed)
                    {
                        Save(DocumentEvent.Failed, failed);
                    }

                    break;
                case Happening.Delete when document is { State: not DocumentState.Deleting }:
                    Save(DocumentEvent.Deleted, DocumentLifecycle.Delete(State!, Admin, ETag, _now));
                    break;
                case Happening.Hide when document is { State: DocumentState.Deleting }:
                    Save(DocumentEvent.Hidden, DocumentLifecycle.Hide(State!));
                    break;
                case Happening.RunWithoutBlob when document is { Publishing: false, State: not (DocumentState.SourceDeleted or DocumentState.Deleting) } and not { State: DocumentState.Failed, Version: 0 }:
                    Missing();
                    break;
                case Happening.Purge when document is { State: DocumentState.Deleting, Publishing: false }:
                    Save(DocumentEvent.PurgeBegun, DocumentLifecycle.BeginPurge(State!));
                    break;
                case Happening.Collect when document is { State: not (DocumentState.Deleting or DocumentState.Processing) }:
                    Left.RemoveWhere(version => State!.IsAbandoned(version) && !Committed.Contains(version));
                    State = DocumentLifecycle.Collect(State!);
                    break;
            }
        }

        private bool IsPublishing => State?.Document is { Publishing: true, State: not DocumentState.Deleting };

        private bool IsReading => State is { Document: { State: DocumentState.Processing, Publishing: false } document } && State.PendingVersion > document.Version && State.PendingETag is not null;

        private void Missing()
        {
            if (State!.Document.Version == 0)
            {
                Save(DocumentEvent.Lost, DocumentLifecycle.Lose(State, _now));
                return;
            }

            Save(DocumentEvent.Begun, DocumentLifecycle.Begin(State, Path, etag: null, extractor: null, _now));
            Left.Add(State.PendingVersion);
            Committed.Add(State.PendingVersion);
            Save(DocumentEvent.Committed, DocumentLifecycle.Commit(State, Plan(State, supported: true), _now, sourceDeleted: true));
        }

        private void Save(DocumentEvent what, IngestState after)
        {
            if (!ReferenceEquals(after, State))
            {
                Seen.Add(new DocumentTransition(what, State?.Document.State, after.Document.State));
                State = after;
            }
        }

        private static IngestPlan Plan(IngestState state, bool supported) => new(
            state.Id, state.PendingVersion, "hash", state.PendingETag ?? "", new ExtractorVersion("extractor", "1"), DocumentMetadata.Empty, supported, Any.Now, [], [], null);
    }
}
