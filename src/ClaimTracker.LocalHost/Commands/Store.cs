using ClaimTracker.Core.Operations;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Serving;
using ClaimTracker.LocalHost.Settings;
using ClaimTracker.LocalHost.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

/// <summary>Opens the store for a command that looks into it once.</summary>
internal static class Store
{
    public static async Task<int> UseAsync(
        EmulatorUse use, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var settings = LocalSettings.Load();
        // An account named without a key is in Azure and opened as whoever is signed in there.
        await using var storage = StorageConnections.IsByIdentity(settings)
            ? LocalStorage.AsConfigured
            : await LocalStorage.OpenAsync(settings, use, Console.Error.WriteLine, cancellationToken);
        await using var app = LocalApplication.Services(storage.Settings);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IStoreSetup>().EnsureAsync(cancellationToken);
        return await work(scope.ServiceProvider, cancellationToken);
    }
}
