using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Files;

namespace ContentLint.Diagnostics;

/// <summary>Everything about a rule that does not depend on a finding. Ids and names never change once released.</summary>
public sealed record DiagnosticDescriptor
{
    /// <summary>
    /// Capital letters, then digits. In contentlint's own catalogue: <c>CL</c> and four digits, the first for the family.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The rule's family.</summary>
    public required RuleCategory Category { get; init; }

    /// <summary>The roles of the files that the rule applies to.</summary>
    public FileRoles AppliesTo { get; init; } = FileRoles.Content;

    /// <summary>
    /// The ids of rules whose finding at the same place has the same cause: one of both is reported, the more severe one.
    /// </summary>
    public ImmutableArray<string> SharesCauseWith { get; init; } = [];

    /// <summary>Whether the rule looks for the targets of links or images, and notes those that it can't judge.</summary>
    public bool JudgesTargets { get; init; }

    /// <summary>Absolute URL of the rule's page; <see cref="CatalogPages"/> has those of contentlint's own rules.</summary>
    public required string HelpUri { get; init; }

    /// <summary>Words to search by in code scanning; without them, the family in lower case and <c>security</c> where it applies.</summary>
    public ImmutableArray<string> Tags
    {
        get => field.IsDefault ? DefaultTags : field;
        init;
    }

    /// <summary>Kebab-case name, as accepted in configuration and suppressions.</summary>
    public required string Name { get; init; }

    /// <summary>One line without a full stop: what is wrong.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Composite format of the message: what, why it matters, what to do. Plain clauses without a final full stop;
    /// arguments are quoted with <c>'</c> where they come from the content.
    /// </summary>
    public required string MessageFormat { get; init; }

    /// <summary>Severity without configuration.</summary>
    public required DiagnosticSeverity DefaultSeverity { get; init; }

    /// <summary>Whether the set <c>recommended</c> shows the rule although it is information, which never fails a run.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>Whether the set <c>recommended</c> has it: every error, every warning, and advice.</summary>
    internal bool IsRecommended => DefaultSeverity >= DiagnosticSeverity.Warning || IsAdvice;

    /// <summary>Severity where the rule runs although it is off by default: a warning then.</summary>
    internal DiagnosticSeverity EnabledSeverity => DefaultSeverity == DiagnosticSeverity.Off ? DiagnosticSeverity.Warning : DefaultSeverity;

    /// <summary>Which kinds of fixes the rule can offer.</summary>
    public FixAvailability Fixes { get; init; }

    /// <summary>Whether the rule belongs to the <c>security</c> set.</summary>
    public bool IsSecurity { get; init; }

    /// <summary>CVSS-like score from 0.0 to 10.0 for code scanning; only for rules with <see cref="IsSecurity"/>.</summary>
    public string? SecuritySeverity { get; init; }

    /// <summary>
    /// Whether the rule says nothing, or nothing right, until it is configured, needs the network, or is a policy that not every team has:
    /// then the set <c>strict</c> leaves it out.
    /// </summary>
    public bool NeedsOptions { get; init; }

    /// <summary>First version that has the rule.</summary>
    public string Since { get; init; } = "0.1.0";

    /// <summary>The rule's page.</summary>
    public required RuleHelp Help { get; init; }

    /// <summary>Whether the engine itself reports it: it is not a rule that can be selected or suppressed.</summary>
    public bool IsTool => Category == RuleCategory.Tool;

    /// <summary>The name in PascalCase, as SARIF wants it.</summary>
    public string PascalName => string.Concat(Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private ImmutableArray<string> DefaultTags =>
        IsSecurity ? [Category.Name.ToLowerInvariant(), "security"] : [Category.Name.ToLowerInvariant()];

    /// <summary>Whether a word is the id or the name, in any case.</summary>
    public bool IsNamed(string idOrName) =>
        idOrName.Equals(Id, StringComparison.OrdinalIgnoreCase) || idOrName.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Fills <see cref="MessageFormat"/>.</summary>
    public string FormatMessage(ImmutableArray<string> arguments) =>
        arguments.IsDefaultOrEmpty
            ? string.Format(CultureInfo.InvariantCulture, MessageFormat)
            : string.Format(CultureInfo.InvariantCulture, MessageFormat, [.. arguments]);
}
