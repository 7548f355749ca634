using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ClaimTracker.Infra.Tests.Compilation;

/// <summary>
/// One running Bicep compiler, from the package that brings it as a program for Linux on x64. It is asked over its standard streams (JSON-RPC with
/// Content-Length headers): starting it anew for each question takes seconds of processor time.
/// </summary>
internal sealed class BicepCompiler : IDisposable
{
    private readonly Process process;
    private int requests;

    /// <param name="environment">Variables that parameter files read.</param>
    public BicepCompiler(IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(FindProgram(), ["jsonrpc", "--stdio"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The Bicep compiler did not start.");
    }

    public static string? ReasonToSkip { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
            ? null
            : $"The Bicep compiler of the test package runs on Linux x64 only; this is {RuntimeInformation.RuntimeIdentifier}.";

    /// <exception cref="InvalidOperationException">The compiler answered with an error.</exception>
    public async Task<JsonElement> AskAsync(string method, object parameters)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { jsonrpc = "2.0", id = ++requests, method, @params = parameters });
        var input = process.StandardInput.BaseStream;
        await input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await input.WriteAsync(body);
        await input.FlushAsync();

        var answer = JsonDocument.Parse(await ReadMessageAsync(process.StandardOutput.BaseStream)).RootElement;
        return answer.TryGetProperty("result", out var result)
            ? result
            : throw new InvalidOperationException($"{method}: {answer.GetProperty("error").GetRawText()}");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static async Task<byte[]> ReadMessageAsync(Stream output)
    {
        int length = 0;
        for (string line = await ReadLineAsync(output); line.Length > 0; line = await ReadLineAsync(output))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.AsSpan("Content-Length:".Length), CultureInfo.InvariantCulture);
            }
        }

        byte[] message = new byte[length];
        await output.ReadExactlyAsync(message);
        return message;
    }

    private static async Task<string> ReadLineAsync(Stream output)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (true)
        {
            await output.ReadExactlyAsync(one);
            if (one[0] == '\n')
            {
                return line.ToString();
            }

            if (one[0] != '\r')
            {
                line.Append((char)one[0]);
            }
        }
    }

    private static string FindProgram()
    {
        string path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BicepPath").Value!;
        if (OperatingSystem.IsLinux() && !File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute))
        {
            // some ways of filling a package folder drop the bit
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }

        return path;
    }
}
