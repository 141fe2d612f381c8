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
    /// <summary>The word for a severity in configurations and reports: <c>off</c>, <c>info</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string ToWord(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "off",
    };
}
