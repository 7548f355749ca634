using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Benchmarks;

/// <summary>How fast another tool went through a text, without its start and warm-up.</summary>
internal sealed record PeerRate(double MegabytesPerSecond, double MegabytesPerProcessorSecond)
{
    /// <summary>The script reads its clock right before and right after its loop: at the same moments the processor time is noted, and the last difference printed.</summary>
    private const string WithProcessorTime = """
        const read = process.hrtime.bigint, marks = [];
        process.hrtime.bigint = () => { marks.push(process.cpuUsage()); return read(); };
        process.on('exit', () => {
            const [from, to] = marks.slice(-2);
            console.log(JSON.stringify({ processorSeconds: (to.user + to.system - from.user - from.system) / 1e6 }));
        });
        require('./bench_wink.js');
        """;

    public PeerRate Mean(PeerRate other) => new(
        (MegabytesPerSecond + other.MegabytesPerSecond) / 2, (MegabytesPerProcessorSecond + other.MegabytesPerProcessorSecond) / 2);

    /// <summary>wink-nlp with tokens, sentences, parts of speech and entities, in a process of its own.</summary>
    public static PeerRate Wink(string path, string peers)
    {
        var start = new ProcessStartInfo("node", ["-e", WithProcessorTime, "bench_wink.js", Path.GetFullPath(path)]) { WorkingDirectory = peers, RedirectStandardOutput = true };
        using Process node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        JsonElement rate = Report(output, "MBps", node);
        JsonElement processor = Report(output, "processorSeconds", node);
        return new PeerRate(rate.GetProperty("MBps").GetDouble(), rate.GetProperty("MB").GetDouble() / processor.GetProperty("processorSeconds").GetDouble());
    }

    private static JsonElement Report(string output, string property, Process node)
    {
        foreach (string line in output.Split('\n').Where(line => line.StartsWith('{')))
        {
            JsonElement report = JsonDocument.Parse(line).RootElement;
            if (report.TryGetProperty(property, out _))
            {
                return report;
            }
        }

        throw new InvalidOperationException($"bench_wink.js printed no {property} (exit code {node.ExitCode.ToString(CultureInfo.InvariantCulture)}): run npm install in the peers' folder first.");
    }
}
