using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Testing;

namespace ContentLint.Tests.Site.Anchors;

/// <summary>Ids that layouts and the pieces in them write count for the pages that are made with them.</summary>
public sealed class LayoutAnchorsTests
{
    private static readonly Dictionary<string, string> Jekyll = new()
    {
        ["_config.yml"] = "url: https://x.example\n",
        ["Gemfile"] = "gem \"jekyll\"",
        ["_layouts/default.html"] = "<body id=\"outer\">{{ content }}{% include foot.html %}</body>",
        ["_layouts/page.html"] = "---\nlayout: default\n---\n<a name='inner'></a>{{ content }}",
        ["_includes/foot.html"] = "<footer id=foot></footer>",
        ["t.html"] = "---\nlayout: page\n---\n<h2 id=\"x\">x</h2>\n",
        ["plain.html"] = "<h2 id=\"x\">x</h2>\n",
        ["p.md"] = "---\nlayout: page\n---\n# x\n",
    };

    [Theory]
    [InlineData("#foot", false)]
    [InlineData("#inner", false)]
    [InlineData("/t.html#x", false)]
    [InlineData("/t.html#outer", false)]
    [InlineData("/t.html#foot", false)]
    [InlineData("/t.html#gone", true)]
    [InlineData("/p.html#outer", false)]
    [InlineData("/p.html#gone", true)]
    [InlineData("/plain.html#x", false)]
    [InlineData("/plain.html#X", true)]
    [InlineData("#gone", true)]
    public void Jekyll_pages_have_the_ids_of_their_layouts(string url, bool isReported) => Check(Jekyll, "p.md", url, isReported);

    [Theory]
    [InlineData("_config.yml", "url: https://x.example\ntheme: minima\n")]
    [InlineData("_includes/foot.html", "<footer id=\"{{ page.slug }}\"></footer>")]
    [InlineData("_includes/foot.html", "{{ page.notes | markdownify }}")]
    public void Other_ids_may_come_from_a_theme_or_a_template(string path, string text) =>
        Check(new Dictionary<string, string>(Jekyll) { [path] = text }, "p.md", "/t.html#gone", isReported: false);

    [Theory]
    [InlineData("#aside", false)]
    [InlineData("#gone", true)]
    public void Themes_of_Hexo_and_Hugo_write_ids_too(string url, bool isReported)
    {
        Check(
            new()
            {
                ["hugo.toml"] = "baseURL = 'https://x.example/'\ntheme = 't'\n",
                ["themes/t/layouts/_default/single.html"] = "<aside id=\"aside\">{{ .Content }}</aside>",
                ["content/a.md"] = "# x\n",
            },
            "content/a.md", url, isReported);
        Check(
            new()
            {
                ["_config.yml"] = "theme: t\n",
                ["package.json"] = """{"dependencies":{"hexo":"7"}}""",
                ["themes/t/layout/post.ejs"] = "<aside id='aside'><%- page.content %></aside>",
                ["source/a.md"] = "# x\n",
            },
            "source/a.md", url, isReported);
    }

    [Theory]
    [InlineData("<!doctype html><p id=\"x\">x</p><a href=\"[|#gone|]\">x</a>\n")]
    [InlineData("<!DOCTYPE html><input name=\"a\"><a href=\"[|#a|]\">x</a>\n")]
    [InlineData("<!doctype html><a name=\"quay\"></a><a href=\"#quay\">x</a><a href=\"[|#Boats|]\">x</a>\n")]
    [InlineData("<p id=\"x\">a piece of a page</p><a href=\"#gone\">x</a>\n")]
    public void A_document_with_a_doctype_is_a_whole_page(string text) => RuleTester<FragmentNotFound>.Reports(
        text,
        setup: new RuleTestSetup
        {
            FileName = "a.html", Site = new ContentSite(new InMemoryFileSystem(["a.html"]), SiteSettings.Default)
        });

    private static void Check(Dictionary<string, string> files, string document, string url, bool isReported)
    {
        var texts = new Dictionary<string, string>(files);
        texts[document] = texts[document] + $"\n[x]({url})\n";
        var site = new ContentSite(new InMemoryFileSystem(texts.Keys, texts), SiteSettings.Default);
        var analysis = new RuleRun(new FragmentNotFound(), new RuleTestSetup { Site = site, FileName = document }).Analyze(texts[document]);
        Assert.Equal(isReported, analysis.Diagnostics.Length > 0);
    }
}
