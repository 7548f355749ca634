using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Serving;

/// <param name="Address">Null: only this machine.</param>
/// <param name="Port">0 takes a free one.</param>
internal sealed record Listen(IPAddress? Address, int Port)
{
    public void Apply(KestrelServerOptions kestrel)
    {
        if (Address is null && Port != 0)
        {
            kestrel.ListenLocalhost(Port);
        }
        else
        {
            kestrel.Listen(Address ?? IPAddress.Loopback, Port);
        }
    }

    /// <summary>Without keys everybody who reaches the address is let in.</summary>
    /// <exception cref="UserErrorException">The address can be reached from elsewhere, and no key is configured.</exception>
    public void Check(IConfiguration configuration)
    {
        if (Address is not null && !IPAddress.IsLoopback(Address) && !configuration.GetSection("Api:Keys").GetChildren().Any())
        {
            throw new UserErrorException($"Listening on {Address} lets others in: configure Api:Keys (Api__Keys__0=...) first.");
        }
    }
}
