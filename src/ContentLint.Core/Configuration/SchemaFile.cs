using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads and compiles a schema file; what is wrong with it is reported at its place.</summary>
internal static class SchemaFile
{
    /// <summary>The compiled schema; null if it cannot be used.</summary>
    public static ContentSchema? Compile(SourceText source, ConfigurationProblems problems)
    {
        var content = new TextSpan(source.HasByteOrderMark ? 1 : 0, source.Length - (source.HasByteOrderMark ? 1 : 0));
        var isJson = source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var result = isJson ? JsonNodeReader.Read(source, content) : YamlNodeReader.Read(source, content);
        foreach (var problem in result.Problems)
            problems.Add(source, problem.Span, problem.Message);
        if (result.Root is not { } root)
        {
            if (result.Problems.IsEmpty)
                problems.Add(source, new TextSpan(0, 0), "the schema is empty");
            return null;
        }

        var compilation = ContentSchema.Compile(Unwrap(root), source);
        foreach (var problem in compilation.Problems)
            problems.Add(source, problem.Span, problem.Message);
        return compilation.Schema;
    }

    /// <summary>A file that only carries a schema, as MDN's front-matter configuration does, stands for the schema in it.</summary>
    private static ContentNode Unwrap(ContentNode root) =>
        root is MappingNode mapping && mapping["schema"] is MappingNode inner
            && mapping["$schema"] is null && mapping["type"] is null && mapping["properties"] is null
            ? inner
            : root;
}
