using System.Diagnostics;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>Real sites against the schemas that they are held to.</summary>
[Trait("Category", "Corpora")]
[Trait("Rule", "CL1012")]
[Trait("Rule", "CL1015")]
[Trait("Rule", "CL1017")]
[Trait("Rule", "CL1020")]
public sealed class CorporaFrontMatterTests
{
    [Fact]
    public void Webdoky_has_the_one_mistake_that_is_in_it()
    {
        var violation = Assert.Single(Validate(Path.GetFullPath(SharedFolder.Path("corpora", "webdoky")), out var count));
        Assert.Equal(
            "files/uk/web/accessibility/understanding_wcag/perceivable/index.md:1:1: Missing required key 'page-type'",
            violation);
        Assert.Equal(558, count);
    }

    [Fact]
    public void Mdn_has_none_and_is_laid_out_as_it_says()
    {
        var folder = Directory.CreateTempSubdirectory("contentlint-mdn-").FullName;
        try
        {
            using var tar = Process.Start("tar", ["xJf", SharedFolder.Path("corpora", "mdn-content-md.tar.xz"), "-C", folder]);
            tar.WaitForExit();
            Assert.Equal(0, tar.ExitCode);
            Assert.Empty(Validate(folder, out var count).Take(10));
            Assert.InRange(count, 14_000, 15_000);
            Assert.Empty(Misplaced(folder).Take(10));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Validate(string folder, out int count)
    {
        var config = FrontMatterConfig.Read(Path.Combine(folder, "front-matter-config.json"));
        var files = Files(folder);
        count = files.Length;
        return files.AsParallel().AsOrdered().SelectMany(file =>
        {
            var source = SourceText.Read(File.ReadAllBytes(file), Path.GetRelativePath(folder, file));
            var block = FrontMatterReader.Read(source, ContentKind.Markdown);
            return block is null
                ? [$"{source.Path}: no front matter"]
                : config.Schema.Validate(block.Root, block.OpeningFence).Select(violation =>
                    $"{source.Path}:{source.GetPosition(violation.Span.Start).Line}:"
                        + $"{source.GetPosition(violation.Span.Start).Column}: {violation.Message}");
        }).ToArray();
    }

    /// <summary>The formatter of the site has put every page in order: whatever our rule says of them is wrong.</summary>
    private static IEnumerable<string> Misplaced(string folder)
    {
        var config = FrontMatterConfig.Read(Path.Combine(folder, "front-matter-config.json"));
        var analyzer = new Analyzer([new KeyOrder(), new ImplicitType(), new PlaceholderValue(), new ImpossibleDate()]);
        var settings = new LaidOut(config, new TestFileSettings(new RuleTestSetup { Options = "list-order: true" }));
        return Files(folder).AsParallel().AsOrdered().SelectMany(file =>
        {
            var source = SourceText.Read(File.ReadAllBytes(file), Path.GetRelativePath(folder, file));
            var block = FrontMatterReader.Read(source, ContentKind.Markdown)!;
            var document = ContentParser.Parse(new SourceText(source.Text[..block.Span.End], source.Path), ContentKind.Markdown);
            return analyzer.Analyze(
                document, settings, new TestSite()).Diagnostics.Select(diagnostic => $"{source.Path}: {diagnostic.Message}");
        }).ToArray();
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "files"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private sealed class LaidOut(FrontMatterConfig config, TestFileSettings rules) : IFileSettings
    {
        public ContentSchema? Schema => config.Schema;

        public FrontMatterLayout Layout => config.Layout;

        public bool RequiresFrontMatter => true;

        public RuleSettings GetRule(ContentLint.Diagnostics.DiagnosticDescriptor descriptor) => rules.GetRule(descriptor);
    }
}
