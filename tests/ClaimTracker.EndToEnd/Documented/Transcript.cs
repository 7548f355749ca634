using System.Text.RegularExpressions;

namespace ClaimTracker.EndToEnd.Documented;

/// <summary>A command that a page shows, and what the page says it prints; null where it says nothing.</summary>
internal sealed record Shown(string Command, string? Answer);

/// <summary>
/// The commands of a page, in order. Two forms: a block that begins with "$ " has the command (which goes on after a backslash) and then what it prints;
/// a block of bash is a command, and a plain block after it what it prints.
/// </summary>
internal static partial class Transcript
{
    /// <param name="from">The heading it begins with.</param>
    /// <param name="to">The heading it ends before.</param>
    public static IReadOnlyList<Shown> Read(string page, string from, string to)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
        int start = text.IndexOf($"\n## {from}\n", StringComparison.Ordinal);
        int end = text.IndexOf($"\n## {to}\n", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{page} has no part from {from} to {to}.");
        List<Shown> commands = [];
        foreach (Match block in Block().Matches(text[start..end]))
        {
            string body = block.Groups["body"].Value;
            switch (block.Groups["language"].Value)
            {
                case "bash":
                    commands.Add(new Shown(body, null));
                    break;
                case "" when Typed().Match(body) is { Success: true } typed:
                    commands.Add(new Shown(typed.Groups["command"].Value, body[typed.Length..]));
                    break;
                case "" when commands is [.., { Answer: null } last]:
                    commands[^1] = last with { Answer = body };
                    break;
            }
        }

        return commands;
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\A\$ (?<command>([^\n]*\\\n)*[^\n]*)\n")]
    private static partial Regex Typed();
}
