using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4001")]
public sealed class LinkTargetNotFoundTests
{
    private static readonly RuleTestSetup Plain = new() { FileName = "docs/example.md", Site = Site() };

    [Fact]
    public void Replaces_a_link_by_the_nearest_file() => RuleTester<LinkTargetNotFound>.Reports(
        "清晨 🌅 [港口]([|harbor.md#quay|] \"Titel\") <a href='[|tied.pdf|]'>x</a>\n",
        unsafeFixedText: "清晨 🌅 [港口](harbour.md#quay \"Titel\") <a href='tide.pdf'>x</a>\n",
        setup: Plain);

    [Fact]
    public void Reports_a_definition_once_and_not_its_uses() =>
        RuleTester<LinkTargetNotFound>.Reports("[a][x] [b][x]\n\n[x]: [|zebra.md|]\n", setup: Plain);

    [Fact]
    public void Says_what_may_be_meant() => Assert.Equal(
        ["Link target not found: 'harbor.md'. Write 'harbour.md', the closest existing target."],
        RuleTester<LinkTargetNotFound>.Messages("[x](harbor.md)", Plain));

    [Theory]
    [InlineData("[x](harbour.md) [x](https://a.example/gone.md) [x](mailto:a@b.example)")]
    [InlineData("[x](gone) [x](/gone/) [x](gone/)")]
    [InlineData("```md\n[x](gone.md)\n```\n\n`[x](gone.md)`\n")]
    [InlineData("<base href=\"https://a.example/\">\n\n[x](gone.md)\n")]
    [InlineData("[x]({{ base }}/gone.md)")]
    [InlineData("![x](gone.png)")]
    public void Is_quiet(string text) => RuleTester<LinkTargetNotFound>.IsQuiet(text, Plain);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|harbor.md#quay|]\">港口</a></p>\n", "<p>海 🌊\n<a href=\"harbour.md#quay\">港口</a></p>\n")]
    [InlineData("<map name=a><area href=\"[|./harbor.md?v=1|]\" alt=x></map>", "<map name=a><area href=\"./harbour.md?v=1\" alt=x></map>")]
    [InlineData("<iframe src='[|tied.pdf|]' title=x></iframe>\n", "<iframe src='tide.pdf' title=x></iframe>\n")]
    public void Replaces_a_link_of_HTML(string markup, string expected)
    {
        RuleTester<LinkTargetNotFound>.Reports(markup, unsafeFixedText: expected, setup: Plain with { FileName = "docs/about.html" });
        RuleTester<LinkTargetNotFound>.Reports("海 🌊\n\n" + markup, unsafeFixedText: "海 🌊\n\n" + expected, setup: Plain);
    }

    [Theory]
    [InlineData("<a href=\"harbour.md\">x</a> <a href=\"tide.pdf?v=1#page=2\">x</a> <a href=\"https://a.example/gone.md\">x</a>")]
    [InlineData("<a href=\"{{ base }}/gone.md\">x</a> <a :href=\"gone\">x</a> <a href=\"\">x</a> <a name=\"gone.md\">x</a>")]
    [InlineData("<!-- <a href=\"gone.md\">x</a> --><pre><a href=\"gone.md\">x</a></pre><template><a href=\"gone.md\">x</a></template>")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"gone.md\"><link rel=\"preconnect\" href=\"gone.md\">")]
    public void Is_quiet_in_HTML(string text) => RuleTester<LinkTargetNotFound>.IsQuiet(text, Plain with { FileName = "docs/about.html" });

    [Theory]
    [InlineData("youtu.be/a?t=1", "https://youtu.be/a?t=1")]
    [InlineData("www.harbour.co.uk", "https://www.harbour.co.uk")]
    [InlineData("海.cn/港口/", "https://海.cn/港口/")]
    [InlineData("tides.zebra/a/", null)]
    [InlineData("README.md/a/", null)]
    [InlineData("harbour.cn", null)]
    [InlineData("../harbour.cn/a/", null)]
    [InlineData("co.uk/a/", null)]
    public void A_host_may_lack_its_scheme(string url, string? meant) => Assert.Equal(meant, ForgottenScheme.Add(url));

    [Fact]
    public void Adds_the_scheme_that_was_forgotten()
    {
        var files = new Dictionary<string, string>
        {
            ["_config.yml"] = "title: A\n", ["_layouts/a.html"] = "", ["docs/a.md"] = "---\n---\n", ["docs/b.md"] = "---\n---\n"
        };
        RuleTester<LinkTargetNotFound>.Reports(
            "海 🌊 [x]([|youtu.be/a|]) [x]([|/docs/zebra.html|])\n",
            unsafeFixedText: "海 🌊 [x](https://youtu.be/a) [x](/docs/zebra.html)\n",
            setup: new RuleTestSetup
            {
                FileName = "docs/b.md", Site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default)
            });
    }

    private static ContentSite Site()
    {
        var files = new Dictionary<string, string>
        {
            ["docs/harbour.md"] = "# Harbour\n\n## Quay\n", ["docs/tide.pdf"] = "", ["docs/example.md"] = ""
        };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
