using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Diagnostics;

/// <summary>One finding.</summary>
public sealed record Diagnostic
{
    /// <summary>The rule that found it.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>The file: its path relative to the root of the run, forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Where, in UTF-16 offsets of that file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Arguments of the descriptor's message format.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Severity in force for this file.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>How it can be mended, if it can.</summary>
    public CodeFix? Fix { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The rule's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The message for people. Text from the content is in it unescaped: writers sanitize.</summary>
    public string Message => Descriptor.FormatMessage(Arguments);
}

/// <summary>A finding that is not reported: a comment in its file suppresses it, or the baseline has it.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Reason">What the comment gives as its reason, or null.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, string? Reason)
{
    /// <summary>Whether it is the baseline that has it.</summary>
    public bool IsInBaseline { get; init; }
}

/// <summary>A second place that helps to understand a finding.</summary>
/// <param name="Path">The file, as in <see cref="Diagnostic.Path"/>.</param>
/// <param name="Span">Where, in UTF-16 offsets of that file.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedLocation(string Path, TextSpan Span, string Message)
{
    /// <summary>What kind of place it is, in one word for people.</summary>
    public string Label { get; private init; } = "note";

    /// <summary>The file's text, where it is none of those that are checked.</summary>
    public SourceText? Source { get; private init; }

    /// <summary>A place in a file that is not checked.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="path">The file, as in <see cref="Diagnostic.Path"/>.</param>
    /// <param name="span">Where, in UTF-16 offsets of that file.</param>
    /// <param name="message">What is there.</param>
    public static RelatedLocation InText(SourceText source, string path, TextSpan span, string message) =>
        new(path, span, message) { Source = source };

    /// <summary>A place in a schema's file.</summary>
    public static RelatedLocation InSchema(SourceText source, TextSpan span, string message) =>
        new(source.Path, span, message) { Label = "schema", Source = source };
}
