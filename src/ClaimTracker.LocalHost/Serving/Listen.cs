using System.Net;
using System.Net.Sockets;
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

    /// <summary>Asked before anything is started.</summary>
    /// <exception cref="UserErrorException">The port is taken, or not to be had.</exception>
    public void CheckPort()
    {
        IPAddress[] addresses = Address is null ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [Address];
        foreach (var address in addresses.Where(address => address.AddressFamily != AddressFamily.InterNetworkV6 || Socket.OSSupportsIPv6))
        {
            try
            {
                using var listener = new TcpListener(address, Port);
                listener.Start();
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new UserErrorException(
                    $"Port {Port} is taken, perhaps by another host that runs. Give another one with --port; 0 takes a free one.", exception);
            }
            catch (SocketException exception) when (Address is not null || address.AddressFamily == AddressFamily.InterNetwork)
            {
                throw new UserErrorException(
                    $"{address} port {Port} cannot be listened on: {exception.Message}. Give another one with --port or --listen.", exception);
            }
            catch (SocketException)
            {
                // No IPv6 on this machine: Kestrel does without it as well.
            }
        }
    }
}
