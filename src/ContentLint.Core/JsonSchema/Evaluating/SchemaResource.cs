using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>A schema with a base URI of its own (core 2020-12, section 4.3.5): a document, or a part of one with <c>$id</c>.</summary>
internal sealed class SchemaResource(ContentNode root, SourceText? source, Uri baseUri, Uri location, SchemaDialect dialect)
{
    /// <summary>The name under which <c>$recursiveAnchor</c> is kept: no anchor can be called so.</summary>
    public const string RecursiveAnchor = "#";

    /// <summary>Its schema.</summary>
    public ContentNode Root { get; } = root;

    /// <summary>The file that it stands in, or null.</summary>
    public SourceText? Source { get; } = source;

    /// <summary>What references in it are relative to.</summary>
    public Uri BaseUri { get; } = baseUri;

    /// <summary>Where it was found: another place than <see cref="BaseUri"/> if it has an <c>$id</c>.</summary>
    public Uri Location { get; } = location;

    /// <summary>The language of its schemas.</summary>
    public SchemaDialect Dialect { get; } = dialect;

    /// <summary>Its anchors, the dynamic ones among them.</summary>
    public Dictionary<string, ContentNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Its <c>$dynamicAnchor</c>s, and <see cref="RecursiveAnchor"/> if it has a <c>$recursiveAnchor</c>.</summary>
    public Dictionary<string, ContentNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The compiled schemas of <see cref="DynamicAnchors"/>.</summary>
    public Dictionary<string, SchemaNode> DynamicTargets { get; } = new(StringComparer.Ordinal);
}
