using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>Places that links lead to are no links, and are found by those.</summary>
public sealed class AnchorTrapTests
{
    /// <summary>A site of its own for each case: a site reads the anchors of a page once.</summary>
    private static RuleTestSetup Plain => new() { FileName = "docs/a.md", Site = Site([]) };

    [Theory]
    [InlineData("海 🌊 [x](#quay)\n\n<a name=\"quay\"></a>\n\n港口\n")]
    [InlineData("海 🌊 [x](#quay)\n\n<a id=\"quay\">港口</a>\n")]
    [InlineData("海 🌊 [x](#quay)\n\n## 港口 {#quay}\n")]
    [InlineData("海 🌊 [x](#quay)\n\n## 港口\n{: #quay .wide}\n")]
    [InlineData("海 🌊 [x](#quay)\n\n港口的一段。\n{: id=\"quay\"}\n")]
    [InlineData("海 🌊 [x](#quay)\n\n## 港口\n{: .wide id='quay'}\n")]
    [InlineData("海 🌊 [x](#quay)\n\n## 港口 {: id=quay}\n")]
    [InlineData("海 🌊 [x](#quay)\n\n<div id='quay'>\n\n港口\n\n</div>\n")]
    public void An_anchor_is_no_link(string text) => ReferenceRules.AreQuiet(text, Plain);

    [Theory]
    [InlineData("海 🌊[^1]\n\n[^1]: 港口。\n")]
    [InlineData("海[^quay] 🌊[^2]\n\n[^quay]: 港口。\n[^2]: A note\n    of two lines.\n")]
    [InlineData("海[^1] [x](#fn1) [x](#fn:1) [x](#fnref1) [x](#fnref:1)\n\n[^1]: 港口 🌊\n")]
    public void A_footnote_is_no_link(string text) => ReferenceRules.AreQuiet(text, Plain);

    [Theory]
    [InlineData("jekyll", "_config.yml", "url: https://site.example\n", "# 海港 Quay, 1\n\n[x](#海港-quay-1)\n")]
    [InlineData("hugo", "hugo.toml", "baseURL = 'https://site.example/'\n", "## The Quay's *end*\n\n[x](#the-quays-end)\n")]
    [InlineData(
        "hexo",
        "_config.yml",
        "title: 海\nurl: https://site.example\nsource_dir: source\nnew_post_name: x\n",
        "## The Quay\n\n[x](#The-Quay)\n")]
    [InlineData("vitepress", ".vitepress/config.mts", "export default {}\n", "## The Quay\n\n[x](#the-quay)\n")]
    public void A_heading_has_the_anchor_that_its_generator_makes(string generator, string path, string config, string text) =>
        ReferenceRules.AreQuiet(
        text,
        new RuleTestSetup
        {
            FileName = "docs/a.md", Site = Site(new() { [path] = config }, generator)
        });

    [Fact]
    public void A_base_moves_every_fragment() =>
        ReferenceRules.Report("<{|CL5006:base|} href=\"/docs/\">\n\n海 🌊 [x](#gone) <a href=\"#gone\">x</a>\n", Plain);

    private static ContentSite Site(Dictionary<string, string> files, string? generator = null)
    {
        files["docs/a.md"] = "";
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default with { Generator = generator });
    }
}
