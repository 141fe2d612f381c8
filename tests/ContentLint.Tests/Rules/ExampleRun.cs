using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Rules;

/// <summary>Runs the catalogue over an example of a rule's page, on a site that has the example's files.</summary>
internal static class ExampleRun
{
    private const string SchemaPath = "example.schema.yml";
    private static readonly Analyzer Analyzer = new(RuleCatalog.All);

    public static ImmutableArray<Diagnostic> Analyze(RuleExample example, string set = RuleSets.Default)
    {
        var configuration = (example.Configuration ?? "") + (example.Schema is null ? "" : $"\nschemas:\n  - files: '**'\n    schema: {SchemaPath}\n");
        var result = LintConfig.Parse(
            new SourceText(configuration, "contentlint.yml"),
            "",
            RuleCatalog.Descriptors,
            path => path == SchemaPath ? new SourceText(example.Schema!, path) : null);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.Message));
        var site = new ContentSite(new InMemoryFileSystem([.. example.Files, example.FileName]), result.Config.Site);
        var document = ContentParser.Parse(new SourceText(example.Text, example.FileName), ContentParser.KindOf(example.FileName)!.Value);
        return Analyzer.Analyze(document, result.Config.With(new RuleSelection([], []) { Sets = [set] }).GetSettings(example.FileName), site).Diagnostics;
    }
}
