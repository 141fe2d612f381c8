using ContentLint.Testing;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Templates;

public sealed class ShortcodeArgumentsTests
{
    private const string Configuration = """
        site:
          shortcodes:
            photo: {src: image, href: link, 2: image}
            figure.html: {image_path: image}
            Card: {href: link, cover: image}
            youtube: {1: link}
        """;

    [Theory]
    [InlineData("{{< photo src=\"/a b.png\" href=/about/ >}}", "Image /a b.png", "Link /about/")]
    [InlineData("{{% photo src='x.png' %}}", "Image x.png")]
    [InlineData("{{<photo \"A title\" `x.png`>}}", "Image x.png")]
    [InlineData("{% photo one /two.png three %}", "Image /two.png")]
    [InlineData("{%- photo src: \"x.png\", href: \"y\" -%}", "Image x.png", "Link y")]
    [InlineData("{% include figure.html image_path=\"/x.png\" alt=\"=\" %}", "Image /x.png")]
    [InlineData("{{< photo\n  src=\"x.png\"\n  alt=\"A boat\"\n>}}", "Image x.png")]
    [InlineData("Text {{< photo src=\"图.png\" >}} and {{< photo src=\"b.png\" />}}", "Image 图.png", "Image b.png")]
    [InlineData("{{< youtube https://video.example/a?b=c >}}", "Link https://video.example/a?b=c")]
    public void Reads_the_arguments_that_hold_urls(string text, params string[] references) =>
        Assert.Equal(references, References(text, "page.md"));

    [Theory]
    [InlineData("{{< photo src=\"{{ .x }}\" >}}")]
    [InlineData("{{< photo src=\"\" >}}")]
    [InlineData("{{< photo alt=\"x.png\" >}}")]
    [InlineData("{{< other src=\"x.png\" >}}")]
    [InlineData("{{ photo(\"x.png\") }}")]
    [InlineData("`{{< photo src=\"x.png\" >}}`")]
    [InlineData("```\n{{< photo src=\"x.png\" >}}\n```")]
    [InlineData("<!-- {{< photo src=\"x.png\" >}} -->")]
    [InlineData("{{< photo src=\"x.png >}}")]
    [InlineData("{{< >}} {% %} {%- -%} {{<photo")]
    public void Leaves_everything_else(string text) => Assert.Empty(References(text, "page.md"));

    [Fact]
    public void Reads_the_attributes_of_components()
    {
        Assert.Equal(["Link ./other", "Image x.png"], References("<Card href=\"./other\" cover=\"x.png\" title=\"A\" />", "page.mdx"));
        Assert.Equal(["Link \uFFFC\uFFFC\uFFFC hole"], References("<Card href={a} />", "page.mdx"));
        Assert.Empty(References("<card href=\"./other\" />", "page.mdx"));
    }

    [Fact]
    public void Reads_what_is_known_already_once()
    {
        Assert.Equal(["Image a.png"], References("{{< figure src=\"a.png\" >}}", "page.md", "site: {shortcodes: {figure: {src: image}}}"));
        Assert.Equal(["Image a.png"], References("<img src=\"a.png\" alt=\"\">", "page.md", "site: {shortcodes: {img: {src: link}}}"));
    }

    [Theory]
    [InlineData("{{< figure src=/media/boat.jpeg caption=\"A boat\" >}}", "Image /media/boat.jpeg")]
    [InlineData("{{% img src=/media/boat.jpeg class=\"half right\" %}}", "Image /media/boat.jpeg")]
    [InlineData("{% img left /boat.png 300 200 %}", "Image /boat.png")]
    [InlineData("{% asset_img \"a boat.png\" A boat %}", "Image a boat.png")]
    [InlineData("{% asset_link tides.pdf The tides %}", "Link tides.pdf")]
    [InlineData("{% post_link harbour %}", "Link \uFFFC hole")]
    public void Knows_the_tags_of_the_generators_without_configuration(string text, params string[] references) =>
        Assert.Equal(references, References(text, "page.md", ""));

    [Theory]
    [InlineData("site: {shortcodes: {photo: {src: imgae}}}", "Write 'image'.")]
    [InlineData("site: {shortcodes: {photo: src}}", "'photo' takes keys with values")]
    [InlineData("site: {shortcodes: [photo]}", "'shortcodes' takes keys with values")]
    [InlineData("site: {shortcodes: {photo: {src: [image]}}}", "'src' takes a string")]
    [InlineData("site: {shortcode: {photo: {src: image}}}", "Write 'shortcodes'.")]
    public void Reports_what_is_wrong_in_the_configuration(string configuration, string message) =>
        Assert.Contains(
            Parse(configuration).Diagnostics,
            diagnostic => MessageStyle.TextOf(diagnostic).Contains(message, StringComparison.Ordinal));

    private static IEnumerable<string> References(string text, string path, string configuration = Configuration)
    {
        var result = Parse(configuration);
        Assert.Empty(result.Diagnostics.Select(diagnostic => MessageStyle.TextOf(diagnostic)));
        var document = result.Config.Site.Shortcodes.AddTo(ContentParser.Parse(
            new SourceText(text + "\n", path), ContentKinds.Of(path)!.Value));
        Assert.All(
            document.References,
            reference => Assert.True(reference.HasTemplateHole || document.Source.ToString(reference.UrlSpan) == reference.Url));
        return document.References.Select(reference => $"{reference.Kind} {reference.Url}{(reference.HasTemplateHole ? " hole" : "")}");
    }

    private static ConfigurationResult Parse(string configuration) =>
        LintConfig.Parse(new SourceText(configuration, "contentlint.yml"), "", RuleCatalog.Descriptors, _ => null);
}
