namespace NewRule;

/// <summary>The rule cannot be written; the message says why and what to do.</summary>
internal sealed class NewRuleException(string message) : Exception(message);
