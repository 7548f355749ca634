namespace ClaimTracker.FaultTests.Faults;

/// <summary>What happens to one request.</summary>
public enum Fault
{
    /// <summary>The process dies before the request leaves.</summary>
    CrashBefore,

    /// <summary>The process dies when storage has done what was asked.</summary>
    CrashAfter,

    /// <summary>Storage answers 500 without having done it.</summary>
    ErrorBefore,

    /// <summary>Storage answers 503 and asks for a second of patience.</summary>
    BusyBefore,

    /// <summary>Storage does it and answers 500: a retry finds it done.</summary>
    ErrorAfter,

    /// <summary>Storage does it and the connection breaks.</summary>
    ResetAfter,

    /// <summary>Storage does it, but the answer never comes: our own timeout ends the try.</summary>
    HangAfter,
}

/// <summary>The worker is gone: nothing catches this, as nothing catches a kill.</summary>
public sealed class CrashedException() : Exception("The process was killed here.");
