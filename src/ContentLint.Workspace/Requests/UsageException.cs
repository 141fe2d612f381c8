namespace ContentLint.Workspace.Requests;

/// <summary>What was asked for cannot be done; the message is one line for the person who asked.</summary>
/// <param name="message">What is wrong and what would be right.</param>
public sealed class UsageException(string message) : Exception(message);
