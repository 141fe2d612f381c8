using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Configuration;

/// <summary>Rules picked on the command line: ids, names or beginnings of ids (<c>CL4</c>, <c>CL40</c>).</summary>
/// <param name="Select">If not empty, only these run; one given by its full id or name runs even where the configuration has it
/// off.</param>
/// <param name="Ignore">These do not run.</param>
public sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    /// <summary>Names of rule sets that stand in for those of the configuration; empty if none were given.</summary>
    public ImmutableArray<string> Sets { get; init; } = [];

    /// <summary>
    /// Severities given by rule, by id or name: above those of the configuration, the last for a rule counts. They do not undo
    /// <see cref="Select"/> and <see cref="Ignore"/>.
    /// </summary>
    public ImmutableArray<RuleSeverity> Severities { get; init; } = [];

    /// <summary>Whether suppressions without a reason are reported, whatever is selected and configured.</summary>
    public bool RequiresReasons { get; init; }

    /// <summary>What is wrong with the selection, one clause for each word that means no rule.</summary>
    public ImmutableArray<string> FindProblems(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var index = new KnownRules(descriptors);
        foreach (var word in Words(Select).Concat(Words(Ignore)))
        {
            if (!index.Descriptors.Any(descriptor => Means(word, descriptor)))
                problems.Add(index.Unknown(word));
        }

        problems.AddRange(Given.Where(given => index.Find(given.Rule) is null).Select(given => index.Unknown(given.Rule)));
        return problems.ToImmutable();
    }

    /// <summary>Whether a rule is among those that run.</summary>
    public bool Includes(DiagnosticDescriptor descriptor) =>
        !Ignores(descriptor) && (Words(Select).IsEmpty || Words(Select).Any(word => Means(word, descriptor)));

    /// <summary>The severity that is given for a rule, or null.</summary>
    internal DiagnosticSeverity? SeverityOf(DiagnosticDescriptor descriptor) =>
        Given.LastOrDefault(given => descriptor.IsNamed(given.Rule))?.Severity;

    /// <summary>The severity of a rule under this selection.</summary>
    internal DiagnosticSeverity Apply(DiagnosticDescriptor descriptor, DiagnosticSeverity configured)
    {
        var given = SeverityOf(descriptor);
        configured = given ?? configured;
        if (RequiresReasons && descriptor == ToolDescriptors.SuppressionWithoutReason)
            return configured != DiagnosticSeverity.Off ? configured : descriptor.EnabledSeverity;
        if (Ignores(descriptor))
            return DiagnosticSeverity.Off;
        if (Words(Select).IsEmpty || given == DiagnosticSeverity.Off)
            return configured;
        if (Words(Select).Any(word => descriptor.IsNamed(word)))
            return configured != DiagnosticSeverity.Off ? configured : descriptor.EnabledSeverity;
        // A file that could not be checked is never passed over in silence, whatever was selected.
        var isFailure = descriptor is { IsTool: true, DefaultSeverity: DiagnosticSeverity.Error };
        return isFailure || Words(Select).Any(word => Means(word, descriptor)) ? configured : DiagnosticSeverity.Off;
    }

    /// <summary>Whether a rule is among those that do not run.</summary>
    internal bool Ignores(DiagnosticDescriptor descriptor) => Words(Ignore).Any(word => Means(word, descriptor));

    private ImmutableArray<RuleSeverity> Given => Severities.IsDefault ? [] : Severities;

    private static ImmutableArray<string> Words(ImmutableArray<string> words) => words.IsDefault ? [] : words;

    private static bool Means(string word, DiagnosticDescriptor descriptor) =>
        descriptor.IsNamed(word)
        || (word.Length >= LettersOf(descriptor.Id) && descriptor.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int LettersOf(string id) => id.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var letters ? letters : id.Length;
}

/// <summary>A severity given for a rule on the command line.</summary>
/// <param name="Rule">Its id or name.</param>
/// <param name="Severity">The severity.</param>
public sealed record RuleSeverity(string Rule, DiagnosticSeverity Severity);
