using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary><c>%name%</c> in a trigger is the setting of that name, as the Functions host has it.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-functions/functions-bindings-expressions-patterns#binding-expressions---app-settings</remarks>
internal static partial class BindingExpressions
{
    /// <exception cref="FunctionIndexingException">A setting is missing.</exception>
    public static FunctionDescriptor Resolved(this FunctionDescriptor function, IConfiguration configuration)
    {
        return function with
        {
            Binding = function.Binding switch
            {
                BlobTriggerAttribute blob => new BlobTriggerAttribute(Text(blob.BlobPath)) { Connection = blob.Connection, Source = blob.Source },
                QueueTriggerAttribute queue => new QueueTriggerAttribute(Text(queue.QueueName)) { Connection = queue.Connection },
                TimerTriggerAttribute timer =>
                    new TimerTriggerAttribute(Text(timer.Schedule)) { RunOnStartup = timer.RunOnStartup, UseMonitor = timer.UseMonitor },
                var other => other,
            },
        };

        string Text(string text) => Setting().Replace(text, match => configuration[match.Groups["name"].Value] is { } value
            ? value
            : throw new FunctionIndexingException(function.Name, $"'%{match.Groups["name"].Value}%' is no setting"));
    }

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
