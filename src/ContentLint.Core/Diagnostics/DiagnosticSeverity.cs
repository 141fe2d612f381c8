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
