using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Testing;

/// <summary>
/// What people read about an article: the text report of the front-matter rules, with code frames and places in the schema.
/// </summary>
internal static class FrontMatterReport
{
    private static readonly Analyzer Analyzer = new(
        FrontMatterRules.All, new FixedClock(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero)));

    /// <summary>The findings of an article.</summary>
    public static FileAnalysis Analyze(string article, ContentSchema schema, string path = "content/post.md") => Analyzer.Analyze(
        ContentParser.Parse(new SourceText(article, path), ContentKind.Markdown), new DefaultFileSettings(schema), new TestSite());

    /// <summary>The report of an article.</summary>
    public static string Of(string article, ContentSchema schema)
    {
        const string path = "content/post.md";
        var report = new LintReport
        {
            Diagnostics = Analyze(article, schema, path).Diagnostics,
            Sources = new Dictionary<string, SourceText>(StringComparer.Ordinal)
            {
                [path] = new(article, path), [schema.Source!.Path] = schema.Source
            },
            Rules = RuleCatalog.Descriptors,
            Files = [path],
            Version = "1.0.0",
        };
        using var output = new StringWriter { NewLine = "\n" };
        new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 100)).Write(report, output);
        return output.ToString();
    }

    /// <summary>A schema in YAML, in a file of its own.</summary>
    public static ContentSchema Compile(string yaml)
    {
        var source = new SourceText(yaml, "schemas/post.schema.yml");
        var read = YamlNodeReader.Read(source, new TextSpan(0, source.Length));
        Assert.Empty(read.Problems);
        var compilation = ContentSchema.Compile(read.Root!, source);
        Assert.Empty(compilation.Problems);
        return compilation.Schema!;
    }
}
