using System.Collections.Immutable;
using System.Text;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Images;
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
        var configuration = (example.Configuration ?? "")
            + (example.Schema is null ? "" : $"\nschemas:\n  - files: '**'\n    schema: {SchemaPath}\n");
        var result = LintConfig.Parse(
            new SourceText(configuration, "contentlint.yml"),
            "",
            RuleCatalog.Descriptors,
            path => path == SchemaPath ? new SourceText(example.Schema!, path) : null);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.Message));
        var site = new ContentSite(FilesOf(example), result.Config.Site);
        var document = ContentParser.Parse(new SourceText(example.Text, example.FileName), ContentKinds.Of(example.FileName)!.Value);
        var config = result.Config.With(new RuleSelection([], []) { Sets = [set] });
        var ofImages = example.Files
            .Where(ImageFile.IsImageName)
            .SelectMany(path => Analyzer.AnalyzeImage(path, config.GetSettings(path), site).Diagnostics);
        return [.. Analyzer.Analyze(document, config.GetSettings(example.FileName), site).Diagnostics, .. ofImages];
    }

    /// <summary>The other files of an example are empty; an image of which it does not tell more cannot be read.</summary>
    private static InMemoryFileSystem FilesOf(RuleExample example)
    {
        var page = KeyValuePair.Create(example.FileName, Encoding.UTF8.GetBytes(example.Text));
        var pages = example.Files
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".html" or ".toml" or ".yml" or ".yaml" or ".json")
            .Select(file => KeyValuePair.Create(file, Array.Empty<byte>()));
        return new InMemoryFileSystem(
            example.Files, [.. pages, page, .. example.Contents.Select(file => KeyValuePair.Create(file.Path, file.Bytes.ToArray()))]);
    }
}
