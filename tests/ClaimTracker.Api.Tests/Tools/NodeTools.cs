using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace ClaimTracker.Api.Tests.Tools;

/// <summary>Command-line tools from npm at pinned versions, fetched once into the cache folder. A test that needs them is skipped, with the reason, where Node or the packages are missing.</summary>
internal static class NodeTools
{
    private static readonly string[] Npm = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];

    private static readonly Lazy<Task<(string? Folder, string Missing)>> Installed = new(InstallAsync);

    /// <returns>The exit code, and what was written.</returns>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(string tool, string folder, params string[] arguments)
    {
        var (installed, missing) = await Installed.Value;
        Assert.SkipWhen(installed is null, missing);
        string script = Path.Combine(installed!, "node_modules", ".bin", OperatingSystem.IsWindows() ? tool + ".cmd" : tool);
        return await StartAsync(script, folder, arguments);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the working copy.");
        }

        return folder.FullName;
    }

    private static async Task<(string? Folder, string Missing)> InstallAsync()
    {
        string source = Path.Combine(Root(), "tests", "ClaimTracker.Api.Tests", "Tools");
        string hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..12];
        string folder = Path.Combine(Root(), ".cache", "api-tools", hash);
        if (Directory.Exists(folder))
        {
            return (folder, "");
        }

        string unfinished = Directory.CreateDirectory($"{folder}-{Environment.ProcessId}").FullName;
        foreach (string name in (string[])["package.json", "package-lock.json", ".npmrc"])
        {
            File.Copy(Path.Combine(source, name), Path.Combine(unfinished, name), overwrite: true);
        }

        try
        {
            var (exit, _, errors) = await StartAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", unfinished, Npm);
            if (exit != 0)
            {
                return (null, $"npm could not fetch the tools: {errors.Trim().Split('\n')[^1]}");
            }
        }
        catch (Win32Exception)
        {
            return (null, "Node.js is not here, which the tools need.");
        }

        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // another run was faster
        }

        return (folder, "");
    }

    private static async Task<(int Exit, string Output, string Errors)> StartAsync(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true", ["NO_COLOR"] = "1" },
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
