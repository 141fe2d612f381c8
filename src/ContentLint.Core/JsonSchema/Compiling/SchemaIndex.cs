using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>All resources and anchors that references can lead to, found where the dialect has schemas and nowhere else.</summary>
internal sealed class SchemaIndex(SchemaResolver? resolver, SchemaProblems problems)
{
    private readonly Dictionary<string, SchemaResource> byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<ContentNode, SchemaResource> byRoot = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ContentNode> indexed = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SchemaResource> fresh = new();

    /// <summary>A resource that was found since the last call, or null.</summary>
    public SchemaResource? NextFresh() => fresh.TryDequeue(out var resource) ? resource : null;

    /// <summary>Adds a document.</summary>
    /// <param name="root">Its schema.</param>
    /// <param name="source">Its file.</param>
    /// <param name="uri">Where it was found.</param>
    /// <param name="dialect">The language that it is in if it does not say so.</param>
    public SchemaResource AddDocument(ContentNode root, SourceText? source, Uri uri, SchemaDialect dialect)
    {
        var resource = new SchemaResource(root, source, uri, uri, DialectOf(root, dialect, source));
        if (IdOf(root, resource.Dialect.Draft) is { } id && !id.StartsWith('#') && Uri.TryCreate(uri, id, out var own))
            resource = new SchemaResource(root, source, own, uri, resource.Dialect);
        byUri[KeyOf(uri)] = resource;
        Register(resource);
        Walk(root, resource);
        return resource;
    }

    /// <summary>The resource that a schema belongs to.</summary>
    public SchemaResource ResourceOf(ContentNode schema, SchemaResource surrounding) => byRoot.GetValueOrDefault(schema, surrounding);

    /// <summary>Follows a reference to a schema.</summary>
    /// <param name="from">The resource that holds the reference.</param>
    /// <param name="reference">The reference as it is written.</param>
    /// <param name="target">The schema.</param>
    /// <param name="owner">The resource that it belongs to.</param>
    /// <param name="error">Why there is no schema, as a clause.</param>
    public bool TryResolve(
        SchemaResource from,
        string reference,
        [NotNullWhen(true)] out ContentNode? target,
        [NotNullWhen(true)] out SchemaResource? owner,
        [NotNullWhen(false)] out string? error)
    {
        target = null;
        error = null;
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var document = hash < 0 ? reference : reference[..hash];
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        string? reason = null;
        owner = document.Length == 0 ? from : Find(from, document, out reason);
        if (owner is null)
            error = $"'{document}' {reason}";
        else if (fragment.Length == 0)
            target = owner.Root;
        else if (fragment[0] != '/')
            target = owner.Anchors.GetValueOrDefault(fragment);
        else
            target = Walk(fragment, ref owner);
        if (target is null)
            error ??= $"'{reference}' is not there";
        return target is not null && owner is not null;
    }

    private static string KeyOf(Uri uri)
    {
        var text = uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.OriginalString;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? text : text[..hash];
    }

    private static string? IdOf(ContentNode node, SchemaDraft draft)
    {
        if (node is not MappingNode mapping || (draft <= SchemaDraft.Draft7 && mapping["$ref"] is ScalarNode { Kind: ScalarKind.String }))
            return null;
        return mapping[draft == SchemaDraft.Draft4 ? "id" : "$id"] is ScalarNode { Kind: ScalarKind.String, Value: { Length: > 0 } id }
            ? id
            : null;
    }

    private SchemaResource? Find(SchemaResource from, string reference, out string? reason)
    {
        reason = "is no URI";
        if (!Uri.TryCreate(from.BaseUri, reference, out var uri))
            return null;
        if (Load(uri, from.Dialect, out reason) is { } found)
            return found;
        // Files keep their places to each other wherever '$id' says that they will be published.
        if (from.Location == from.BaseUri
            || Uri.TryCreate(reference, UriKind.Absolute, out _)
            || !Uri.TryCreate(from.Location, reference, out var neighbour))
            return null;
        return Load(neighbour, from.Dialect, out reason);
    }

    private SchemaResource? Load(Uri uri, SchemaDialect dialect, out string? reason)
    {
        var key = KeyOf(uri);
        if (byUri.TryGetValue(key, out var known))
        {
            reason = null;
            return known;
        }

        if (reasons.TryGetValue(key, out reason))
            return null;
        var lookup = Look(key);
        foreach (var problem in lookup.Problems)
            problems.Add(problem);
        if (lookup.Document is { } document)
            return AddDocument(document.Root, document.Source, new Uri(key), dialect);
        reason = reasons[key] = lookup.Reason ?? "cannot be read";
        return null;
    }

    private SchemaLookup Look(string uri)
    {
        if (MetaSchemas.Find(uri) is { } metaSchema)
            return SchemaLookup.Found(metaSchema);
        return resolver is null ? SchemaLookup.Failed("is a document that is not loaded") : resolver(new Uri(uri));
    }

    private void Register(SchemaResource resource)
    {
        byUri[KeyOf(resource.BaseUri)] = resource;
        byRoot[resource.Root] = resource;
        fresh.Enqueue(resource);
    }

    private SchemaDialect DialectOf(ContentNode root, SchemaDialect surrounding, SourceText? source)
    {
        if (root is not MappingNode mapping || mapping.Find("$schema") is not { Value: ScalarNode { Kind: ScalarKind.String } name })
            return surrounding;
        if (SchemaDialect.Official(name.Value) is { } official)
            return official;
        if (Uri.TryCreate(name.Value, UriKind.Absolute, out var uri)
            && resolver?.Invoke(new Uri(KeyOf(uri))).Document?.Root is MappingNode metaSchema)
            return SchemaDialect.FromMetaSchema(metaSchema);
        problems.Add(new SchemaProblem(
            name.Span,
            $"'$schema' names no draft that is supported (4, 6, 7, 2019-09, 2020-12): '{name.Value}'; the schema is read as "
                + $"{SchemaDialect.NameOf(surrounding.Draft)}",
            KeepsFromUse: false,
            source));
        return surrounding;
    }

    /// <summary>Finds the resources and anchors inside of a schema.</summary>
    private void Walk(ContentNode schema, SchemaResource resource)
    {
        var open = new Stack<(ContentNode Node, SchemaResource Resource)>();
        open.Push((schema, resource));
        while (open.TryPop(out var item))
        {
            if (item.Node is not MappingNode mapping || !indexed.Add(mapping))
                continue;
            var inner = Enter(mapping, item.Resource);
            foreach (var entry in mapping.Entries)
            {
                if (KnownKeywords.Find(entry.Key.Value) is not { Shape: not SubschemaShape.None } keyword
                    || !keyword.IsIn(inner.Dialect.Draft))
                    continue;
                foreach (var subschema in Subschemas(entry.Value, keyword.Shape))
                    open.Push((subschema, inner));
            }
        }
    }

    private static IEnumerable<ContentNode> Subschemas(ContentNode value, SubschemaShape shape) => (shape, value) switch
    {
        (SubschemaShape.One or SubschemaShape.OneOrList, MappingNode) => [value],
        (SubschemaShape.List or SubschemaShape.OneOrList, SequenceNode list) => list.Items,
        (SubschemaShape.Map, MappingNode map) => map.Entries.Select(entry => entry.Value),
        _ => [],
    };

    private SchemaResource Enter(MappingNode mapping, SchemaResource surrounding)
    {
        var resource = surrounding;
        if (!ReferenceEquals(mapping, surrounding.Root))
        {
            var dialect = mapping.Find("$schema") is null
                ? surrounding.Dialect
                : DialectOf(mapping, surrounding.Dialect, surrounding.Source);
            if (IdOf(mapping, dialect.Draft) is { } id && !id.StartsWith('#') && Uri.TryCreate(surrounding.BaseUri, id, out var uri))
            {
                var isRelative = !Uri.TryCreate(id, UriKind.Absolute, out _);
                var location = isRelative && Uri.TryCreate(surrounding.Location, id, out var inner) ? inner : surrounding.Location;
                resource = new SchemaResource(mapping, surrounding.Source, uri, location, dialect);
                Register(resource);
            }
        }

        AddAnchors(mapping, resource);
        return resource;
    }

    private static void AddAnchors(MappingNode mapping, SchemaResource resource)
    {
        var draft = resource.Dialect.Draft;
        if (draft <= SchemaDraft.Draft7)
        {
            var hash = IdOf(mapping, draft) is { } id ? id.IndexOf('#', StringComparison.Ordinal) : -1;
            if (hash >= 0)
                resource.Anchors.TryAdd(IdOf(mapping, draft)![(hash + 1)..], mapping);
            return;
        }

        if (mapping["$anchor"] is ScalarNode anchor)
            resource.Anchors.TryAdd(anchor.Value, mapping);
        if (draft == SchemaDraft.Draft202012 && mapping["$dynamicAnchor"] is ScalarNode dynamic)
        {
            resource.Anchors.TryAdd(dynamic.Value, mapping);
            resource.DynamicAnchors.TryAdd(dynamic.Value, mapping);
        }

        if (draft == SchemaDraft.Draft201909
            && ReferenceEquals(mapping, resource.Root)
            && mapping["$recursiveAnchor"] is ScalarNode { Value: "true" })
            resource.DynamicAnchors.TryAdd(SchemaResource.RecursiveAnchor, mapping);
    }

    /// <summary>Follows a JSON Pointer from the root of a resource, into the resources inside of it if need be.</summary>
    private ContentNode? Walk(string pointer, ref SchemaResource owner)
    {
        var node = owner.Root;
        foreach (var step in pointer[1..].Split('/'))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var next = node switch
            {
                MappingNode mapping => mapping[name],
                SequenceNode list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            if (next is null)
                return null;
            node = next;
            owner = ResourceOf(node, owner);
        }

        Walk(node, owner);
        return node;
    }
}
