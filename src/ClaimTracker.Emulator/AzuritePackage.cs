using System.Diagnostics;
using System.Security.Cryptography;

namespace ClaimTracker.Emulator;

/// <summary>The pinned npm package of Azurite, fetched once into a cache folder named by the lock file's hash. Safe with several starters at once.</summary>
internal static class AzuritePackage
{
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(200);

    private static string Manifest => Path.Combine(AppContext.BaseDirectory, "Azurite");

    public static string Guard => Path.Combine(Manifest, "guard.cjs");

    /// <returns>Path of Azurite's entry script.</returns>
    public static async Task<string> EnsureAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        string cache = options.CacheFolder ?? DefaultCacheFolder();
        byte[] lockFile = await File.ReadAllBytesAsync(Path.Combine(Manifest, "package-lock.json"), cancellationToken);
        string folder = Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(lockFile))[..12]);
        string script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (File.Exists(script))
        {
            return script;
        }

        Directory.CreateDirectory(cache);
        await using var only = await LockAsync(Path.Combine(cache, "install.lock"), cancellationToken);
        if (!File.Exists(script))
        {
            options.Progress?.Invoke("Fetching the Azurite storage emulator (once, about a minute) ...");
            await InstallAsync(cache, folder, cancellationToken);
        }

        return script;
    }

    private static async Task InstallAsync(string cache, string folder, CancellationToken cancellationToken)
    {
        // Installed beside and renamed, so that a stopped install never looks like a complete one.
        string unfinished = Path.Combine(cache, "unfinished");
        foreach (string old in (string[])[unfinished, folder])
        {
            if (Directory.Exists(old))
            {
                Directory.Delete(old, recursive: true);
            }
        }

        Directory.CreateDirectory(unfinished);
        foreach (string name in (string[])["package.json", "package-lock.json", ".npmrc"])
        {
            File.Copy(Path.Combine(Manifest, name), Path.Combine(unfinished, name));
        }

        await RunNpmAsync(unfinished, cancellationToken);
        Directory.Move(unfinished, folder);
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            start.ArgumentList.Add(argument);
        }

        using var npm = NodeProcess.Start(start);
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await npm.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }

        await output;
        if (npm.ExitCode != 0)
        {
            throw new EmulatorException($"npm could not fetch Azurite (exit code {npm.ExitCode}). Check the network and npm's registry setting.\n{await errors}");
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(LockRetry, TimeProvider.System, cancellationToken);
            }
        }
    }

    private static string DefaultCacheFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
            {
                return Path.Combine(folder.FullName, ".cache", "azurite");
            }
        }

        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ClaimTracker", "azurite");
    }
}
