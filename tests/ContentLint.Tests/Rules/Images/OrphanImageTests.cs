using ContentLint.Analysis;
using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2010")]
public sealed class OrphanImageTests
{
    private static readonly Analyzer Analyzer = new([new OrphanImage()]);

    [Fact]
    public void Reports_the_file_as_a_whole()
    {
        var diagnostic = Assert.Single(Analyze("img/quay.png"));
        Assert.Equal(("img/quay.png", 0, 0), (diagnostic.Path, diagnostic.Span.Start, diagnostic.Span.Length));
        Assert.Contains("'img/quay.png'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ignore: 'img/**'", 0)]
    [InlineData("ignore: [old, img]", 0)]
    [InlineData("ignore: ['*.jpg']", 1)]
    public void Leaves_what_is_ignored(string options, int count) => Assert.Equal(count, Analyze("img/quay.png", options).Length);

    [Fact]
    public void Is_quiet_about_an_image_that_is_shown() => Assert.Empty(Analyze("img/boat.png"));

    private static System.Collections.Immutable.ImmutableArray<ContentLint.Diagnostics.Diagnostic> Analyze(
        string path, string? options = null)
    {
        var files = new Dictionary<string, string>
        {
            ["README.md"] = "![A boat](img/boat.png)\n", ["img/boat.png"] = "", ["img/quay.png"] = ""
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        return Analyzer.AnalyzeImage(path, new TestFileSettings(new RuleTestSetup { Options = options }), site).Diagnostics;
    }
}
