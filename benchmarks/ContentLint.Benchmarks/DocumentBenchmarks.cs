using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.JsonSchema.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>What one run does to each file: parsing, validating its front matter, and all rules.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private readonly Analyzer analyzer = new(RuleCatalog.All);
    private readonly DefaultFileSettings settings = new(BuiltInSchemas.Article);
    private ImmutableArray<SourceText> sources;
    private ImmutableArray<ContentDocument> documents;

    /// <summary>Reads and parses the sample articles.</summary>
    [GlobalSetup]
    public void Read()
    {
        sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.md").Order(StringComparer.Ordinal)
                .Select(file => new SourceText(File.ReadAllText(file), Path.GetFileName(file))),
        ];
        documents = [.. sources.Select(source => ContentParser.Parse(source, ContentKind.Markdown))];
    }

    /// <summary>Parsing only.</summary>
    [Benchmark(Baseline = true)]
    public int Parse() => sources.Sum(source => ContentParser.Parse(source, ContentKind.Markdown).References.Length);

    /// <summary>Validating front matter only.</summary>
    [Benchmark]
    public int Validate() =>
        documents.Sum(document => document.FrontMatter is { } block
            ? BuiltInSchemas.Article.Validate(block.Root, block.OpeningFence).Length
            : 0);

    /// <summary>All rules over documents that are parsed already, on a site without files.</summary>
    [Benchmark]
    public int Analyze()
    {
        var site = new ContentSite(new InMemoryFileSystem([]), SiteSettings.Default);
        return documents.Sum(document => analyzer.Analyze(document, settings, site).Diagnostics.Length);
    }
}
