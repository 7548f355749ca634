using System.Diagnostics;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests.Hooks;

/// <summary>Runs a hook with stand-ins of az and azd that write down how they were called and answer as told.</summary>
internal sealed record HookRun(int ExitCode, string Output, IReadOnlyList<string> Calls)
{
    public static string? ReasonToSkip { get; } = OperatingSystem.IsWindows() || !File.Exists("/bin/sh") ? "The hooks for sh need /bin/sh." : null;

    /// <param name="answers">Shell <c>case</c> branches that match the arguments, such as <c>*"ad app create"*) echo id ;;</c>.</param>
    public static async Task<HookRun> OfAsync(string hook, Dictionary<string, string> environment, string answers)
    {
        var folder = Directory.CreateTempSubdirectory("hook");
        try
        {
            string calls = Path.Combine(folder.FullName, "calls");
            await File.WriteAllTextAsync(calls, "");
            foreach (string program in new[] { "az", "azd" })
            {
                string path = Path.Combine(folder.FullName, program);
                await File.WriteAllTextAsync(path, $"#!/bin/sh\necho \"{program} $*\" >> '{calls}'\ncase \"$*\" in\n{answers}\nesac\n");
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                }
            }

            var start = new ProcessStartInfo("/bin/sh", [Path.Combine(CompiledInfrastructure.Folder, "hooks", hook)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PATH"] = $"{folder.FullName}:{start.Environment["PATH"]}";
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new HookRun(process.ExitCode, await output + await errors, await File.ReadAllLinesAsync(calls));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
