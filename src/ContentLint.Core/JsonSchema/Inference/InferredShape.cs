using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Inference;

/// <summary>What the values at one place of many documents are to be.</summary>
public sealed record InferredShape
{
    /// <summary>A place about which nothing can be said.</summary>
    public static InferredShape Anything { get; } = new();

    /// <summary>How many values were seen.</summary>
    public int Count { get; init; }

    /// <summary>The types of JSON Schema that a value may have, the most usual first; empty if any is right.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>How often each type was seen, those that are too rare to be right included.</summary>
    public ImmutableArray<InferredType> SeenTypes { get; init; } = [];

    /// <summary>The format of texts, or null.</summary>
    public string? Format { get; init; }

    /// <summary>The texts to choose from, in ordinal order; empty if any is right.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Texts seen once that are close to a frequent one, and that one.</summary>
    public ImmutableDictionary<string, string> MisspeltTexts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A few texts and numbers as they were seen.</summary>
    public ImmutableArray<ScalarNode> Examples { get; init; } = [];

    /// <summary>The items of lists; null if none was seen.</summary>
    public InferredShape? Items { get; init; }

    /// <summary>Whether no list holds an item twice.</summary>
    public bool HasUniqueItems { get; init; }

    /// <summary>The keys of mappings, in the order in which they usually stand.</summary>
    public ImmutableArray<InferredKey> Keys { get; init; } = [];

    /// <summary>Whether mappings have keys that are not in <see cref="Keys"/> because there are too many.</summary>
    public bool HasOpenKeys { get; init; }

    /// <summary>Keys seen once that are close to a frequent one, and that one.</summary>
    public ImmutableDictionary<string, string> MisspeltKeys { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The key with a name, or null.</summary>
    public InferredKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}

/// <summary>A type and how often it was seen.</summary>
/// <param name="Name">Its name in JSON Schema.</param>
/// <param name="Count">Number of values.</param>
public sealed record InferredType(string Name, int Count);

/// <summary>A key of mappings.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">Its values.</param>
/// <param name="IsRequired">Whether a mapping without it is an exception.</param>
/// <param name="Count">How many mappings have it.</param>
/// <param name="MappingCount">How many mappings there are.</param>
public sealed record InferredKey(string Name, InferredShape Value, bool IsRequired, int Count, int MappingCount);
