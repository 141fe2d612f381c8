using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Commands;

/// <summary>Rules as people name them on the command line.</summary>
internal static class RuleNames
{
    /// <summary>The rule with an id or a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static DiagnosticDescriptor Find(string idOrName) =>
        RuleCatalog.Descriptors.FirstOrDefault(descriptor => descriptor.IsNamed(idOrName)) ?? throw Unknown(idOrName);

    private static UsageException Unknown(string name)
    {
        var nearest = Spelling.Nearest(
            name.ToLowerInvariant(),
            RuleCatalog.Descriptors.SelectMany(descriptor => new[] { descriptor.Name, descriptor.Id.ToLowerInvariant() }));
        var isId = nearest?.StartsWith("cl", StringComparison.Ordinal) == true && !nearest.Contains('-', StringComparison.Ordinal);
        var hint = nearest is null
            ? "'contentlint rule' lists them"
            : $"did you mean '{(isId ? nearest.ToUpperInvariant() : nearest)}'?";
        return new UsageException($"there is no rule '{name}'; {hint}");
    }
}
