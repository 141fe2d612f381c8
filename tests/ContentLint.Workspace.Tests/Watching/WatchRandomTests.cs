namespace ContentLint.Workspace.Tests.Watching;

/// <summary>Changes a small site at random: after each batch the watch knows what a fresh check finds.</summary>
public sealed class WatchRandomTests
{
    private const int Batches = 60;

    private static readonly string[] Pages =
    [
        "content/a.md", "content/b.md", "content/B.md", "content/sub/c.md", "content/sub/_index.md", "content/灯.md",
        "content/sub/deep/d.html"
    ];

    private static readonly string[] Images = ["static/x.png", "static/X.png", "static/sub/塔.svg", "content/sub/y.png"];

    private static readonly string[] Folders = ["content/sub", "static/sub", "content/sub/deep", "content/moved", "static/moved"];

    private static readonly string[] Pieces =
    [
        "## Harbour\n", "## Quay 灯\n", "[b](/b/#harbour)\n", "[c](/sub/c/)\n", "[灯](../灯/#quay-灯)\n", "![x](/x.png)\n",
        "![塔](/sub/塔.svg)\n", "![](y.png)\n", "[d](/moved/c/)\n",
        "<a href='/b/' target='_blank'>b</a>\n", "[self](#harbour)\n", "<!-- contentlint-disable-next-line CL4001 -->\n",
        "[r](/old/)\n", "{{< ref \"b.md\" >}}\n", "Text 🎉\r\n",
    ];

    private static readonly string[] FrontMatter =
    [
        "", "---\ntitle: A\n---\n\n", "---\ntitle: 1\nurl: /b/\n---\n\n", "---\naliases: [/old/]\ntitle: B\n---\n\n",
        "---\nslug: c\n---\n\n", "---\n$schema: ../own.schema.json\n---\n\n"
    ];

    private static readonly (string Path, string[] Texts)[] Others =
    [
        ("contentlint.yml", ["", "rules:\n  CL4001: error\n", "exclude: ['content/sub/**']\n", "ruels: {}\n"]),
        ("hugo.toml", ["baseURL = 'https://harbour.example/'\n", "baseURL = 'https://harbour.example/b/'\nuglyURLs = true\n"]),
        ("own.schema.json", ["{ \"required\": [\"title\"] }", "{ \"required\": [\"date\"] }", "{"]),
        (".gitignore", ["", "deep/\n", "b.md\n"]),
        ("content/sub/contentlint.yml", ["", "rules:\n  CL4001: off\n"]),
        ("static/style.css", ["a {}", "b { background: url(/x.png) }"]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_known_after_each_batch_is_what_a_fresh_check_finds(int seed)
    {
        using var files = new TemporarySite(("hugo.toml", Others[1].Texts[0]), ("contentlint.yml", ""), ("content/a.md", Pieces[2]));
        var random = new Random(seed);
        var site = new WatchedSite(files);
        var kept = 0;
        for (var batch = 0; batch < Batches; batch++)
        {
            for (var change = random.Next(4); change >= 0; change--)
                Change(site, files, random);
            var update = site.Apply();
            kept += update.Sites.Files.Length - update.Rechecked.Length;
        }

        Assert.True(kept > Batches / 2, $"only {kept} results were kept");
    }

    private static void Change(WatchedSite site, TemporarySite files, Random random)
    {
        var page = Pick(Pages, random);
        switch (random.Next(10))
        {
            case < 4:
                site.Write(
                    page, Pick(FrontMatter, random) + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Pieces, random))));
                break;
            case 4 when File.Exists(files.Full(page)):
                site.Write(page, files[page] + Pick(Pieces, random));
                break;
            case 5 when File.Exists(files.Full(page)):
                site.Delete(page);
                break;
            case 6:
                site.Write(Pick(Images, random), Pick(["<svg xmlns='http://www.w3.org/2000/svg'/>", "no image"], random));
                break;
            case 7 when Pick(Images, random) is var image && File.Exists(files.Full(image)):
                site.Delete(image);
                break;
            case 8 when (Pick(Folders, random), Pick(Folders, random)) is var (from, to) && CanMove(files, from, to):
                site.Move(from, to);
                break;
            default:
                var (path, texts) = Pick(Others, random);
                site.Write(path, Pick(texts, random));
                break;
        }
    }

    private static bool CanMove(TemporarySite files, string from, string to) =>
        Directory.Exists(files.Full(from)) && !Path.Exists(files.Full(to)) && !to.StartsWith(from, StringComparison.Ordinal);

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];
}
