using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema.Differential;

/// <summary>One schema compiled by both evaluators, ours and NJsonSchema, both reading it as draft 4.</summary>
internal sealed class TwoEvaluators
{
    /// <summary>The schema refers to the network.</summary>
    public const string NotAsked = "is not asked";

    /// <summary>NJsonSchema refuses the schema.</summary>
    public const string NotLoaded = "does not load the schema";

    private readonly ContentSchema ours;
    private readonly NJsonSchema.JsonSchema? theirs;
    private readonly string refusal;

    private TwoEvaluators(ContentSchema ours, NJsonSchema.JsonSchema? theirs, string refusal = "")
    {
        this.ours = ours;
        this.theirs = theirs;
        this.refusal = refusal;
    }

    /// <summary>Compiles a schema's JSON text.</summary>
    public static async Task<TwoEvaluators> Compile(string schema, SchemaResolver? resolver = null)
    {
        var compilation = ContentSchema.Compile(
            Read(schema)!, null, new SchemaOptions { Resolver = resolver, DefaultDraft = SchemaDraft.Draft4 });
        var compiled = compilation.Schema ?? throw new InvalidOperationException($"{compilation.Problems[0].Message}: {schema}");
        if (schema.Contains("$ref", StringComparison.Ordinal) && schema.Contains(": \"http", StringComparison.Ordinal))
            return new TwoEvaluators(compiled, null, NotAsked);
        try
        {
            return new TwoEvaluators(compiled, await NJsonSchema.JsonSchema.FromJsonAsync(schema));
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException)
        {
            return new TwoEvaluators(compiled, null, NotLoaded);
        }
    }

    /// <summary>Whether ours finds the data valid.</summary>
    public bool Ours(string data) => ours.Validate(Read(data), default).IsEmpty;

    /// <summary>What NJsonSchema says: <c>valid</c>, <c>invalid</c>, or the exception that it throws.</summary>
    public string Theirs(string data)
    {
        if (theirs is null)
            return refusal;
        try
        {
            return Verdict(theirs.Validate(data).Count == 0);
        }
        catch (Exception exception) when (exception is InvalidCastException or ArgumentException)
        {
            return $"throws {exception.GetType().Name}";
        }
    }

    /// <summary>The word for a verdict.</summary>
    public static string Verdict(bool isValid) => isValid ? "valid" : "invalid";

    private static ContentNode? Read(string json) => JsonNodeReader.Read(new SourceText(json, "a.json"), new TextSpan(0, json.Length)).Root;
}
