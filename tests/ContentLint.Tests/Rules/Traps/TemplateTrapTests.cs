using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>What a template puts into a URL or an attribute cannot be known, so it is not broken.</summary>
public sealed class TemplateTrapTests
{
    /// <summary>A site of its own for each case: a site reads the anchors of a page once.</summary>
    private static RuleTestSetup Html => new() { FileName = "docs/about.html", Site = Site() };

    [Theory]
    [InlineData("{{ site.baseurl }}")]
    [InlineData("{{ '/gone/' | relative_url }}")]
    [InlineData("{% link _posts/2024-05-11-gone.md %}")]
    [InlineData("{% post_url 2024-05-11-gone %}")]
    [InlineData("{% asset_path gone.png %}")]
    [InlineData("{{< ref \"gone.md\" >}}")]
    [InlineData("{{< relref \"gone.md\" >}}")]
    [InlineData("{{% param gone %}}")]
    [InlineData("{{url_for('gone')}}")]
    [InlineData("{%- if page.gone -%}gone{%- endif -%}")]
    public void A_URL_that_a_template_makes_is_unknown(string tag)
    {
        string[] texts =
        [
            $"<p>海 🌊 <a href='{tag}'>x</a> <a href='{tag}/gone/#gone'>x</a></p>\n",
            $"<p>海 🌊</p>\n<iframe src='{tag}/gone' title='海'></iframe>\n",
            $"<p><a href='{tag}' target='{tag}' rel='{tag}' referrerpolicy='{tag}'>x</a></p>\n",
        ];
        foreach (var text in texts)
        {
            ReferenceRules.AreQuiet(text, Html);
            ReferenceRules.AreQuiet(text, Html with { FileName = "docs/about.md" });
        }
    }

    [Theory]
    [InlineData("[x]({{ site.baseurl }}/gone/) [y]({{site.baseurl}}/gone.md#gone)\n")]
    [InlineData("[x]({% link _posts/2024-05-11-gone.md %}) [y][z]\n\n[z]: {% post_url 2024-05-11-gone %}\n")]
    [InlineData("[x]({{< ref \"gone.md\" >}}) [y]({{< relref \"gone.md#gone\" >}})\n")]
    [InlineData("{{< figure src=\"/gone.png\" link=\"/gone/\" >}}\n\n{% asset_img gone.png 海 %}\n")]
    [InlineData("{{domxref(\"Gone\")}} {{EmbedLiveSample(\"gone\", 100, 200)}} {{CSSxRef(\"gone\")}}\n")]
    public void A_tag_in_Markdown_is_unknown(string text) =>
        ReferenceRules.AreQuiet("海 🌊\n\n" + text, Html with { FileName = "docs/a.md" });

    [Theory]
    [InlineData("<a href={url}>海 🌊</a>\n")]
    [InlineData("<iframe src={`${base}/gone`} title={title} />\n")]
    [InlineData("<a href={useBaseUrl('/gone')} target=\"_blank\" rel={rel}>x</a>\n")]
    [InlineData("<Link to={gone}>x</Link>\n\n<Tabs items={['a', 'b']} />\n")]
    public void An_expression_of_MDX_is_unknown(string text) => ReferenceRules.AreQuiet(text, Html with { FileName = "docs/a.mdx" });

    [Theory]
    [InlineData("<p><a href=\"javascript:go('{{ page.url }}')\">x</a></p>\n", "CL4004")]
    [InlineData("<p><a href=\"http://sea.cn/{{ page.slug }}\">x</a></p>\n", "CL4009")]
    public void What_stands_around_the_tag_is_checked(string text, string id)
    {
        var finding = Assert.Single(new RuleRun(
            [.. RuleCatalog.All.Where(rule => rule.Descriptor.Id == id)], Html).Analyze(text).Diagnostics);
        Assert.Equal(text.IndexOf('"', StringComparison.Ordinal) + 1, finding.Span.Start);
    }

    private static ContentSite Site()
    {
        var files = new Dictionary<string, string>
        {
            ["docs/harbour.md"] = "# Harbour\n", ["docs/about.html"] = "", ["docs/about.md"] = ""
        };
        return new ContentSite(
            new InMemoryFileSystem(files.Keys, files), SiteSettings.Default with { Url = new Uri("https://site.example/") });
    }
}
