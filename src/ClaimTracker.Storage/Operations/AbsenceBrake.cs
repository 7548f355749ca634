using System.Globalization;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Operations;

/// <summary>
/// Documents that are not in the container are believed to be deleted one by one, not many at once: a container that is empty, new or another account's is a
/// mistake far more often than somebody's intent. While it holds, nothing is taken for deleted and <c>ready</c> says why. It lets go by itself when the
/// documents are back, or when <see cref="StorageOptions.AcceptMissing"/> says that they are gone for good.
/// </summary>
internal sealed partial class AbsenceBrake(
    ClaimsTable table, StorageClients clients, IOptions<StorageOptions> options, TimeProvider time, ILogger<AbsenceBrake> logger)
{
    private const string Account = "documentsAccount";
    private const string Container = "documentsContainer";
    private const string Held = "held";
    private const string HeldSince = "heldSince";

    /// <summary>So many may go at once without a question, or a fifth of all where that is more.</summary>
    private const int FewMissing = 10;

    /// <summary>Columns of the settings row that are of this place and not of the store's content.</summary>
    public static IReadOnlyList<string> Columns { get; } = [Account, Container, Held, HeldSince];

    /// <returns>Why documents are not taken for deleted at present; null where they are.</returns>
    public static string? Reason(Azure.Data.Tables.TableEntity settings) => settings.GetString(Held);

    /// <summary>Whether this is the container that the store belongs to, which is remembered from the first run on.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        var settings = await SettingsAsync(cancellationToken);
        var (account, container) = (clients.Documents.AccountName, clients.Documents.Name);
        if (settings.GetString(Account) is not { } known || options.Value.AcceptMissing)
        {
            settings[Account] = account;
            settings[Container] = container;
            await SaveAsync(settings, cancellationToken);
            return true;
        }

        if (known == account && settings.GetString(Container) == container)
        {
            return true;
        }

        await HoldAsync(
            settings,
            $"The store belongs to the container {settings.GetString(Container)} of the account {known}, not to {container} of {account}.",
            cancellationToken);
        return false;
    }

    /// <param name="expected">Documents whose blobs should be there.</param>
    /// <param name="missing">How many of them are not.</param>
    /// <param name="listed">Blobs that are there; null where there is no container.</param>
    /// <returns>Whether those that are missing may be taken for deleted.</returns>
    public async Task<bool> AllowsAsync(int expected, int missing, int? listed, CancellationToken cancellationToken)
    {
        string? reason = listed switch
        {
            _ when options.Value.AcceptMissing => null,
            null when expected > 0 => $"The container {clients.Documents.Name} is not there; {expected} documents are expected in it.",
            0 when missing > 1 => $"The container {clients.Documents.Name} is empty; {expected} documents are expected in it.",
            _ when missing > Math.Max(FewMissing, expected / 5) =>
                string.Create(
                    CultureInfo.InvariantCulture, $"{missing} of {expected} documents are missing from the container {clients.Documents.Name} at once."),
            _ => null,
        };
        var settings = await SettingsAsync(cancellationToken);
        if (reason is not null)
        {
            await HoldAsync(settings, reason, cancellationToken);
        }
        else if (settings.Remove(Held))
        {
            settings.Remove(HeldSince);
            await SaveAsync(settings, cancellationToken);
            LogReleased(logger);
        }

        return reason is null && listed is not null;
    }

    private async Task HoldAsync(Azure.Data.Tables.TableEntity settings, string reason, CancellationToken cancellationToken)
    {
        if (settings.GetString(Held) is null)
        {
            settings[HeldSince] = time.GetUtcNow();
            LogHeld(logger, reason);
        }

        if (settings.GetString(Held) != reason)
        {
            settings[Held] = reason;
            await SaveAsync(settings, cancellationToken);
        }
    }

    private async Task<Azure.Data.Tables.TableEntity> SettingsAsync(CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.SettingsPartition, RowKeys.SettingsRow, cancellationToken)
        ?? throw new Core.Operations.StoreSettingsException("The store has not been set up.");

    /// <summary>Where another instance was faster, it saw the same.</summary>
    private async Task SaveAsync(Azure.Data.Tables.TableEntity settings, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        transaction.Replace(settings, settings.ETag.ToString());
        await table.TrySubmitAsync(transaction, cancellationToken);
    }

    [LoggerMessage(
        LogLevel.Error, "Nothing is taken for deleted until this is right again, or the setting Storage:AcceptMissing says that it is meant: {Reason}")]
    private static partial void LogHeld(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "The documents are back.")]
    private static partial void LogReleased(ILogger logger);
}
