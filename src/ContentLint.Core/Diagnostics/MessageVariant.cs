namespace ContentLint.Diagnostics;

/// <summary>
/// Other texts for some findings of a rule. What is null is as in the rule's <see cref="DiagnosticDescriptor"/>; an empty note is none.
/// </summary>
/// <param name="Key">The name, unique in the rule: in reports, <c>default</c> is the descriptor's own text.</param>
/// <param name="Message">Format of the message.</param>
/// <param name="Note">Format of the note.</param>
/// <param name="Help">Format of the help.</param>
public sealed record MessageVariant(string Key, string? Message = null, string? Note = null, string? Help = null);
