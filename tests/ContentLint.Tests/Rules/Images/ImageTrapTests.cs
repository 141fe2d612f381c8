using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

/// <summary>All rules about images at once, over what looks like a broken image and is none.</summary>
[Trait("Rule", "CL2001")]
[Trait("Rule", "CL2019")]
public sealed class ImageTrapTests
{
    private const string BadMarkdown =
        "![]( http://sea.cn/a.png) ![image](gone.png) ![]() ![x](a b.png) ![x](C:\\a.png) ![x](https://picsum.photos/1) "
            + "![x](/img/Harbour.PNG)";

    private const string BadHtml =
        "<img src=\"http://sea.cn/a.png\"><img src=\"gone.png\" alt=\"image\"><img><img src=\"a b.png\"><img src=\"file:///a.png\"><img "
            + "srcset=\"a 1q\"><img src=\"https://picsum.photos/1\"><img src=\"/img/Harbour.PNG\">";

    private static readonly RuleTestSetup Plain = Setup("docs/tower.md", "img/harbour.png", "img/100%.png", "img/a b.png", "img/下.png");

    [Theory]
    [InlineData("```html\n" + BadHtml + "\n" + BadMarkdown + "\n```\n")]
    [InlineData("~~~~\n```\n" + BadMarkdown + "\n~~~~\n")]
    [InlineData("海 🌊 `" + BadMarkdown + "` ``" + BadHtml + "`` 海\n")]
    [InlineData("海 🌊\n\n    " + BadHtml + "\n    " + BadMarkdown + "\n\n海\n")]
    public void Nothing_in_the_code_of_Markdown_is_linted(string text) => AreQuiet(text, Plain);

    [Theory]
    [InlineData("<pre>" + BadHtml + "</pre>\n")]
    [InlineData("<p>海 🌊 <code>" + BadHtml + "</code></p>\n")]
    [InlineData("<!-- " + BadHtml + " -->\n")]
    [InlineData("<template>" + BadHtml + "</template>\n")]
    [InlineData("<script>document.write('" + BadHtml + "')</script>\n")]
    public void Nothing_that_is_shown_or_hidden_in_HTML_is_linted(string text)
    {
        AreQuiet(text, Plain);
        AreQuiet(text, Plain with { FileName = "docs/tower.html" });
    }

    [Theory]
    [InlineData("![x]({{ site.baseurl }}/gone.png) ![x]({{ page.image }}) ![x]({{ '/gone.png' | asset_url }})\n")]
    [InlineData(
        "<img src=\"{{ cdn }}/gone.png\" alt=\"\"> <img src=\"/img/{{ name }}.png\" alt=\"\"> <img src=\"{% static 'gone.png' %}\" "
            + "alt=\"\">\n")]
    [InlineData("<img {{ attributes }}> <img src=\"{{ image }}\" alt=\"{{ alt }}\" srcset=\"{{ set }}\">\n")]
    [InlineData("{{< figure src=\"https://sea.cn/a.png\" alt=\"海 🌊\" >}}\n")]
    [InlineData("{{EmbedLiveSample(\"gone.png\")}} {% youtube gone.png %}\n")]
    public void What_a_template_makes_is_unknown_and_not_broken(string text) => AreQuiet(text, Plain);

    [Theory]
    [InlineData(
        "<link rel=\"icon\" href=\"%PUBLIC_URL%/favicon.ico\"> <img src=\"/img/${name}.png\" alt=\"海 🌊\"> <img src=\"[[url]]\" "
            + "alt=\"\">\n")]
    [InlineData(
        "<img src=\"<?= $image ?>\" alt=\"\"> <img srcset=\"${small} 1x, ${large} 2x\" alt=\"\"> <img src='<%= image %>' alt=''>\n")]
    public void What_other_programs_replace_is_unknown(string text) => AreQuiet(text, Plain with { FileName = "docs/tower.html" });

    [Fact]
    public void Escapes_are_no_placeholders() => RuleTester<ImageNotFound>.Reports(
        "<img src=\"[|/img/%E4%B8%8A%E4%B8%8B%E4%B8%8A.png|]\" alt=\"海 🌊\"> <img src=\"[|/img/$name.png|]\" alt=\"\"> <img "
            + "src=\"[|/img/[name].png|]\" alt=\"\">\n",
        setup: Plain with { FileName = "docs/tower.html" });

    [Fact]
    public void A_placeholder_behind_a_host_hides_nothing_of_it() => RuleTester<InsecureImage>.Reports(
        "<img src=\"[|http://sea.cn/${name}.png|]\" alt=\"海 🌊\">\n",
        unsafeFixedText: "<img src=\"https://sea.cn/${name}.png\" alt=\"海 🌊\">\n",
        setup: Plain with { FileName = "docs/tower.html" });

    [Fact]
    public void What_an_expression_of_MDX_makes_is_unknown() => AreQuiet(
        "<img src={photo} alt={text} />\n\n<img {...props} />\n\n<Image src={`/gone/${name}.png`} alt=\"海 🌊\" />\n",
        Plain with { FileName = "docs/tower.mdx" });

    [Fact]
    public void A_URL_in_the_query_of_a_proxy_is_not_that_of_the_image() => AreQuiet(
        "![海 🌊](https://cors.example/?http://sea.cn/a.png)\n\n<img src=\"https://wsrv.example/?url=http://picsum.photos/1\" alt=\"\">\n",
        Plain);

    [Theory]
    [InlineData("<img data-src=\"/img/harbour.png\" src=\"data:image/gif;base64,R0lGODlh\" alt=\"\">\n")]
    [InlineData("<img data-original=\"/img/harbour.png\" alt=\"\"> <img data-lazy-src=\"/img/harbour.png\" src=\"\" alt=\"\">\n")]
    [InlineData("<img data-srcset=\"/img/harbour.png 1x\" alt=\"\">\n")]
    public void A_lazy_image_has_its_source_elsewhere(string text) => AreQuiet(text, Plain);

    [Fact]
    public void The_lazy_attribute_is_checked() => RuleTester<ImageNotFound>.Reports(
        "海 🌊\n\n<img data-src=\"[|/img/gone-for-good.png|]\" src=\"data:image/gif;base64,R0lGODlh\" alt=\"\"> <img "
            + "data-original='[|/img/lost-for-good.png|]' alt=''>\n", setup: Plain);

    [Fact]
    public void An_empty_alternative_text_is_right() =>
        AreQuiet("<img src=\"/img/harbour.png\" alt=\"\"> <img src='/img/harbour.png' alt=''> <img src=/img/harbour.png alt>\n", Plain);

    [Theory]
    [InlineData("![海 🌊](/img/harbour.png?v=1) ![海](/img/harbour.png#frag) ![海](../img/harbour.png) ![海](./../img/harbour.png)\n")]
    [InlineData("![海](/img/a%20b.png) ![海](/img/100%25.png) ![海](/img/%E4%B8%8B.png) ![海](/img/下.png)\n")]
    public void Queries_fragments_and_percent_signs_belong_to_the_URL(string text) => AreQuiet(text, Plain);

    [Fact]
    public void A_base_moves_every_relative_URL() => AreQuiet(
        "<base href=\"https://sea.cn/\">\n<p>海 🌊 <img src=\"gone.png\" alt=\"\"> <img src=\"img/lost.png\" alt=\"\"></p>\n",
        Plain with { FileName = "docs/tower.html" });

    [Fact]
    public void A_connection_made_early_is_no_resource() => AreQuiet(
        "<link rel=\"preconnect\" href=\"http://picsum.photos\"><link rel=\"dns-prefetch\" href=\"//placehold.co\">\n",
        Plain with { FileName = "docs/tower.html" });

    [Theory]
    [InlineData("/img/harbour.png 1x, /img/harbour.png?v=2 2x,")]
    [InlineData("https://sea.cn/w_1,h_2/a.png 1x, https://sea.cn/w_2,h_4/a.png 2x")]
    [InlineData("data:image/png;base64,AA== 1x, /img/harbour.png 2x")]
    public void Commas_belong_to_URLs_where_no_space_follows(string srcset) =>
        AreQuiet($"<img src=\"/img/harbour.png\" srcset=\"{srcset}\" alt=\"\">\n", Plain);

    [Theory]
    [InlineData("content/posts/tower/index.md", "hugo.toml|static/img/a.png|assets/b.png|content/posts/tower/c.png", "/img/a.png c.png")]
    [InlineData(
        "source/_posts/tower.md",
        "_config.yml:post_asset_folder: true|package.json:{\"dependencies\": {\"hexo\": \"7\"}}|source/img/a.png|source/_posts/tower/b.png",
        "/img/a.png b.png")]
    [InlineData("_posts/2024-05-11-tower.md", "_config.yml:baseurl: /repo|Gemfile:gem 'jekyll'|img/a.png", "/repo/img/a.png")]
    [InlineData("src/pages/tower.md", "astro.config.mjs|public/img/a.png|src/pages/b.png", "/img/a.png ./b.png")]
    [InlineData("docs/tower.md", "docusaurus.config.js|static/img/a.png|docs/b.png", "/img/a.png ./b.png")]
    [InlineData("tower.md", ".vitepress/config.mts|public/img/a.png|b.png", "/img/a.png ./b.png")]
    [InlineData("files/en-us/web/tower/index.md", "front-matter-config.json:{}|files/en-us/web/tower/a.png", "a.png")]
    public void An_image_is_found_where_its_generator_publishes_it(string page, string files, string urls)
    {
        var setup = Setup(page, files.Split('|'));
        foreach (var url in urls.Split(' '))
        {
            var image = $"海 🌊 ![海]({url})\n";
            AreQuiet(image, setup);
            var lost = image.Replace(".png", "-is-not-there.png", StringComparison.Ordinal);
            Assert.Equal("CL2001", Assert.Single(Run(setup).Analyze(lost).Diagnostics).Id);
        }
    }

    [Theory]
    [InlineData("content/posts/tower/index.md", "hugo.toml|static/img/a.png", "{{< figure src=\"/img/a.png\" alt=\"海 🌊\" >}}\n")]
    [InlineData(
        "source/_posts/tower.md",
        "_config.yml:post_asset_folder: true|package.json:{\"dependencies\": {\"hexo\": \"7\"}}|source/_posts/tower/b.png",
        "{% asset_img b.png 海 🌊 %}\n")]
    [InlineData(
        "_posts/2024-05-11-tower.md",
        "_config.yml:baseurl: /repo|Gemfile:gem 'jekyll'|img/a.png",
        "![海 🌊]({{ site.baseurl }}/img/a.png)\n")]
    [InlineData(
        "_posts/2024-05-11-tower.md",
        "_config.yml:baseurl: /repo|Gemfile:gem 'jekyll'|img/a.png",
        "<img src=\"{{ '/img/a.png' | relative_url }}\" alt=\"海 🌊\">\n")]
    [InlineData("docs/tower.mdx", "docusaurus.config.js|static/img/a.png", "<img src={useBaseUrl('/img/a.png')} alt=\"海 🌊\" />\n")]
    [InlineData("docs/tower.mdx", "docusaurus.config.js|docs/b.png", "<img src={require('./b.png').default} alt=\"海 🌊\" />\n")]
    public void A_template_is_resolved_where_its_generator_is_known(string page, string files, string text)
    {
        var setup = Setup(page, files.Split('|'));
        AreQuiet(text, setup);
        Assert.Equal(
            "CL2001",
            Assert.Single(Run(setup).Analyze(text.Replace(".png", "-is-not-there.png", StringComparison.Ordinal)).Diagnostics).Id);
    }

    private static void AreQuiet(string text, RuleTestSetup setup)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
            Assert.Empty(
                Run(setup).Analyze(text.ReplaceLineEndings(newLine)).Diagnostics.Select(finding => $"{finding.Id} {finding.Message}"));
    }

    /// <summary>
    /// A file of a site has no bytes here, and an image no declared size: what the files hold is no matter of these tests.
    /// </summary>
    private static RuleRun Run(RuleTestSetup setup) =>
        new([.. ImageRules.All.Where(rule => rule is not (ImageUnreadable or ImageDimensionsMissing or ImageNameStyle))], setup);

    private static RuleTestSetup Setup(string page, params string[] files)
    {
        var texts = files.Select(file => file.Split(':', 2)).ToDictionary(file => file[0], file => file.Length > 1 ? file[1] + "\n" : "");
        texts[page] = "";
        return new RuleTestSetup
        {
            FileName = page, Site = new ContentSite(new InMemoryFileSystem(texts.Keys, texts), SiteSettings.Default)
        };
    }
}
