using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Commands;

/// <summary>Rules as people name them on the command line.</summary>
internal static class RuleNames
{
    private const int ShortestPrefix = 2;

    /// <summary>The rule with an id or a name, or the rules whose ids begin with a word such as <c>CL4</c>.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static ImmutableArray<DiagnosticDescriptor> Find(string word)
    {
        if (RuleCatalog.Descriptors.FirstOrDefault(descriptor => descriptor.IsNamed(word)) is { } named)
            return [named];
        ImmutableArray<DiagnosticDescriptor> family = word.Length < ShortestPrefix
            ? []
            : [.. RuleCatalog.Descriptors.Where(descriptor => descriptor.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        return family.IsEmpty ? throw Unknown(word) : family;
    }

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
