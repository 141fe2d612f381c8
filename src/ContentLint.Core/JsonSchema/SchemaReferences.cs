using System.Globalization;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema;

/// <summary>Finds what a <c>$ref</c> refers to: a JSON Pointer, an anchor or an <c>$id</c> inside of the same document.</summary>
internal sealed class SchemaReferences
{
    private static readonly Uri NoBase = new("contentlint-schema:///");

    private readonly ContentNode root;
    private readonly Dictionary<string, ContentNode> resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentNode> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<ContentNode, Uri> bases = new(ReferenceEqualityComparer.Instance);

    public SchemaReferences(ContentNode root, SchemaDraft draft)
    {
        this.root = root;
        Index(root, draft);
    }

    /// <summary>The schema that a reference means; null if it is not in this document.</summary>
    /// <param name="from">The mapping that holds the reference.</param>
    /// <param name="reference">The reference.</param>
    public ContentNode? Resolve(ContentNode from, string reference)
    {
        if (!Uri.TryCreate(bases.GetValueOrDefault(from, NoBase), reference, out var target))
            return null;
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        var resource = resources.GetValueOrDefault(Key(target));
        if (resource is null)
            return null;
        if (fragment.Length == 0)
            return resource;
        return fragment.StartsWith('/') ? Follow(resource, fragment) : anchors.GetValueOrDefault($"{Key(target)}#{fragment}");
    }

    private static string Key(Uri uri) => uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);

    private static ContentNode? Follow(ContentNode node, string pointer)
    {
        ContentNode? current = node;
        foreach (var token in pointer[1..].Split('/'))
        {
            var key = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            current = current switch
            {
                MappingNode mapping => mapping[key],
                SequenceNode sequence when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Length => sequence.Items[index],
                _ => null,
            };
            if (current is null)
                return null;
        }

        return current;
    }

    /// <summary>Notes the base of every mapping, and what <c>$id</c> and <c>$anchor</c> name. Values of enum and const are data.</summary>
    private void Index(ContentNode node, SchemaDraft draft)
    {
        resources[Key(NoBase)] = root;
        var pending = new Stack<(ContentNode Node, Uri Base)>();
        pending.Push((node, NoBase));
        while (pending.TryPop(out var entry))
        {
            if (entry.Node is SequenceNode sequence)
            {
                foreach (var item in sequence.Items)
                    pending.Push((item, entry.Base));
            }
            else if (entry.Node is MappingNode mapping)
            {
                var inner = Register(mapping, entry.Base, draft);
                foreach (var child in mapping.Entries)
                {
                    if (child.Key.Value is not ("enum" or "const" or "default" or "examples") || child.Value is MappingNode { Entries: [{ Key.Value: "type" }, ..] })
                        pending.Push((child.Value, inner));
                }
            }
        }
    }

    private Uri Register(MappingNode mapping, Uri outer, SchemaDraft draft)
    {
        var idKey = draft == SchemaDraft.Draft4 ? "id" : "$id";
        var current = outer;
        var ignoresSiblings = draft <= SchemaDraft.Draft7 && mapping["$ref"] is ScalarNode;
        if (!ignoresSiblings && mapping[idKey] is ScalarNode { Kind: ScalarKind.String } id && Uri.TryCreate(outer, id.Value, out var identified))
        {
            if (draft <= SchemaDraft.Draft7 && id.Value.StartsWith('#'))
            {
                anchors[$"{Key(outer)}#{id.Value[1..]}"] = mapping;
            }
            else
            {
                current = identified;
                resources[Key(identified)] = mapping;
            }
        }

        bases[mapping] = current;
        foreach (var name in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (mapping[name] is ScalarNode { Kind: ScalarKind.String } anchor)
                anchors[$"{Key(current)}#{anchor.Value}"] = mapping;
        }

        return current;
    }
}
