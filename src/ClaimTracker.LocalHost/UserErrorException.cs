namespace ClaimTracker.LocalHost;

/// <summary>Something that the person at the terminal can put right; the message says what, and is all that is shown.</summary>
internal sealed class UserErrorException(string message, Exception? innerException = null) : Exception(message, innerException);
