using System.Collections.Frozen;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Linting;

/// <summary>Validates a schema against its own meta-schema.</summary>
internal static class MetaSchemaCheck
{
    private static readonly FrozenDictionary<string, Lazy<ContentSchema?>> Official = MetaSchemas.Uris
        .ToFrozenDictionary(
            uri => uri, uri => new Lazy<ContentSchema?>(() => Compile(MetaSchemas.Find(uri)!, null)), StringComparer.Ordinal);

    /// <summary>Runs the check; nothing is found if the meta-schema is not known.</summary>
    public static IEnumerable<MetaSchemaRefusal> Run(SchemaDocument document, SchemaOptions options)
    {
        if (MetaSchemaOf(document.Root, options) is not var (name, metaSchema))
            yield break;
        var others = PartsInOtherDialects(document.Root);
        foreach (var violation in metaSchema.Validate(document.Root, new TextSpan(document.Root.Span.Start, 0)))
        {
            if (violation.Kind is SchemaViolationKind.Deprecated or SchemaViolationKind.LimitExceeded
                || others.Exists(part => part.Contains(violation.Span)))
                continue;
            var problem = new SchemaProblem(
                violation.Span,
                $"{violation.Message}, by the meta-schema of {name}",
                KeepsFromUse: false,
                document.Source) { IsInvalid = true };
            yield return new MetaSchemaRefusal(problem, violation.Entry?.Span);
        }
    }

    private static (string Name, ContentSchema Schema)? MetaSchemaOf(ContentNode root, SchemaOptions options)
    {
        var declared = root is MappingNode mapping && mapping["$schema"] is ScalarNode { Kind: ScalarKind.String } text
            ? text.Value.TrimEnd('#')
            : null;
        var dialect = declared is null ? new SchemaDialect(options.DefaultDraft) : SchemaDialect.Official(declared);
        if (dialect is not null)
            return Official[SchemaDialect.UriOf(dialect.Draft)].Value is { } official
                ? (SchemaDialect.NameOf(dialect.Draft), official)
                : null;
        return Uri.TryCreate(declared, UriKind.Absolute, out var uri)
            && options.Resolver?.Invoke(uri).Document is { } document
            && Compile(document, options.Resolver) is { } own
                ? (declared!, own)
                : null;
    }

    /// <summary>Formats are left out: a reference to a file with a Chinese name is no URI reference, and works.</summary>
    private static ContentSchema? Compile(SchemaDocument document, SchemaResolver? resolver) =>
        ContentSchema.Compile(document.Root, document.Source, new SchemaOptions { Resolver = resolver, AssertsFormats = false }).Schema;

    /// <summary>Embedded schemas that declare a dialect of their own obey another meta-schema.</summary>
    private static List<TextSpan> PartsInOtherDialects(ContentNode root)
    {
        var parts = new List<TextSpan>();
        var open = new Stack<ContentNode>([root]);
        while (open.TryPop(out var node))
        {
            if (!ReferenceEquals(node, root) && node is MappingNode inner && inner["$schema"] is ScalarNode)
            {
                parts.Add(inner.Span);
                continue;
            }

            foreach (var child in node is MappingNode mapping
                ? mapping.Entries.Select(entry => entry.Value)
                : node is SequenceNode list ? list.Items : [])
                open.Push(child);
        }

        return parts;
    }
}

/// <summary>Something that a meta-schema refuses.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Entry">The entry that it is about, if it is one.</param>
internal sealed record MetaSchemaRefusal(SchemaProblem Problem, TextSpan? Entry);
