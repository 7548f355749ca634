namespace ClaimTracker.Emulator;

/// <summary>Azurite could not be fetched or started; the message says what to do.</summary>
public sealed class EmulatorException(string message, Exception? innerException = null) : Exception(message, innerException);
