using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema;

/// <summary>Validates front matter, and prints violations with the source text of their spans: what a test compares.</summary>
internal static class SchemaTesting
{
    public static ContentSchema Compile(string json)
    {
        var compilation = TryCompile(json);
        Assert.True(compilation.Schema is not null, string.Join('\n', compilation.Problems));
        return compilation.Schema;
    }

    public static SchemaCompilation TryCompile(string json)
    {
        var source = new SourceText(json, "schemas/article.json");
        var read = JsonNodeReader.Read(source, new TextSpan(0, source.Length));
        Assert.Empty(read.Problems);
        return ContentSchema.Compile(read.Root!, source);
    }

    /// <summary>Validates the YAML between two fences.</summary>
    public static IReadOnlyList<SchemaViolation> Validate(string json, string yaml, out string text)
    {
        text = $"---\n{yaml}\n---\n";
        var block = FrontMatterReader.Read(new SourceText(text, "a.md"), ContentKind.Markdown)!;
        Assert.Empty(block.Problems);
        return Compile(json).Validate(block.Root, block.OpeningFence);
    }

    /// <summary>One line per violation: kind, keyword, the text at its span, its message.</summary>
    public static string Print(string json, string yaml)
    {
        var violations = Validate(json, yaml, out var text);
        return string.Join(
            '\n', violations.Select(violation => $"{violation.Kind} {violation.Keyword} «{Lexeme(text, violation)}» {violation.Message}"));
    }

    public static string Lexeme(string text, SchemaViolation violation) =>
        text.Substring(violation.Span.Start, violation.Span.Length).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Whether a JSON value meets a schema.</summary>
    public static bool IsValid(string json, string value)
    {
        var source = new SourceText(value, "a.json");
        return Compile(json).Validate(JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root, default).IsEmpty;
    }
}
