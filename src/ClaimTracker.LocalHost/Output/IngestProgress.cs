using Spectre.Console;

namespace ClaimTracker.LocalHost.Output;

/// <summary>Shows how far several documents are: a bar on a terminal, one line a document otherwise.</summary>
internal static class IngestProgress
{
    /// <param name="run">Is given what to call with the name and the outcome of each document that is done.</param>
    public static async Task ShowAsync(int total, IAnsiConsole console, TextWriter plain, bool redirected, Func<Action<string, string>, Task> run)
    {
        if (redirected)
        {
            await run((name, outcome) => plain.WriteLine($"{name}: {outcome}"));
            return;
        }

        await console.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("Documents", maxValue: total);
                return run((name, outcome) =>
                {
                    task.Description = Markup.Escape(name);
                    task.Increment(1);
                });
            });
    }
}
