using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Tests.Configuration;

/// <summary>Rules to configure.</summary>
internal static class Rules
{
    public static DiagnosticDescriptor Link { get; } = Create("CL4009", "insecure-link", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Policy { get; } = Create(
        "CL3001",
        "missing-referrer-policy",
        DiagnosticSeverity.Warning,
        new RuleOption("hosts", RuleOptionType.StringList, "[]", "Hosts."),
        new RuleOption("same-site", RuleOptionType.Boolean, "false", "Same site."),
        new RuleOption("limit", RuleOptionType.Integer, "3", "Limit."),
        new RuleOption("value", RuleOptionType.String, "no-referrer", "Value.")) with { Fixes = FixAvailability.Safe | FixAvailability.Unsafe };

    public static DiagnosticDescriptor Alt { get; } = Create("CL2016", "image-alt-missing", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Orphan { get; } = Create("CL2010", "orphan-image", DiagnosticSeverity.Off);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Link, Policy, Alt, Orphan];

    private static DiagnosticDescriptor Create(string id, string name, DiagnosticSeverity severity, params ImmutableArray<RuleOption> options) => new()
    {
        Id = id,
        Name = name,
        Title = name,
        MessageFormat = name,
        DefaultSeverity = severity,
        Help = new RuleHelp { What = name, Why = name, Bad = [], Good = [], Options = options },
    };
}
