using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Collects the entries of a YAML mapping: finds keys that are there twice, and replaces merge keys by the entries that they merge. With
/// js-yaml an explicit key wins wherever it is; with Psych and go-yaml what comes later wins, merged or not.
/// </summary>
internal sealed class YamlEntries(string text, int offset, YamlDialect dialect)
{
    private readonly List<MappingEntry?> entries = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    /// <summary>Keys that are there twice.</summary>
    public List<FrontMatterProblem> Problems { get; } = [];

    /// <summary>The number of entries that the last pair merged.</summary>
    public int LastMerged { get; private set; }

    private bool KeepsLast => dialect is YamlDialect.Psych or YamlDialect.GoYaml;

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<MappingEntry> ToImmutable() => [.. entries.OfType<MappingEntry>()];

    /// <summary>Adds a pair.</summary>
    public void Add(YamlPair pair)
    {
        LastMerged = 0;
        if (!pair.IsMerge || !Merge(pair.Value))
            AddExplicit(
                new MappingEntry(KeyOf(pair.Key), pair.Value) { CollectionKey = pair.Key is ScalarNode ? null : pair.Key }, pair.IsMerge);
    }

    private void AddExplicit(MappingEntry entry, bool isMergeKey)
    {
        var identity = Identity(entry.Key);
        if (indexes.TryGetValue(identity, out var index) && entries[index] is { } first)
        {
            if (first.MergedFrom is not null)
                entries[index] = null;
            else if (!isMergeKey)
                Problems.Add(new FrontMatterProblem(
                    FrontMatterProblemKind.DuplicateKey, entry.Key.Span, $"the key '{entry.Key.Value}' is already there", first.Key.Span));
        }

        indexes[identity] = entries.Count;
        entries.Add(entry);
    }

    /// <summary>Merges a mapping, or a list of them; false if the value is an ordinary one to the parser.</summary>
    private bool Merge(ContentNode value)
    {
        switch (value)
        {
            case MappingNode mapping:
                Merge([mapping]);
                return true;
            // Psych merges a list that is written there, but not one that an alias stands for.
            case SequenceNode sequence when dialect != YamlDialect.Psych || sequence.Style != CollectionStyle.Alias:
                var mappings = sequence.Items.Select(Mergeable).OfType<MappingNode>().ToArray();
                if (mappings.Length == sequence.Items.Length)
                {
                    Merge(mappings);
                    return true;
                }

                break;
            case ScalarNode when Mergeable(value) is not null:
                return true;
        }

        if (dialect is YamlDialect.Common or YamlDialect.Psych)
            return false;
        throw new YamlRefusalException(
            FrontMatterProblemKind.Syntax, value.Span, "a merge key '<<' takes a mapping or a list of mappings") { IsLocated = true };
    }

    /// <summary>
    /// The entries that a value has for a merge; null if it cannot be merged. To JavaScript lists and dates are objects too.
    /// </summary>
    private MappingNode? Mergeable(ContentNode value) => value switch
    {
        MappingNode mapping => mapping,
        SequenceNode sequence when YamlScalarTypes.IsJavaScript(dialect) =>
            new MappingNode(sequence.Span, [.. sequence.Items.Select(AtIndex)], sequence.Style),
        ScalarNode scalar when YamlScalarTypes.IsJavaScript(dialect) && JsYamlTags.IsDate(scalar) =>
            new MappingNode(scalar.Span, [], CollectionStyle.Flow),
        _ => null,
    };

    private static MappingEntry AtIndex(ContentNode item, int index) =>
        new(new ScalarNode(item.Span, index.ToString(CultureInfo.InvariantCulture), ScalarKind.String, ScalarStyle.Plain), item);

    /// <summary>Merges mappings, of which the first one that has a key wins.</summary>
    private void Merge(IReadOnlyList<MappingNode> mappings)
    {
        var merged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mapping in mappings)
        {
            foreach (var entry in mapping.Entries)
            {
                LastMerged++;
                var identity = Identity(entry.Key);
                if (!ReferenceEquals(mapping.Find(entry.Key.Value), entry) || !merged.Add(identity))
                    continue;
                if (indexes.TryGetValue(identity, out var index) && entries[index] is not null)
                {
                    if (!KeepsLast)
                        continue;
                    entries[index] = null;
                }

                indexes[identity] = entries.Count;
                entries.Add(mapping.Style == CollectionStyle.Alias
                    ? Repeat(entry, mapping.Span)
                    : entry with { MergedFrom = entry.MergedFrom ?? entry.Key.Span });
            }
        }
    }

    private static MappingEntry Repeat(MappingEntry entry, TextSpan alias) =>
        new((ScalarNode)YamlNodeFactory.Relocate(entry.Key, alias), YamlNodeFactory.Relocate(entry.Value, alias))
        {
            MergedFrom = entry.MergedFrom ?? entry.Key.Span,
            CollectionKey = entry.CollectionKey,
        };

    /// <summary>What makes two keys the same: in JavaScript their text, elsewhere their type too.</summary>
    private string Identity(ScalarNode key) =>
        KeepsLast && key.Kind is not (ScalarKind.String or ScalarKind.DateTime) ? $"{key.Kind}\0{key.Canonical}" : KeyText(key);

    private string KeyText(ScalarNode key) => YamlScalarTypes.IsJavaScript(dialect) ? JavaScriptText.Of(key) : key.Value;

    private ScalarNode KeyOf(ContentNode node)
    {
        if (node is ScalarNode scalar)
            return scalar;
        if (dialect == YamlDialect.GoYaml)
            throw new YamlRefusalException(FrontMatterProblemKind.Syntax, node.Span, "a key must not be a list or a mapping")
            {
                IsLocated = true,
            };
        var written = text.Substring(node.Span.Start - offset, node.Span.Length);
        if (!YamlScalarTypes.IsJavaScript(dialect))
            return new ScalarNode(node.Span, written, ScalarKind.String, ScalarStyle.Plain);
        if (node is SequenceNode sequence && sequence.Items.Any(static item => item is SequenceNode))
            throw new YamlRefusalException(
                FrontMatterProblemKind.Syntax, node.Span, "a key must not hold a list in a list") { IsLocated = true };
        return new ScalarNode(node.Span, written, ScalarKind.String, ScalarStyle.Plain) { Canonical = JavaScriptText.Of(node) };
    }
}
