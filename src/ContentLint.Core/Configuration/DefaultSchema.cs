using ContentLint.JsonSchema;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The schema that ships inside of the program: what the generators' front matter has in common.</summary>
public static class DefaultSchema
{
    private const string ResourceName = "schemas/article.schema.json";

    private static readonly Lazy<ContentSchema> Compiled = new(Compile);

    /// <summary>The schema, compiled when it is first asked for.</summary>
    public static ContentSchema Instance => Compiled.Value;

    private static ContentSchema Compile()
    {
        using var stream = typeof(DefaultSchema).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        var problems = new ConfigurationProblems();
        var schema = SchemaFile.Compile(new SourceText(reader.ReadToEnd(), ResourceName), problems);
        return problems.Diagnostics.IsEmpty ? schema! : throw new InvalidOperationException($"The built-in schema is wrong: {problems.Diagnostics[0].Message}");
    }
}
