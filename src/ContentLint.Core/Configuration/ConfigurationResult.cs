using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>A configuration and what is wrong with it.</summary>
/// <param name="Config">The configuration; where it is wrong, the defaults.</param>
/// <param name="Diagnostics">
/// The mistakes (CL0003), by path and place; paths are relative to the configuration's root. Errors keep the configuration from being used
/// as it is meant; what is less, the weaknesses of schemas, does not.
/// </param>
/// <param name="Sources">The files that were read, by those paths.</param>
public sealed record ConfigurationResult(
    LintConfig Config, ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<string, SourceText> Sources);
