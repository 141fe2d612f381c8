using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Templates;

/// <summary>What template tags store, comment out or keep raw is read as the template engines read it.</summary>
public sealed class TemplateBlockTests
{
    [Theory]
    [InlineData("{% capture c %}", "{% endcapture %}")]
    [InlineData("{%- capture c -%}", "{%- endcapture -%}")]
    [InlineData("{% set c %}", "{% endset %}")]
    [InlineData("{% set c | indent(width=2) %}", "{% endset %}")]
    [InlineData("{% macro m(a=1, b='x') %}", "{% endmacro %}")]
    [InlineData("{% set c %}{% set d %}<img>{% endset %}{% set e = 1 %}", "{% endset %}")]
    [InlineData("{% capture c %}{% capture d %}{% capture e %}x{% endcapture %}{% endcapture %}", "{% endcapture %}")]
    [InlineData("{% comment %}", "{% endcomment %}")]
    [InlineData("{% highlight html %}", "{% endhighlight %}")]
    [InlineData("{% codeblock lang:html %}", "{% endcodeblock %}")]
    [InlineData("{# ", " #}")]
    [InlineData("<%# ", " %>")]
    [InlineData("{{/* ", " */}}")]
    [InlineData("{{- /* }} ", " */ -}}")]
    [InlineData("{{!-- }} ", " --}}")]
    public void What_is_stored_or_commented_out_is_not_content(string start, string end)
    {
        var text = $"{start}\n<img src=\"gone.png\">\n\n![x](gone.png) <a href=\"gone.md\">x</a>\n{end}\n\n<b>x</b> [k](kept.md)\n";
        var document = Parse(text);
        Assert.Equal(["kept.md"], document.References.Select(reference => reference.Url));
        Assert.Equal(["b"], document.Elements.Select(element => element.Name));
    }

    [Theory]
    [InlineData("{% set c = \"x\" %}", "")]
    [InlineData("{% set c = a | default('x') %}", "")]
    [InlineData("{% raw %}", "{% endraw %}")]
    [InlineData("{% verbatim %}", "{% endverbatim %}")]
    [InlineData("{% raw %}{% capture x %}", "{% endraw %}")]
    [InlineData("{% capture never_ended %}", "")]
    [InlineData("{% if a %}", "{% endif %}")]
    [InlineData("{{ define `x` }}", "{{ end }}")]
    public void Other_tags_hide_nothing(string start, string end) =>
        Assert.Equal(["img"], Parse($"{start}\n\n<img src=\"a.png\">\n\n{end}\n").Elements.Select(element => element.Name));

    [Fact]
    public void Markdown_within_raw_is_no_link_because_some_generators_leave_it_as_it_is() =>
        Assert.Equal(
            ["/b.png"], Parse("{% raw %}\n[a](gone)\n\n<img src=\"/b.png\">\n{% endraw %}\n").References.Select(link => link.Url));

    [Theory]
    [InlineData("{{ `images/x y.svg` | relURL }}")]
    [InlineData("{{ printf `<a href=\"%s\">` .Permalink }}")]
    [InlineData("{{ \"}}\" }}")]
    [InlineData("{{ '}}' }}")]
    [InlineData("{{ `}}` }}")]
    [InlineData("{{ \"{{\" }}")]
    [InlineData("{{ dict\n\n\"a\" 1 }}")]
    [InlineData("{% if x == \"%}\" %}")]
    [InlineData("{{ \"a \\\" }} b\" }}")]
    [InlineData("<?= $page->url ?>")]
    [InlineData("<?php echo $page['url']; ?>")]
    [InlineData("{{/* it's }} here */}}")]
    [InlineData("{{{ raw }}}")]
    public void A_tag_of_a_template_is_one_hole_whatever_its_strings_hold(string tag)
    {
        var html = $"<html><body><img src=\"{tag}\" alt=\"x\"></body></html>";
        var document = ContentParser.Parse(new SourceText(html, "a.html"), ContentKind.Html);
        var image = Assert.Single(document.References);
        Assert.True(image.HasTemplateHole);
        Assert.Equal($"src=\"{tag}\"", document.Source.ToString(image.Attribute!.Span));
        Assert.Equal(["html", "body", "img"], document.Elements.Select(element => element.Name));
    }

    [Theory]
    [InlineData("Braces `{{` open and `}}` close, [a](a.md).")]
    [InlineData("Open `{{ x` here, [a](a.md).\n\nClose `}}` there.")]
    [InlineData("A comment is `{#`, [a](a.md).\n\nIt ends with `#}`.")]
    [InlineData("It's {{ a }} and it's {{ b }}, [a](a.md).")]
    public void Prose_about_templates_is_no_template(string text) =>
        Assert.Equal(["a.md"], Parse(text + "\n").References.Select(reference => reference.Url));

    [Theory]
    [InlineData("[[ policy ]]")]
    [InlineData("${policy}")]
    [InlineData("#{policy}")]
    [InlineData("{$policy}")]
    [InlineData("[% policy %]")]
    [InlineData("((policy))")]
    [InlineData("%POLICY%")]
    public void A_hole_of_other_delimiters_makes_an_attribute_unknown(string hole)
    {
        var document = Parse($"<img src=\"{hole}\" referrerpolicy=\"{hole}\" alt=\"\">\n");
        Assert.All(document.Elements[0].Attributes.Take(2), attribute => Assert.True(attribute.HasTemplateHole));
        Assert.True(Assert.Single(document.References).HasTemplateHole);
    }

    private static ContentDocument Parse(string text) => ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.Markdown);
}
