using ClaimTracker.Core.Documents;
using Spectre.Console;

namespace ClaimTracker.LocalHost.Output;

/// <summary>Shows how far several documents are: a bar on a terminal, otherwise one line a document and one for each note of progress on a large one.</summary>
internal sealed class IngestDisplay(TextWriter plain, ProgressTask? bar)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, double> _parts = new(StringComparer.Ordinal);
    private int _done;

    /// <param name="run">Is given the display to tell.</param>
    public static async Task ShowAsync(int total, IAnsiConsole console, TextWriter plain, bool redirected, Func<IngestDisplay, Task> run)
    {
        if (redirected)
        {
            await run(new IngestDisplay(plain, null));
            return;
        }

        await console.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => run(new IngestDisplay(plain, context.AddTask("Documents", maxValue: total))));
    }

    /// <summary>A document is done.</summary>
    public void Done(string name, string outcome) => Tell(name, outcome, part: null);

    /// <summary>A large document is on its way.</summary>
    public void Underway(string name, IngestProgress progress) => Tell(name, Report.Progress(progress), Report.Fraction(progress));

    private void Tell(string name, string what, double? part)
    {
        lock (_lock)
        {
            _done += part is null ? 1 : 0;
            _parts[name] = part ?? 0;
            if (bar is null)
            {
                plain.WriteLine($"{name}: {what}");
                return;
            }

            bar.Description = Markup.Escape(part is null ? name : $"{name}: {what}");
            bar.Value = _done + _parts.Values.Sum();
        }
    }
}
