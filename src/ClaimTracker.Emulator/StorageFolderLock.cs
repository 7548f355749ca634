using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.Emulator;

/// <summary>
/// One emulator at a time on a folder of data: two would each save over what the other has acknowledged. The lock is the operating system's, so it
/// goes with the process that holds it, however that ends; the note beside it says which emulator was started, because one whose starter was killed
/// goes on for the moment that it needs to save.
/// </summary>
internal sealed class StorageFolderLock : IDisposable
{
    private const string LockFile = "claimtracker.lock";
    private const string NoteFile = "claimtracker.pid";

    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _lock;
    private readonly string _note;

    private StorageFolderLock(FileStream held, string note) => (_lock, _note) = (held, note);

    /// <param name="patience">How long an emulator that is still saving is waited for.</param>
    /// <exception cref="EmulatorException">Another emulator has the folder, or it cannot be made.</exception>
    public static async Task<StorageFolderLock> TakeAsync(string folder, TimeSpan patience, CancellationToken cancellationToken)
    {
        string note = Path.Combine(folder, NoteFile);
        var held = Open(folder, note);
        try
        {
            long started = TimeProvider.System.GetTimestamp();
            while (Running(note) is { } process)
            {
                if (TimeProvider.System.GetElapsedTime(started) > patience)
                {
                    throw InUse(folder, process);
                }

                await Task.Delay(Retry, TimeProvider.System, cancellationToken);
            }

            return new StorageFolderLock(held, note);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    public void Note(int process) => File.WriteAllText(_note, process.ToString(CultureInfo.InvariantCulture));

    /// <summary>After the emulator has ended.</summary>
    public void Dispose()
    {
        File.Delete(_note);
        _lock.Dispose();
    }

    private static FileStream Open(string folder, string note)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException(
                $"The storage folder {folder} cannot be made: {exception.Message} Set LocalHost:StorageFolder to one that can.", exception);
        }

        try
        {
            return new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new EmulatorException($"The storage folder {folder} cannot be written to: set LocalHost:StorageFolder to one that can.", exception);
        }
        catch (IOException)
        {
            throw InUse(folder, Running(note));
        }
    }

    private static EmulatorException InUse(string folder, int? process) => new(
        $"The storage folder {folder} is in use by another storage emulator"
        + (process is { } id ? string.Create(CultureInfo.InvariantCulture, $" (process {id}): ") : ": ")
        + "end that one, use the ports it was started on, or set LocalHost:StorageFolder to another folder.");

    /// <summary>The emulator of the note, where it still runs.</summary>
    private static int? Running(string note)
    {
        try
        {
            if (!int.TryParse(File.ReadAllText(note), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            {
                return null;
            }

            using var process = Process.GetProcessById(id);
            return IsEmulator(process, Path.GetDirectoryName(note)!) && !process.HasExited ? id : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            // No note, or no such process any more.
            return null;
        }
    }

    /// <summary>Numbers of processes are given again.</summary>
    private static bool IsEmulator(Process process, string folder) => OperatingSystem.IsLinux()
        ? File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cmdline")).Contains(folder, StringComparison.Ordinal)
        : process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase);
}
