namespace ClaimTracker.Api;

/// <summary>The app cannot start with these settings. The message names the setting and what to do, and no secret.</summary>
public sealed class SettingsException(string message) : Exception(message);
