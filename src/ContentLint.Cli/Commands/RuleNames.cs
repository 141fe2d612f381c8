using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>Rules as people name them on the command line.</summary>
internal static class RuleNames
{
    /// <summary>The rule with an id or a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static DiagnosticDescriptor Find(string idOrName) =>
        RuleCatalog.Descriptors.FirstOrDefault(descriptor => descriptor.IsNamed(idOrName)) ?? throw Unknown(idOrName);

    /// <summary>Checks that each selector names a rule or is the beginning of an id.</summary>
    /// <exception cref="UsageException">One does not.</exception>
    public static void Check(RuleSelection selection)
    {
        if (selection.FindProblems(RuleCatalog.Descriptors) is [var problem, ..])
            throw new UsageException(problem);
    }

    private static UsageException Unknown(string name)
    {
        var nearest = Spelling.Nearest(name.ToLowerInvariant(), RuleCatalog.Descriptors.SelectMany(descriptor => new[] { descriptor.Name, descriptor.Id.ToLowerInvariant() }));
        var hint = nearest is null ? "'contentlint rule' lists them" : $"did you mean '{(nearest.StartsWith("cl", StringComparison.Ordinal) && !nearest.Contains('-', StringComparison.Ordinal) ? nearest.ToUpperInvariant() : nearest)}'?";
        return new UsageException($"there is no rule '{name}'; {hint}");
    }
}
