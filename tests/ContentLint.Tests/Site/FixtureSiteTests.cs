using System.Text;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules.FrontMatter;
using ContentLint.Rules.Images;
using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;
using VerifyXunit;

namespace ContentLint.Tests.Site;

/// <summary>
/// One small site for each generator, laid out as the generator's documentation says, with what is right and what is broken.
/// </summary>
public sealed class FixtureSiteTests
{
    private static readonly string Fixtures = Path.Combine(RepositoryFolder.Root, "tests", "ContentLint.Tests", "Site", "fixtures");

    private static readonly string[] Traps = ["anchors", "base", "code", "front-matter", "html", "idioms", "urls"];

    public static TheoryData<string> Generators => [.. GeneratorCatalog.All.Select(static generator => generator.Id)];

    [Theory]
    [MemberData(nameof(Generators))]
    public void Has_a_page_for_each_trap_and_for_the_idioms_of_the_generator(string generator)
    {
        var root = Directory
            .GetDirectories(Fixtures)
            .Single(folder => new ContentSite(new DiskFileSystem(folder), SiteSettings.Default).Profile.Generator == generator);
        var pages = Directory.EnumerateFiles(root, "*.md*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file) is var name and not "index"
                ? name
                : Path.GetFileName(Path.GetDirectoryName(file))!);
        Assert.Empty(Traps.Except(pages, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reports_what_is_broken_once_each_site_is_published()
    {
        var analyzer = new Analyzer([
            new DuplicateSlug(), new ImageNotFound(), new ImagePathCase(), new LinkTargetNotFound(), new LinkPathCase(),
            new FragmentNotFound()
        ]);
        var report = new StringBuilder();
        foreach (var root in Directory.GetDirectories(Fixtures).Order(StringComparer.Ordinal))
        {
            var site = new ContentSite(new DiskFileSystem(root), SiteSettings.Default);
            report.Append($"{Path.GetFileName(root)}: {site.Profile.Generator}, {site.Profile.Detected.Reason}\n");
            foreach (var file in Directory.EnumerateFiles(root, "*.md*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var source = SourceText.Read(await File.ReadAllBytesAsync(file), Path.GetRelativePath(root, file).Replace('\\', '/'));
                var document = ContentParser.Parse(source, site.ProfileOf(source.Path).KindOf(source.Path)!.Value);
                var analysis = analyzer.Analyze(document, new DefaultFileSettings(), site);
                Assert.False(analysis.RuleFailed);
                foreach (var diagnostic in analysis.Diagnostics)
                    report.Append(
                        $"  {diagnostic.Path}:{source.GetPosition(diagnostic.Span.Start).Line} {diagnostic.Id} {diagnostic.Message}\n");
            }
        }

        await Verifier.Verify(report.ToString());
    }
}
