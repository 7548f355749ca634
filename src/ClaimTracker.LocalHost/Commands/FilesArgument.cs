using System.CommandLine;
using System.CommandLine.Parsing;

namespace ClaimTracker.LocalHost.Commands;

/// <summary>Files on the command line. An option that is not known would be taken for one.</summary>
internal static class FilesArgument
{
    public static Argument<string[]> Create(string description, ArgumentArity arity)
    {
        var files = new Argument<string[]>("files") { Description = description, Arity = arity };
        files.Validators.Add(RefuseOptions);
        return files;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        var options = result.Tokens.Select(token => token.Value).Where(value => value is ['-', _, ..] && !File.Exists(value) && !Directory.Exists(value));
        foreach (string value in options)
        {
            result.AddError($"There is no option '{value}'.");
        }
    }
}
