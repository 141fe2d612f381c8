using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>The ids and names that a suppression may give.</summary>
internal sealed class KnownRules
{
    private readonly FrozenSet<string> words;
    private readonly ImmutableArray<string> names;

    public KnownRules(ImmutableArray<Rule> rules)
    {
        var descriptors = rules.Select(rule => rule.Descriptor).Concat(ToolDescriptors.All).ToArray();
        names = [.. descriptors.Select(descriptor => descriptor.Name)];
        words = descriptors.SelectMany(descriptor => new[] { descriptor.Id, descriptor.Name }).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool Contains(string idOrName) => words.Contains(idOrName);

    /// <summary>The name that was meant, if one is near. Ids are not guessed: ten others are one digit away.</summary>
    public string? Nearest(string name) => Spelling.Nearest(name, names);
}
