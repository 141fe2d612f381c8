using System.Text;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Mounts of Hugo with languages, and pages that it does not write.</summary>
public sealed class HugoMountTests
{
    private const string Languages =
        "baseURL: https://x.example/\ndefaultContentLanguage: en\nlanguages:\n  en: {weight: 1}\n  de: {weight: 2}\nmodule:\n  mounts:\n"
        + "    - {source: content/en, target: content, lang: en}\n    - {source: content/de, target: content, lang: de}\n"
        + "    - {source: extra, target: content/extra, lang: de}\n    - {source: static, target: static}\n";

    [Theory]
    [InlineData("/b/", LocalTargetStatus.Found)]
    [InlineData("/de/c/", LocalTargetStatus.Found)]
    [InlineData("/de/extra/d/", LocalTargetStatus.Found)]
    [InlineData("/extra/d/", LocalTargetStatus.Missing)]
    [InlineData("/nope/", LocalTargetStatus.Missing)]
    [InlineData("/de/nope/", LocalTargetStatus.Missing)]
    public void A_mount_of_content_is_published_below_its_language(string url, LocalTargetStatus status) =>
        Check(Languages, url, status, ("content/en/b.md", ""), ("content/de/c.md", ""), ("extra/d.md", ""));

    [Fact]
    public void A_mount_of_a_language_that_the_site_does_not_have_is_not_followed() =>
        Check(Languages.Replace("lang: de}\n    - {source: static", "lang: fr}\n    - {source: static", StringComparison.Ordinal),
            "/nope/", LocalTargetStatus.Unknown);

    [Theory]
    [InlineData("_build:\n  render: never\n", LocalTargetStatus.Missing)]
    [InlineData("build:\n  render: link\n", LocalTargetStatus.Missing)]
    [InlineData("build:\n  render: always\n", LocalTargetStatus.Unknown)]
    [InlineData("build:\n  list: never\n", LocalTargetStatus.Unknown)]
    [InlineData("", LocalTargetStatus.Found)]
    public void A_page_that_is_never_rendered_is_not_published(string build, LocalTargetStatus status) =>
        Check("baseURL: https://x.example/\n", "/h/", status, ("content/h.md", $"---\ntitle: h\n{build}---\n"));

    [Theory]
    [InlineData("/nope/", LocalTargetStatus.Missing)]
    [InlineData("/other/", LocalTargetStatus.Found)]
    [InlineData("/latin/", LocalTargetStatus.Missing)]
    public void A_page_in_another_encoding_makes_no_other_page_uncertain(string url, LocalTargetStatus status)
    {
        var latin = Encoding.Latin1.GetBytes("---\ntitle: caf\u00E9\nurl: /other/\n---\nx\n");
        var files = new InMemoryFileSystem(
            [],
            [
                KeyValuePair.Create("hugo.yaml", "baseURL: https://x.example/\n"u8.ToArray()),
                KeyValuePair.Create("content/a.md", "x"u8.ToArray()),
                KeyValuePair.Create("content/latin.md", latin),
            ]);
        Assert.Equal(status, new ContentSite(files, SiteSettings.Default).ResolveLink("content/a.md", url).Status);
    }

    private static void Check(string config, string url, LocalTargetStatus status, params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(static file => file.Path, static file => file.Text);
        texts["hugo.yaml"] = config;
        texts.TryAdd("content/en/a.md", "");
        var site = new ContentSite(new InMemoryFileSystem(texts.Keys, texts), SiteSettings.Default);
        Assert.Equal(status, site.ResolveLink("content/en/a.md", url).Status);
    }
}
