using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.FaultTests.Faults;

/// <summary>Does something to chosen requests below the SDK's retries. After a crash every further request fails too: the process is gone.</summary>
public sealed class FaultTransport(Func<int, Fault?> plan) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Real = new(new HttpClient());

    private int _calls;
    private volatile bool _crashed;

    public FaultTransport(int at, Fault fault)
        : this(call => call == at ? fault : null)
    {
    }

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Whether any request was touched.</summary>
    public bool Struck { get; private set; }

    public override Request CreateRequest() => Real.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Everything is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (_crashed)
        {
            throw new CrashedException();
        }

        var fault = plan(Interlocked.Increment(ref _calls) - 1);
        Struck |= fault is not null;
        if (fault is Fault.CrashBefore)
        {
            _crashed = true;
            throw new CrashedException();
        }

        if (fault is Fault.ErrorBefore or Fault.BusyBefore)
        {
            message.Response = fault is Fault.ErrorBefore ? new ErrorResponse(500, "0") : new ErrorResponse(503, "1");
            return;
        }

        await Real.ProcessAsync(message);
        switch (fault)
        {
            case Fault.CrashAfter:
                _crashed = true;
                throw new CrashedException();
            case Fault.ErrorAfter:
                message.Response.Dispose();
                message.Response = new ErrorResponse(500, "0");
                break;
            case Fault.ResetAfter:
                message.Response.Dispose();
                throw new IOException("Connection reset by peer.");
            case Fault.HangAfter:
                message.Response.Dispose();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, message.CancellationToken);
                break;
        }
    }
}
