using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>One compiled (sub)schema, as far as rules and fixes look at it.</summary>
public sealed class SchemaNode
{
    /// <summary>Where it stands in the schema file.</summary>
    public TextSpan Span { get; internal init; }

    /// <summary>The <c>type</c> keyword as a list; empty if there is none.</summary>
    public ImmutableArray<string> Types { get; internal set; } = [];

    /// <summary>The <c>format</c> keyword.</summary>
    public string? Format { get; internal set; }

    /// <summary>The <c>title</c> keyword.</summary>
    public string? Title { get; internal set; }

    /// <summary>The <c>description</c> keyword.</summary>
    public string? Description { get; internal set; }

    /// <summary>The <c>errorMessage</c> keyword: what the schema's author wants an author of content to read.</summary>
    public string? ErrorMessage { get; internal set; }

    /// <summary>The <c>default</c> keyword.</summary>
    public ContentNode? Default { get; internal set; }

    /// <summary>The values of <c>enum</c>, or the one of <c>const</c>.</summary>
    public ImmutableArray<ContentNode> AllowedValues { get; internal set; } = [];

    /// <summary>The schema of every item, if there is one for all.</summary>
    public SchemaNode? Items { get; internal set; }

    /// <summary>The schemas under <c>properties</c>, in the schema's order.</summary>
    public ImmutableArray<KeyValuePair<string, SchemaNode>> Properties { get; internal set; } = [];

    /// <summary>The evaluators of the keywords, in the order in which their violations read best.</summary>
    internal ImmutableArray<SchemaKeyword> Keywords { get; set; } = [];

    /// <summary>The schema of a property; null if <c>properties</c> does not have it.</summary>
    internal SchemaNode? Property(string key)
    {
        foreach (var property in Properties)
        {
            if (string.Equals(property.Key, key, StringComparison.Ordinal))
                return property.Value;
        }

        return null;
    }
}
