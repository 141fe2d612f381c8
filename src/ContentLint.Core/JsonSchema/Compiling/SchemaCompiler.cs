using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.JsonSchema.Patterns;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Compiles a schema and all that it refers to, by a queue instead of recursion.</summary>
internal sealed class SchemaCompiler
{
    private const string NoSchema = "this is no schema, and asks for nothing; a schema is a mapping, or true or false";
    private readonly Dictionary<ContentNode, SchemaNode> compiled = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, SchemaPattern> patterns = new(StringComparer.Ordinal);
    private readonly Queue<(MappingNode Mapping, SchemaNode Node)> open = new();

    private SchemaCompiler(SourceText? source, SchemaOptions options)
    {
        Problems = new SchemaProblems(source);
        Index = new SchemaIndex(options.Resolver, Problems);
        AssertsFormats = options.AssertsFormats;
    }

    /// <summary>Whether <c>format</c> is asserted.</summary>
    public bool AssertsFormats { get; }

    /// <summary>What is wrong.</summary>
    public SchemaProblems Problems { get; }

    /// <summary>The targets of references.</summary>
    public SchemaIndex Index { get; }

    /// <summary>Compiles a schema.</summary>
    /// <returns>The root, or null if the schema cannot be used; all compiled schemas, those of other documents included; what is
    /// wrong.</returns>
    public static (SchemaNode? Root, ImmutableArray<SchemaNode> Nodes, ImmutableArray<SchemaProblem> Problems) Compile(
        ContentNode root, SourceText? source, SchemaOptions options)
    {
        var compiler = new SchemaCompiler(source, options);
        var resource = compiler.Index.AddDocument(
            root, source, options.BaseUri ?? SchemaUri.Of(source?.Path ?? "schema"), new SchemaDialect(options.DefaultDraft));
        var node = compiler.Get(root, resource);
        compiler.CompileAll();
        node.MayDeprecate = compiler.compiled.Values.Any(schema => schema.IsDeprecated);
        compiler.ShareFacets();
        ReferenceCircles.Report(compiler.compiled.Values, compiler.Problems);
        return (compiler.Problems.KeepFromUse ? null : node, [.. compiler.compiled.Values], compiler.Problems.ToImmutable());
    }

    /// <summary>The compiled form of a schema; it is filled in later.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="surrounding">The resource of the schema around it.</param>
    public SchemaNode Get(ContentNode schema, SchemaResource surrounding)
    {
        if (compiled.TryGetValue(schema, out var known))
            return known;
        var resource = Index.ResourceOf(schema, surrounding);
        var always = schema is ScalarNode { Kind: ScalarKind.Boolean } boolean ? boolean.Value is ['t' or 'T', ..] : (bool?)null;
        var node = new SchemaNode
        {
            Definition = schema as MappingNode,
            Span = schema.Span,
            Source = resource.Source,
            Resource = resource,
            Always = always,
        };
        compiled.Add(schema, node);
        if (schema is MappingNode mapping)
            open.Enqueue((mapping, node));
        else if (always is null)
            Problems.Add(new SchemaProblem(schema.Span, NoSchema, KeepsFromUse: compiled.Count == 1, resource.Source));
        else if (always == false)
            node.Keywords = [new FalseKeyword(schema.Span)];
        return node;
    }

    /// <summary>A pattern, compiled once; null if it is wrong.</summary>
    public SchemaPattern? Pattern(ScalarNode text, SourceText? source)
    {
        if (patterns.TryGetValue(text.Value, out var known))
            return known;
        if (SchemaPattern.Create(text.Value, out var error) is { } pattern)
            return patterns[text.Value] = pattern;
        Problems.Add(new SchemaProblem(
            text.Span, $"the pattern '{text.Value}' is no regular expression of ECMA-262: {error}", Source: source));
        return null;
    }

    private void CompileAll()
    {
        while (true)
        {
            if (open.TryDequeue(out var next))
                new SchemaNodeBuilder(this, next.Mapping, next.Node).Build();
            else if (Index.NextFresh() is { } resource)
                AddDynamicTargets(resource);
            else
                return;
        }
    }

    private void AddDynamicTargets(SchemaResource resource)
    {
        foreach (var (anchor, schema) in resource.DynamicAnchors)
            resource.DynamicTargets[anchor] = Get(schema, resource);
    }

    /// <summary>A schema that refers to another one shows that one's type, default and so on.</summary>
    private void ShareFacets()
    {
        foreach (var schema in compiled.Values)
        {
            var target = schema.Reference;
            for (var steps = 0; target is not null && steps < 32; steps++)
            {
                schema.Inherit(target);
                target = target.Reference;
            }
        }
    }
}
