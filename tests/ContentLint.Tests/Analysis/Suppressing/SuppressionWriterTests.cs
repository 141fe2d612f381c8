using ContentLint.Analysis;
using ContentLint.Analysis.Suppressing;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.JsonSchema.Files;
using ContentLint.Rules;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Suppressing;

public sealed class SuppressionWriterTests
{
    private static readonly Analyzer Analyzer = new([
        .. RuleCatalog.All.Where(rule => rule.Descriptor.Id is "CL4009" or "CL1006" or "CL1008" or "CL1011" or "CL4008")
    ]);

    [Theory]
    [InlineData(
        "海 🌊\n\n[a](http://a.test.co/)\n[b](https://b.test.co/)\n",
        "海 🌊\n\n<!-- contentlint-disable-next-line CL4009 -->\n[a](http://a.test.co/)\n[b](https://b.test.co/)\n")]
    [InlineData("[a](http://a.test.co/)", "<!-- contentlint-disable-next-line CL4009 -->\n[a](http://a.test.co/)")]
    [InlineData("\uFEFF[a](http://a.test.co/)\n", "\uFEFF<!-- contentlint-disable-next-line CL4009 -->\n[a](http://a.test.co/)\n")]
    [InlineData("a\n[a](http://a.test.co/)\n", "<!-- contentlint-disable CL4009 -->\n\na\n[a](http://a.test.co/)\n")]
    [InlineData(
        "a\n[a](http://a.test.co/)\n\nb\n",
        "<!-- contentlint-disable CL4009 -->\n\na\n[a](http://a.test.co/)\n\n<!-- contentlint-enable CL4009 -->\n\nb\n")]
    [InlineData(
        "- a\n\n  - [a](http://a.test.co/)\n\n  b\n\nc\n",
        "<!-- contentlint-disable CL4009 -->\n\n- a\n\n  - [a](http://a.test.co/)\n\n  b\n\n<!-- contentlint-enable CL4009 -->\n\nc\n")]
    [InlineData(
        "> a\n[a](http://a.test.co/)\n\n> b\n",
        "<!-- contentlint-disable CL4009 -->\n\n> a\n[a](http://a.test.co/)\n\n<!-- contentlint-enable CL4009 -->\n\n> b\n")]
    [InlineData(
        "| a [a](http://a.test.co/) |\n| - |\n| b |\n\nc\n",
        "<!-- contentlint-disable CL4009 -->\n\n| a [a](http://a.test.co/) |\n| - |\n| b |\n\n<!-- contentlint-enable CL4009 -->\n\nc\n")]
    [InlineData(
        "[a](http://a.test.co/)\n=====\n\nc\n",
        "<!-- contentlint-disable CL4009 -->\n\n[a](http://a.test.co/)\n=====\n\n<!-- contentlint-enable CL4009 -->\n\nc\n")]
    [InlineData(
        "# b\n[a](http://a.test.co/)\n\nc\n",
        "<!-- contentlint-disable CL4009 -->\n\n# b\n[a](http://a.test.co/)\n\n<!-- contentlint-enable CL4009 -->\n\nc\n")]
    [InlineData(
        "term\n\n: [a](http://a.test.co/)\n\nc\n",
        "<!-- contentlint-disable CL4009 -->\n\nterm\n\n: [a](http://a.test.co/)\n\n<!-- contentlint-enable CL4009 -->\n\nc\n")]
    [InlineData(
        "<div>\n<a href=\"http://a.test.co/\">a</a>\n</div>\n\nc\n",
        "<!-- contentlint-disable CL4009 -->\n\n<div>\n<a href=\"http://a.test.co/\">a</a>\n</div>\n\n<!-- contentlint-enable CL4009 "
            + "-->\n\nc\n")]
    [InlineData(
        "```\n\ncode\n\n[a](http://a.test.co/)\n```\n\n[a](http://a.test.co/)\n",
        "```\n\ncode\n\n[a](http://a.test.co/)\n```\n\n<!-- contentlint-disable-next-line CL4009 -->\n[a](http://a.test.co/)\n")]
    [InlineData(
        "{% highlight x %}\n\nb\n\nc\n{% endhighlight %}\n[a](http://a.test.co/)\n\nd\n",
        "<!-- contentlint-disable CL4009 -->\n\n{% highlight x %}\n\nb\n\nc\n{% endhighlight %}\n[a](http://a.test.co/)\n\n<!-- "
            + "contentlint-enable CL4009 -->\n\nd\n")]
    [InlineData("a [b][c]\n\n[c]: http://a.test.co/\n", "a [b][c]\n\n<!-- contentlint-disable CL4009 -->\n\n[c]: http://a.test.co/\n")]
    public void A_comment_stands_around_what_it_would_change_inside(string text, string expected) => Writes("a.md", text, expected);

    [Theory]
    [InlineData("a.mdx", "[a](http://a.test.co/)\n", "{/* contentlint-disable-next-line CL4009 */}\n[a](http://a.test.co/)\n")]
    [InlineData(
        "a.mdx",
        "import a from 'a'\n\n- [a](http://a.test.co/)\n\nb\n",
        "import a from 'a'\n\n{/* contentlint-disable CL4009 */}\n\n- [a](http://a.test.co/)\n\n{/* contentlint-enable CL4009 */}\n\nb\n")]
    [InlineData(
        "a.mdx",
        "export const a = {\n  x: 1,\n\n  y: 2,\n}\n\n[a](http://a.test.co/)\n",
        "export const a = {\n  x: 1,\n\n  y: 2,\n}\n\n{/* contentlint-disable-next-line CL4009 */}\n[a](http://a.test.co/)\n")]
    [InlineData(
        "a.mdx",
        "export const a = {\n  x: 1,\n\n[a](http://a.test.co/)\n",
        "export const a = {\n  x: 1,\n\n[a](http://a.test.co/)\n\n{/* contentlint-disable-file CL4009 */}\n")]
    [InlineData(
        "a.html",
        "<!doctype html>\n<title>a</title>\n  <p><a href=\"http://a.test.co/\">a</a>\n",
        "<!doctype html>\n<title>a</title>\n  <!-- contentlint-disable-next-line CL4009 -->\n  <p><a href=\"http://a.test.co/\">a</a>\n")]
    [InlineData(
        "a.html",
        "<p>\n<a\n  href=\"http://a.test.co/\"\n  id=a>a</a>\n<p>b\n",
        "<p>\n<!-- contentlint-disable CL4009 -->\n<a\n  href=\"http://a.test.co/\"\n  id=a>a</a>\n<!-- contentlint-enable CL4009 -->\n"
            + "<p>b\n")]
    [InlineData(
        "a.html",
        "<!doctype html><a href=\"http://a.test.co/\">a</a>\n",
        "<!doctype html><a href=\"http://a.test.co/\">a</a>\n\n<!-- contentlint-disable-file CL4009 -->\n")]
    [InlineData(
        "a.html",
        "<pre>\na <a\nhref=\"http://a.test.co/\">a</a>\n</pre>\n<a href=\"http://a.test.co/\">a</a>\n",
        "<pre>\na <a\nhref=\"http://a.test.co/\">a</a>\n</pre>\n<!-- contentlint-disable-next-line CL4009 -->\n<a "
            + "href=\"http://a.test.co/\">a</a>\n")]
    [InlineData(
        "a.html",
        "{% include a\n  b='c' %}\n<a href=\"http://a.test.co/\">a</a>\n",
        "{% include a\n  b='c' %}\n<!-- contentlint-disable-next-line CL4009 -->\n<a href=\"http://a.test.co/\">a</a>\n")]
    public void Each_kind_of_file_has_its_comments(string path, string text, string expected) => Writes(path, text, expected);

    [Theory]
    [InlineData(
        "---\ntitle: a\ndate: yesterday\n---\n", "---\ntitle: a\n# contentlint-disable-next-line CL1011 -- 迁移\ndate: yesterday\n---\n")]
    [InlineData(
        "---\ntitle: a\ndate: >-\n  yesterday\nlayout: b\n---\n",
        "---\ntitle: a\n# contentlint-disable-next-line CL1011 -- 迁移\ndate: >-\n  yesterday\nlayout: b\n---\n")]
    [InlineData(
        "---\ntags: [\n  a,\n  {b: c}]\ntitle: a\ndate: 2024-01-01\n---\n",
        "---\n# contentlint-disable CL1008 -- 迁移\ntags: [\n  a,\n  {b: c}]\n# contentlint-enable CL1008\ntitle: a\ndate: 2024-01-01\n"
            + "---\n")]
    [InlineData(
        "---\ntitle: a\ndate: 2024-01-01\ntags:\n  - a\n  - {b: c}\n---\n",
        "---\ntitle: a\ndate: 2024-01-01\ntags:\n  - a\n  # contentlint-disable-next-line CL1008 -- 迁移\n  - {b: c}\n---\n")]
    [InlineData(
        "+++\ntitle = \"a\"\ndate = \"yesterday\"\n+++\n",
        "+++\ntitle = \"a\"\n# contentlint-disable-next-line CL1011 -- 迁移\ndate = \"yesterday\"\n+++\n")]
    [InlineData(
        ";;;\n{\n  \"title\": \"a\",\n  \"date\": \"yesterday\"\n}\n;;;\n",
        ";;;\n{\n  \"contentlint\": {\"disable\": {\"CL1011\": \"迁移\"}},\n  \"title\": \"a\",\n  \"date\": \"yesterday\"\n}\n;;;\n")]
    [InlineData(
        ";;;\n{\"contentlint\": {\"disable\": {\"CL4008\": \"a\"}}, \"title\": \"a\", \"date\": \"yesterday\"}\n;;;\n\n<a "
            + "href=\"https://b.test.co\" target=\"_blank\">b</a>\n",
        ";;;\n{\"contentlint\": {\"disable\": {\"CL4008\": \"a\", \"CL1011\": \"迁移\"}}, \"title\": \"a\", \"date\": \"yesterday\"}\n;;;\n"
            + "\n<a href=\"https://b.test.co\" target=\"_blank\">b</a>\n")]
    public void Front_matter_has_comments_on_lines_of_their_own_or_the_key(string text, string expected) =>
        Writes("a.md", text, expected, "迁移");

    [Fact]
    public void A_finding_about_the_whole_front_matter_is_suppressed_for_the_file()
    {
        var settings = new DefaultFileSettings(RuleTesterSchema("{required: [date]}"));
        var page = Write("a.md", "---\ntitle: a\n---\n\n海\n", null, settings);
        Assert.Equal("---\ntitle: a\n# contentlint-disable-file CL1006\n---\n\n海\n", page.Source.Text);
        Assert.Empty(page.Analysis.Diagnostics);
    }

    [Theory]
    [InlineData(
        "<!-- contentlint-disable-next-line CL4008 -- 旧 -->\n<a href=\"http://a.test.co/\" target=\"_blank\">b</a>\n",
        "<!-- contentlint-disable-next-line CL4008, CL4009 -- 旧 -->\n<a href=\"http://a.test.co/\" target=\"_blank\">b</a>\n")]
    [InlineData(
        "---\n# contentlint-disable-next-line CL4008\ndate: yesterday\n---\n",
        "---\n# contentlint-disable-next-line CL4008, CL1011\ndate: yesterday\n---\n",
        "CL0005")]
    public void A_comment_that_is_there_takes_more_rules(string text, string expected, params string[] left)
    {
        var page = Write("a.md", text, null, new DefaultFileSettings(BuiltInSchemas.Article));
        Assert.Equal(expected, page.Source.Text);
        Assert.Equal(left, page.Analysis.Diagnostics.Select(finding => finding.Id));
    }

    [Fact]
    public void Only_what_is_wanted_is_suppressed()
    {
        const string Text = "<a href=\"http://a.test.co/\" target=\"_blank\">b</a>\n";
        var page = new SuppressionWriter(null).Write(
            new SourceText(Text, "a.md"),
            ContentKind.Markdown,
            document => Analyzer.Analyze(document, new DefaultFileSettings(), new TestSite()),
            finding => finding.Id == "CL4008");
        Assert.Equal("<!-- contentlint-disable-next-line CL4008 -->\n" + Text, page.Source.Text);
        Assert.Equal(1, page.Count);
        Assert.Equal("CL4009", Assert.Single(page.Analysis.Diagnostics).Id);
    }

    [Theory]
    [InlineData("<script>\n\n</script\n\n[a](http://a.test.co/)\n")]
    [InlineData("<div><textarea>\n\n[a](http://a.test.co/)\n\nb\n")]
    public void Where_no_comment_can_stand_the_page_is_left_or_its_front_is_taken(string text)
    {
        var page = Write("a.md", text, null, new DefaultFileSettings());
        Assert.EndsWith(text, page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_page_with_many_findings_is_done_in_one_go()
    {
        var text = string.Concat(Enumerable
            .Range(0, 3000)
            .Select(i => $"- [第 {i}](http://a{i}.test.co/)\n\n段落 [x](http://b.test.co/)\n\n"));
        var page = Write("a.md", text, "x", new DefaultFileSettings());
        Assert.Empty(page.Analysis.Diagnostics);
        Assert.Equal(6000, page.Count);
    }

    private static void Writes(string path, string text, string expected, string? reason = null)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var page = Write(
                path, text.Replace("\n", newLine, StringComparison.Ordinal), reason, new DefaultFileSettings(BuiltInSchemas.Article));
            Assert.Equal(
                expected.Replace("\n", newLine == "\n" || text.Contains('\n') ? newLine : "\n", StringComparison.Ordinal),
                page.Source.Text);
            Assert.Empty(page.Analysis.Diagnostics);
        }
    }

    private static SuppressedPage Write(string path, string text, string? reason, IFileSettings settings) =>
        new SuppressionWriter(reason).Write(
            new SourceText(text, path),
            ContentKinds.Of(path)!.Value,
            document => Analyzer.Analyze(document, settings, new TestSite()),
            _ => true);

    private static ContentLint.JsonSchema.ContentSchema RuleTesterSchema(string yaml)
    {
        var source = new SourceText(yaml, "s.yml");
        return ContentLint.JsonSchema.ContentSchema.Compile(
            ContentLint.Syntax.FrontMatter.YamlNodeReader.Read(source, new TextSpan(0, yaml.Length)).Root!, null).Schema!;
    }
}
