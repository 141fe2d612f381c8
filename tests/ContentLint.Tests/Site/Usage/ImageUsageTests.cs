using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Site.Usage;

public sealed class ImageUsageTests
{
    private const string Boat = "static/img/boat.png";

    /// <summary>A site of Hugo with two images of one name, and a third.</summary>
    private static readonly Dictionary<string, string> Hugo = new()
    {
        ["hugo.toml"] = "baseURL = 'https://harbour.example/'\n",
        ["content/page.md"] = "---\ntitle: Page\n---\n",
        [Boat] = "",
        ["static/old/boat.png"] = "",
        ["static/img/海 港.png"] = "",
    };

    [Fact]
    public void Finds_what_nothing_refers_to()
    {
        Assert.True(IsOrphan(Boat));
        Assert.True(IsOrphan("static/img/海 港.png"));
        Assert.False(IsOrphan("static/img/none.png"));
    }

    [Theory]
    [InlineData("content/page.md", "![A boat](/img/boat.png?v=1)\n")]
    [InlineData("content/page.md", "<img src=\"/img/boat.png\" alt=\"\">\n")]
    [InlineData("content/page.md", "[A boat](https://harbour.example/img/boat.png)\n")]
    [InlineData("content/page.md", "![A boat](/img/Boat.png)\n")]
    public void A_reference_of_a_page_counts_for_the_file_that_it_leads_to(string path, string text)
    {
        Assert.False(IsOrphan(Boat, (path, text)));
        Assert.True(IsOrphan("static/old/boat.png", (path, text)));
    }

    [Theory]
    [InlineData("content/page.md", "---\ncover: boat.png\n---\n")]
    [InlineData("content/page.md", "{{< gallery boat.png >}}\n")]
    [InlineData("content/page.md", "```html\n<img src=boat.png>\n```\n")]
    [InlineData("content/page.md", "<base href=\"https://cdn.example/\">\n![A boat](/img/boat.png)\n")]
    [InlineData("layouts/index.html", "<img src=\"{{ \"img/boat.png\" | relURL }}\">")]
    [InlineData("static/css/site.css", "body { background: url(../img/BOAT.png) }")]
    [InlineData("static/js/site.js", "show('/img/boat.png')")]
    [InlineData("data/boats.json", "{\"image\": \"\\/img\\/boat.png\"}")]
    [InlineData("hugo.toml", "baseURL = 'https://harbour.example/'\n[params]\nlogo = 'boat.png'\n")]
    public void A_name_anywhere_else_counts_for_every_image_of_that_name(string path, string text)
    {
        Assert.False(IsOrphan(Boat, (path, text)));
        Assert.False(IsOrphan("static/old/boat.png", (path, text)));
        Assert.True(IsOrphan("static/img/海 港.png", (path, text)));
    }

    [Theory]
    [InlineData("url(/img/海 港.png)")]
    [InlineData("url(/img/海%20港.png)")]
    [InlineData("url(/img/%E6%B5%B7%20%E6%B8%AF.png)")]
    [InlineData("见海 港.png")]
    public void Reads_names_as_they_are_written(string text) => Assert.False(IsOrphan("static/img/海 港.png", ("static/site.css", text)));

    [Theory]
    [InlineData("tugboat.png")]
    [InlineData("tug-boat.png")]
    [InlineData("boat.png.bak", false)]
    [InlineData("boat.pngs")]
    [InlineData("boat.jpg")]
    [InlineData("boat .png")]
    public void Knows_where_a_name_starts_and_ends(string text, bool isOrphan = true) =>
        Assert.Equal(isOrphan, IsOrphan(Boat, ("static/site.css", text)));

    [Theory]
    [InlineData("<img src=\"/img/{{ .name }}.png\">", false)]
    [InlineData("<img src=\"/img/{{ .name }}t.png\">", false)]
    [InlineData("<img src=\"/img/bo{{ .name }}.png\">", false)]
    [InlineData("<img src=\"/{{ .folder }}/boat.png\">", false)]
    [InlineData("<img src=\"/img/<%= name %>.png\">", false)]
    [InlineData("<img src=\"/old/{{ .name }}.png\">", true)]
    [InlineData("<img src=\"/img/{{ .name }}-small.png\">", true)]
    [InlineData("<img src=\"/img/sh{{ .name }}.png\">", true)]
    [InlineData("<img src=\"/img/{{ .name }}.jpg\">", true)]
    public void What_a_template_may_mean_is_not_orphaned(string layout, bool isOrphan) =>
        Assert.Equal(isOrphan, IsOrphan(Boat, ("layouts/index.html", layout)));

    [Theory]
    [InlineData("show('/img/' + name + '.png')", false)]
    [InlineData("show(`/img/${name}.png`)", false)]
    [InlineData("const kinds = ['.png', '.jpg']", true)]
    [InlineData("const boats = import.meta.glob('./img/*')", false)]
    public void What_a_script_may_mean_is_not_orphaned(string script, bool isOrphan) =>
        Assert.Equal(isOrphan, IsOrphan(Boat, ("static/site.js", script)));

    [Theory]
    [InlineData("static/favicon-32.png")]
    [InlineData("static/apple-touch-icon.png")]
    [InlineData("themes/quay/static/logo.png")]
    [InlineData("assets/made.png")]
    [InlineData("tools/shot.png")]
    [InlineData("static/.cache/boat.png")]
    public void Leaves_what_is_not_the_sites_own_to_show(string path) => Assert.False(IsOrphan(path, (path, "")));

    [Fact]
    public void Says_nothing_while_the_theme_is_not_there() => Assert.False(IsOrphan(Boat, ("themes/quay/", "")));

    [Fact]
    public void Takes_the_image_for_dense_screens_with_the_one_that_is_shown()
    {
        Assert.False(IsOrphan("static/img/boat@2x.png", ("static/img/boat@2x.png", ""), ("content/page.md", "![A boat](/img/boat.png)\n")));
        Assert.True(IsOrphan("static/img/boat@2x.png", ("static/img/boat@2x.png", "")));
    }

    [Fact]
    public void Leaves_the_files_of_bundles_to_layouts_that_list_them()
    {
        var bundle = ("content/quay/quay.png", "");
        Assert.True(IsOrphan("content/quay/quay.png", bundle));
        Assert.False(IsOrphan("content/quay/quay.png", bundle, ("layouts/index.html", "{{ range .Resources.ByType \"image\" }}")));
        Assert.True(IsOrphan(Boat, ("layouts/index.html", "{{ range .Resources.ByType \"image\" }}")));
    }

    [Fact]
    public void Judges_by_name_where_the_generator_is_not_known()
    {
        var files = new Dictionary<string, string>
        {
            ["README.md"] = "![A boat](img/boat.png)\n", ["img/boat.png"] = "", ["old/boat.png"] = "", ["old/quay.png"] = ""
        };
        var site = Site(files);
        Assert.Equal([false, false, true], new[] { "img/boat.png", "old/boat.png", "old/quay.png" }.Select(site.IsOrphan));
    }

    [Fact]
    public void Reads_hostile_text_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("boat.png", 50_000))
            + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{{{{x}}}}{i}.png "));
        Assert.False(IsOrphan(Boat, ("static/site.js", text)));
    }

    private static bool IsOrphan(string path, params (string Path, string Text)[] others)
    {
        var files = new Dictionary<string, string>(Hugo);
        foreach (var (other, text) in others)
            files[other] = text;
        return Site(files).IsOrphan(path);
    }

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
