using ContentLint.Text;

namespace ContentLint.Diagnostics;

/// <summary>How bad a finding is; <see cref="Off"/> is for configuration only.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>Good to know; does not fail a run by itself.</summary>
    Info,

    /// <summary>Should be mended.</summary>
    Warning,

    /// <summary>Broken for readers, or unsafe.</summary>
    Error,
}

/// <summary>Severities in words.</summary>
public static class DiagnosticSeverities
{
    private static readonly string[] Words = ["off", "info", "warning", "error"];

    /// <summary>The word for a severity in configurations and reports: <c>off</c>, <c>info</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string ToWord(this DiagnosticSeverity severity) => Words[(int)severity];

    /// <summary>The severity that a word stands for; null if it stands for none.</summary>
    public static DiagnosticSeverity? Find(string word) =>
        Array.IndexOf(Words, word) is >= 0 and var index ? (DiagnosticSeverity)index : null;

    /// <summary>The clause about a word that is no severity.</summary>
    public static string Unknown(string word) =>
        $"'{word}' is no severity; {Spelling.Advice(word, Words, "use off, info, warning or error")}";
}
