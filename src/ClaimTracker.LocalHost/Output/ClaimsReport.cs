using ClaimTracker.Api.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Spectre.Console;

namespace ClaimTracker.LocalHost.Output;

/// <summary>The claims of documents: a table each on a terminal, otherwise one line a claim with tabs between its columns.</summary>
internal sealed class ClaimsReport(IClaimReviews reviews, IAnsiConsole console, TextWriter plain, bool redirected)
{
    private const int RowsOnTerminal = 100;

    public async Task WriteAsync(TrackedDocument document, CancellationToken cancellationToken)
    {
        if (redirected)
        {
            await WritePlainAsync(document, cancellationToken);
        }
        else
        {
            await WriteTableAsync(document, cancellationToken);
        }
    }

    private async Task WritePlainAsync(TrackedDocument document, CancellationToken cancellationToken)
    {
        if (document.State != DocumentState.Ready || document.ClaimCount == 0)
        {
            await plain.WriteLineAsync($"{document.Path}\t{Report.Outcome(document)}");
        }

        await foreach (var claim in ClaimsAsync(document, cancellationToken))
        {
            await plain.WriteLineAsync($"{document.Path}\t{EnumCode.Of(claim.Status)}\t{Report.Score(claim)}\t{claim.Text}");
        }
    }

    private async Task WriteTableAsync(TrackedDocument document, CancellationToken cancellationToken)
    {
        if (document.State != DocumentState.Ready || document.ClaimCount == 0)
        {
            console.MarkupLine($"[bold]{Markup.Escape(document.Path)}[/]  {Markup.Escape(Report.Outcome(document))}");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).Expand()
            .Title($"[bold]{Markup.Escape(document.Path)}[/]  [dim]{Markup.Escape(Report.Outcome(document))}[/]")
            .AddColumn("Score").AddColumn("Status").AddColumn("Claim");
        await foreach (var claim in ClaimsAsync(document, cancellationToken).Take(RowsOnTerminal))
        {
            table.AddRow(Report.Score(claim), EnumCode.Of(claim.Status), Markup.Escape(claim.Text));
        }

        if (document.ClaimCount > RowsOnTerminal)
        {
            table.AddRow(string.Empty, string.Empty, $"[dim]and {Report.Count(document.ClaimCount - RowsOnTerminal, "more claim")}[/]");
        }

        console.Write(table);
    }

    private async IAsyncEnumerable<Claim> ClaimsAsync(
        TrackedDocument document, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await reviews.ListAsync(
                new ClaimQuery { Document = document.Id }, new PageRequest(PageRequest.MaxSize, continuation), cancellationToken);
            foreach (var claim in page.Items)
            {
                yield return claim;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
