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
        RuleOptionReader.DeclarationsOf<PolicyOptions>()) with { Fixes = FixAvailability.Safe | FixAvailability.Unsafe };

    public static DiagnosticDescriptor Alt { get; } = Create("CL2016", "image-alt-missing", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Orphan { get; } = Create("CL2010", "orphan-image", DiagnosticSeverity.Off);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Link, Policy, Alt, Orphan];

    private static DiagnosticDescriptor Create(
        string id, string name, DiagnosticSeverity severity, ImmutableArray<RuleOption>? options = null) => new()
    {
        Id = id,
        Name = name,
        Title = name,
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf(id),
        MessageFormat = name,
        DefaultSeverity = severity,
        Help = new RuleHelp { What = name, Why = name, Bad = [], Good = [], Options = options ?? [] },
    };
}

/// <summary>The options of <see cref="Rules.Policy"/>.</summary>
internal sealed record PolicyOptions(ImmutableArray<string> Hosts, bool SameSite, int Limit, string Value) : IRuleOptions<PolicyOptions>
{
    public static PolicyOptions Read(RuleOptionReader options) => new(
        Hosts: options.Texts("hosts", [], "Hosts."),
        SameSite: options.Boolean("same-site", false, "Same site."),
        Limit: options.Integer("limit", 3, "Limit."),
        Value: options.Text("value", "no-referrer", "Value."));
}
