using System.ComponentModel;
using System.Diagnostics;

namespace ClaimTracker.Emulator;

internal static class NodeProcess
{
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new EmulatorException($"'{start.FileName}' did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new EmulatorException(
                $"'{start.FileName}' was not found. The storage emulator needs Node.js 20 or later; or set AzureWebJobsStorage to a storage account.",
                exception);
        }
    }
}
