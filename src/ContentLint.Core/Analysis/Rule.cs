using ContentLint.Diagnostics;

namespace ContentLint.Analysis;

/// <summary>
/// A check. One instance serves all files at once, from several threads: keep no state outside the actions. A rule that
/// throws is reported as CL0001 for that file, and the other rules go on.
/// </summary>
public abstract class Rule
{
    /// <summary>What the rule is, for people and machines.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Registers the actions of the rule; called once per run.</summary>
    public abstract void Initialize(AnalysisContext context);
}
