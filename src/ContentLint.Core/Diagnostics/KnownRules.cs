using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Diagnostics;

/// <summary>The known rules by id and by name, those of the engine included.</summary>
internal sealed class KnownRules
{
    private readonly Dictionary<string, DiagnosticDescriptor> byIdOrName = new(StringComparer.OrdinalIgnoreCase);

    public KnownRules(ImmutableArray<DiagnosticDescriptor> descriptors)
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
    public string Unknown(string word) =>
        $"there is no rule '{word}'; {Advice(word, "rules are given by id, as CL4009, or by name, as insecure-link")}";

    /// <summary>The name of a rule that is spelled almost as the word; null if there is none.</summary>
    public string? Nearest(string word) => Spelling.Nearest(word, Descriptors.Select(descriptor => descriptor.Name));

    /// <summary>The clause that asks whether the nearest name was meant. Ids are not guessed: ten others are one digit away.</summary>
    public string Advice(string word, string otherwise) =>
        Spelling.Advice(word, Descriptors.Select(descriptor => descriptor.Name), otherwise);
}
