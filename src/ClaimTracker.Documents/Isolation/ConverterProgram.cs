using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Isolation;

/// <summary>How the converter is started: with the runtime that runs this program, a bounded heap and none of the host's environment, which holds its secrets.</summary>
internal static class ConverterProgram
{
    private static readonly string[] KeptVariables = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "DOTNET_ROOT", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "LD_LIBRARY_PATH"];

    public static ProcessStartInfo StartInfo(DocumentLimits limits)
    {
        var program = limits.ConverterPath ?? Path.Combine(AppContext.BaseDirectory, "converter", "ClaimTracker.Converter.dll");
        if (!File.Exists(program))
        {
            throw new FileNotFoundException($"The converter program is missing: {program}. It is copied by ClaimTracker.Converter.targets, or named by {DocumentLimits.Section}:{nameof(DocumentLimits.ConverterPath)}.", program);
        }

        var start = new ProcessStartInfo(DotNet(), [program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        var kept = KeptVariables.Select(name => (name, start.Environment.TryGetValue(name, out var value) ? value : null)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(variable => variable.Item2 is not null))
        {
            start.Environment[name] = value;
        }

        // The runtime reads numbers in its settings as hexadecimal.
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.MemoryMegabytes * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    /// <summary>The dotnet program of the running runtime: three folders above shared/Microsoft.NETCore.App/version.</summary>
    private static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? name;
    }
}
