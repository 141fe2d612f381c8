using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.PythonMarkdown;

/// <summary>What Python-Markdown and its extensions take for links, headings and HTML.</summary>
public sealed class PythonMarkdownTests
{
    [Theory]
    [InlineData("!!! note\n    [a](x)\n", "x")]
    [InlineData("!!! note\n\n    [a](x)\n\n    [b](y)\n\n[c](z)\n", "x y z")]
    [InlineData("!!! note \"The [title](x)\"\n    [a](y)\n", "x y")]
    [InlineData("!!! danger highlight \"\"\n    [a](x)\n", "x")]
    [InlineData("!!! note\n\n        [code](x)\n\n    [a](y)\n", "y")]
    [InlineData("!!! note\n    ```\n    [code](x)\n\n    [code](x)\n    ```\n\n    [a](y)\n", "y")]
    [InlineData("??? tip\n\n    [a](x)\n", "x")]
    [InlineData("???+ tip \"More\"\n\n    [a](x)\n", "x")]
    [InlineData("=== \"Tab\"\n\n    [a](x)\n\n===! \"Other\"\n\n    [b](y)\n", "x y")]
    [InlineData("=== \"Tab\"\n\n    === \"Inner\"\n\n        [a](x)\n\n            [code](y)\n", "x")]
    [InlineData("1.  One\n\n    !!! note\n\n        [a](x)\n", "x")]
    [InlineData("Text\n!!! note\n    [a](x)\n", "x")]
    [InlineData("!!! note\n\n    - [a](x)\n\n        [b](y)\n", "x y")]
    [InlineData("Text[^1]\n\n[^1]: [a](x)\n\n    [b](y)\n\n        [code](z)\n", "x y")]
    [InlineData("Term\n:   [a](x)\n\n    [b](y)\n\n        [code](z)\n", "x y")]
    [InlineData("Text\n\n    [code](x)\n", "")]
    [InlineData("!!! note\n\n[a](x)\n\n    [code](y)\n", "x")]
    [InlineData("!!!\n\n    [a](x)\n", "x")]
    [InlineData("!!note\n\n    [code](x)\n", "")]
    public void Reads_indented_blocks_as_Markdown(string markdown, string urls) => Assert.Equal(urls, UrlsOf(markdown));

    [Theory]
    [InlineData("<div>\n\n[a](x)\n\n</div>\n\n[b](y)\n", "y")]
    [InlineData("<div>\n<div>\n\n[a](x)\n\n</div>\n\n[b](x)\n\n</div>\n[c](y)\n", "y")]
    [InlineData("<div>\n\n```\n</div>\n```\n\n[a](x)\n\n</div>\n\n[b](y)\n", "y")]
    [InlineData("<p align=\"center\">\n\n[a](x)\n", "")]
    [InlineData("<div markdown>\n[a](x)\n</div>\n[b](y)\n", "x y")]
    [InlineData("<div class=\"a\" markdown=\"1\">\n\n- [a](x)\n\n</div>\n", "x")]
    [InlineData("<div\n  class=\"a\"\n  markdown>\n[a](x)\n</div>\n", "x")]
    [InlineData("<div markdown=\"0\">\n\n[a](x)\n\n</div>\n", "")]
    [InlineData("<details markdown=\"1\">\n<summary>More</summary>\n[a](x)\n</details>\n[b](y)\n", "x y")]
    [InlineData("<hr>\n[a](x)\n", "x")]
    [InlineData("<a id=\"q\">\n[a](x)\n</a>\n", "x")]
    [InlineData("<center>\n[a](x)\n</center>\n", "x")]
    [InlineData("</div>\n[a](x)\n", "x")]
    [InlineData("<!-- [a](x) -->\n[b](y)\n", "y")]
    [InlineData("<pre>\n[a](x)\n\n[b](x)\n</pre>\n[c](y)\n", "y")]
    [InlineData("<div><a href=\"x\">A</a>\n\n<img src=\"y\"></div>\n", "x y")]
    [InlineData("<a href=x\" target=\"_blank\">A</a> [b](y)\n", "x\" y")]
    [InlineData("1 < 2 [a](x)\n", "x")]
    public void Reads_elements_whole(string markdown, string urls) => Assert.Equal(urls, UrlsOf(markdown));

    [Theory]
    [InlineData("!!! note\n    ## Tug\n\n=== \"Tab\"\n\n    ## Barge\n", "Tug|Barge")]
    [InlineData("<div>\n\n## Tug\n\n</div>\n\n## Barge\n", "Barge")]
    [InlineData("<div markdown>\n## Tug\n</div>\n## Barge\n", "Tug|Barge")]
    public void Finds_the_headings_of_blocks(string markdown, string headings) =>
        Assert.Equal(headings, string.Join('|', Parse(markdown).Headings.Select(static heading => heading.Text)));

    [Theory]
    [InlineData("--8<-- \"note.md\"\n", true)]
    [InlineData("    ---8<---\n    note.md\n    ---8<---\n", true)]
    [InlineData("::: harbour.Tug\n    options: {}\n", true)]
    [InlineData("{!note.md!}\n", true)]
    [InlineData("Text ::: and 8<\n", false)]
    public void Knows_what_brings_other_files(string markdown, bool isInclusion) =>
        Assert.Equal(isInclusion, Parse(markdown).HasInclusions);

    [Fact]
    public void Keeps_every_place_with_either_line_end()
    {
        const string Markdown = "!!! note \"🚢 [a](x)\"\n    text\n\n    [b](y)\n\n<div markdown>\n[c](z)\n</div>\n";
        foreach (var text in new[] { Markdown, Markdown.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var document = ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.PythonMarkdown);
            Assert.Equal(["x", "y", "z"], document.References.Select(reference => document.Source.ToString(reference.UrlSpan)));
        }
    }

    private static string UrlsOf(string markdown) => string.Join(' ', Parse(markdown).References.Select(static reference => reference.Url));

    private static ContentDocument Parse(string markdown) =>
        ContentParser.Parse(new SourceText(markdown, "a.md"), ContentKind.PythonMarkdown);
}
