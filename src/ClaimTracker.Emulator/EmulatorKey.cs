using System.Security.Cryptography;

namespace ClaimTracker.Emulator;

/// <summary>
/// The key of the emulator's account. The published one opens an emulator to every page that a browser on this machine shows, because a page can sign
/// with it what it sends; so each machine makes one of its own.
/// </summary>
public static class EmulatorKey
{
    /// <summary>Published in the documentation of Azurite; no secret.</summary>
    public const string WellKnown = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int Bytes = 64;
    private const string FileName = "emulator.key";

    /// <summary>One that nobody has, as Azure's are made: 64 random bytes in Base64.</summary>
    public static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The key that is kept in a folder; null where none was made yet.</summary>
    public static string? Find(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, FileName)).Trim() is { Length: > 0 } key ? key : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The key that is kept in a folder, made on first use and readable by this user only. Safe with several starters at once.</summary>
    /// <exception cref="EmulatorException">It can be neither read nor written.</exception>
    public static string Ensure(string folder)
    {
        try
        {
            return Find(folder) ?? Create(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException($"The emulator's key cannot be kept in {folder}: {exception.Message}", exception);
        }
    }

    private static string Create(string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, FileName);

        // Written beside and moved, so that nobody reads half a key; who comes second takes the first one's.
        string mine = Path.Combine(folder, $"{FileName}.{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(mine, options))
        {
            writer.Write(Random());
        }

        try
        {
            File.Move(mine, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(mine);
        }

        return Find(folder)!;
    }
}
