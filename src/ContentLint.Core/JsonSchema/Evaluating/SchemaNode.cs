using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>
/// One compiled (sub)schema, as far as rules and fixes look at it. A schema that only refers to another one shows that one's keywords.
/// </summary>
public sealed class SchemaNode
{
    /// <summary>
    /// The schema as it is written; null for boolean schemas. For keywords that the evaluator does not know (<c>x-…</c>).
    /// </summary>
    public MappingNode? Definition { get; internal init; }

    /// <summary>Where it stands in the schema file.</summary>
    public TextSpan Span { get; internal init; }

    /// <summary>The schema file that <see cref="Span"/> counts in; null for schemas without a file.</summary>
    public SourceText? Source { get; internal init; }

    /// <summary>The <c>type</c> keyword as a list; empty if there is none.</summary>
    public ImmutableArray<string> Types { get; internal set; } = [];

    /// <summary>The <c>format</c> keyword.</summary>
    public string? Format { get; internal set; }

    /// <summary>The <c>title</c> keyword.</summary>
    public string? Title { get; internal set; }

    /// <summary>The <c>description</c> keyword.</summary>
    public string? Description { get; internal set; }

    /// <summary>The <c>default</c> keyword.</summary>
    public ContentNode? Default { get; internal set; }

    /// <summary>The values of <c>enum</c>, or the one of <c>const</c>.</summary>
    public ImmutableArray<ContentNode> AllowedValues { get; internal set; } = [];

    /// <summary>The schema of every item, if there is one for all.</summary>
    public SchemaNode? Items { get; internal set; }

    /// <summary>The schemas under <c>properties</c>, in the schema's order.</summary>
    public ImmutableArray<KeyValuePair<string, SchemaNode>> Properties { get; internal set; } = [];

    /// <summary>Whether <c>deprecated</c> is true, or a <c>deprecationMessage</c> says so.</summary>
    public bool IsDeprecated { get; internal set; }

    /// <summary>The <c>deprecationMessage</c> keyword.</summary>
    public string? DeprecationMessage { get; internal set; }

    /// <summary>
    /// The key that is to be used in place of a deprecated one: <c>x-replacement</c>, or the one that <c>deprecationMessage</c> says to
    /// use.
    /// </summary>
    public string? Replacement { get; internal set; }

    /// <summary>The <c>errorMessage</c> keyword: a text, or texts by keyword.</summary>
    internal ContentNode? ErrorMessage { get; set; }

    /// <summary>The result of a boolean schema; null for others.</summary>
    internal bool? Always { get; init; }

    /// <summary>The document part whose base URI and dialect hold here.</summary>
    internal SchemaResource? Resource { get; init; }

    /// <summary>What is asked of the data, cheap and decisive keywords first, <c>unevaluated…</c> last.</summary>
    internal ImmutableArray<Keyword> Keywords { get; set; } = [];

    /// <summary>Whether <c>unevaluatedProperties</c> or <c>unevaluatedItems</c> stands here.</summary>
    internal bool HasUnevaluated { get; set; }

    /// <summary>Of the root: whether anything in the schema is deprecated.</summary>
    internal bool MayDeprecate { get; set; }

    /// <summary>The target of <c>$ref</c>, whose facets are shown where this schema has none.</summary>
    internal SchemaNode? Reference { get; set; }

    /// <summary>The schemas that this one applies to the same value: combined, conditional and referred ones.</summary>
    internal ImmutableArray<SchemaNode> InPlaceSchemas { get; set; } = [];

    /// <summary>
    /// The schema of a key: under <c>properties</c> here, else in one of the schemas that are applied to the same value; null if none knows
    /// it.
    /// </summary>
    public SchemaNode? FindProperty(string name) =>
        Property(name) ?? WithCombined().Select(schema => schema.Property(name)).FirstOrDefault(schema => schema is not null);

    /// <summary>Whether this schema, or one that it applies to the same value, has a <c>format</c>.</summary>
    public bool HasFormat(string name) => WithCombined().Any(schema => schema.Format == name);

    /// <summary>This schema and all that it applies to the same value, each once.</summary>
    internal IEnumerable<SchemaNode> WithCombined()
    {
        var seen = new HashSet<SchemaNode>();
        var open = new Queue<SchemaNode>([this]);
        while (open.TryDequeue(out var schema))
        {
            if (!seen.Add(schema))
                continue;
            yield return schema;
            foreach (var combined in schema.InPlaceSchemas)
                open.Enqueue(combined);
        }
    }

    /// <summary>The schema under <c>properties</c> with a name, or null.</summary>
    internal SchemaNode? Property(string name)
    {
        foreach (var (key, schema) in Properties)
        {
            if (key == name)
                return schema;
        }

        return null;
    }

    /// <summary>Takes over what a referred schema says and this one does not.</summary>
    internal void Inherit(SchemaNode target)
    {
        if (Types.IsEmpty)
            Types = target.Types;
        if (AllowedValues.IsEmpty)
            AllowedValues = target.AllowedValues;
        if (Properties.IsEmpty)
            Properties = target.Properties;
        Format ??= target.Format;
        Title ??= target.Title;
        Description ??= target.Description;
        Default ??= target.Default;
        Items ??= target.Items;
    }
}
