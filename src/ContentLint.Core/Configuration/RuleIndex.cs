using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The known rules by id and by name, those of the engine included.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, DiagnosticDescriptor> byIdOrName = new(StringComparer.OrdinalIgnoreCase);

    public RuleIndex(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        Descriptors = [.. descriptors.Concat(ToolDescriptors.All).DistinctBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
        foreach (var descriptor in Descriptors)
        {
            byIdOrName[descriptor.Id] = descriptor;
            byIdOrName[descriptor.Name] = descriptor;
        }
    }

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    public DiagnosticDescriptor? Find(string idOrName) => byIdOrName.GetValueOrDefault(idOrName);

    /// <summary>The clause about a word that is no rule.</summary>
    public string Unknown(string word)
    {
        // One digit away from an id stand ten others: only names can be guessed.
        var nearest = Spelling.Nearest(word, Descriptors.Select(descriptor => descriptor.Name));
        return nearest is null
            ? $"there is no rule '{word}'; rules are given by id, as CL4009, or by name, as insecure-link"
            : $"there is no rule '{word}'; did you mean '{nearest}'?";
    }
}
