using System.Text;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Site.Images;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>The sites that the tables of defects speak of.</summary>
internal static class DefectSite
{
    private static readonly KeyValuePair<string, byte[]>[] Files =
    [
        new("images/harbour.png", TestImages.Png(640, 480)),
        new("images/harbour at dawn.png", TestImages.Png(640, 480)),
        new("images/IMG_0042.png", TestImages.Png(640, 480)),
        new("images/Lighthouse.png", TestImages.Png(640, 480)),
        new("images/large.png", TestImages.Png(640, 480, padding: 1_100_000)),
        new("images/not-a.jpg", TestImages.Png(640, 480)),
        new("images/page.png", Encoding.UTF8.GetBytes("<!DOCTYPE html><title>404 Not Found</title>")),
        new("images/active.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
        new("docs/harbour.md", Encoding.UTF8.GetBytes("---\ntitle: Harbour\n---\n\n## Quay\n")),
        new("files/tides.pdf", []),
    ];

    /// <summary>A site of an unknown generator, with images and a few pages.</summary>
    public static ISite Plain { get; } = new ContentSite(new InMemoryFileSystem([], Files), Settings);

    /// <summary>A site of Hugo in which another page is published where the article wants to be.</summary>
    public static ISite WithTwinOf(string path, string text) => new ContentSite(
        new InMemoryFileSystem(
            [],
            [
                new("hugo.toml", "contentDir = 'docs'\n"u8.ToArray()),
                new(path, Encoding.UTF8.GetBytes(text)),
                new("docs/twin.md", Encoding.UTF8.GetBytes("---\ntitle: Twin\nurl: /twin/\n---\n\nText.\n")),
            ]),
        Settings with { Generator = "hugo" });

    private static SiteSettings Settings => SiteSettings.Default with { Url = new Uri("https://site.example/") };
}
