namespace ClaimTracker.Core.Operations;

/// <summary>Every row of the table as one file, and back: storage has neither versions nor soft delete for tables.</summary>
public interface IStoreBackup
{
    /// <summary>Writes all rows. What people change meanwhile may be in it or not, and a claim caught in the middle of a change is for <see cref="IStoreVerifier"/> to mend.</summary>
    /// <returns>The number of rows.</returns>
    Task<long> SaveAsync(Stream target, CancellationToken cancellationToken);

    /// <summary>Puts the rows of a file into an empty table. The file is checked from end to end before the first row is written.</summary>
    /// <param name="source">Can be read twice (seekable).</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="BackupException">The file is not whole, or the table holds rows already.</exception>
    Task<long> RestoreAsync(Stream source, CancellationToken cancellationToken);
}

public sealed class BackupException(string message) : Exception(message);
