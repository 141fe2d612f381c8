using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class ChangedLinesTests
{
    private const string Link = "[海](http://a.test.co/)\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Only_findings_on_lines_that_were_added_or_changed_are_reported(string newLine)
    {
        using var site = new GitSite(("a.md", Lines("1\n\n[2](http://a.test.co/)\n\n3\n\n4\n", newLine)));
        site.Site.Write("a.md", Lines("1\n\n[2](http://a.test.co/)\n\n[3](http://b.test.co/)\n\n4\n\n[5](http://c.test.co/)", newLine));
        site.Git("config", "diff.interHunkContext", "5");
        site.Git("config", "diff.noprefix", "true");
        site.Git("config", "color.ui", "always");
        Assert.Equal(["a.md:5 CL4009", "a.md:9 CL4009"], site.Findings("--changed-lines"));
    }

    [Fact]
    public void A_new_file_is_reported_in_full_and_a_renamed_one_where_it_changed()
    {
        var text = string.Concat(Enumerable.Range(0, 20).Select(i => $"第 {i} 行\n\n")) + Link;
        using var site = new GitSite(("a.md", text));
        site.Git("mv", "a.md", "b '\"\t.md");
        Assert.Empty(site.Findings("--changed-lines"));
        site.Site.Write("b '\"\t.md", Link + "\n" + text);
        site.Site.Write("c.md", Link);
        site.Git("add", "-A");
        Assert.Equal(["b '\"\t.md:1 CL4009", "c.md:1 CL4009"], site.Findings("--changed-lines"));
    }

    [Fact]
    public void A_finding_on_several_lines_needs_one_of_them()
    {
        using var site = new GitSite(
            ("a.md", "---\ntitle: a\ntags: [\n  x,\n  y]\n---\n"),
            ("contentlint.yml", "root: true\nschemas: [{files: '**', schema: s.json}]\n"),
            ("s.json", "{\"properties\": {\"tags\": {\"type\": \"string\"}}}\n"));
        site.Site.Write("a.md", "---\ntitle: a\ntags: [\n  x,\n  z]\n---\n");
        Assert.Single(site.Findings("--changed-lines", "--select", "CL1"));
        site.Site.Write("a.md", "---\ntitle: b\ntags: [\n  x,\n  y]\n---\n");
        Assert.Empty(site.Findings("--changed-lines", "--select", "CL1"));
    }

    [Theory]
    [InlineData("---\ntitle: a\n---\n\n海\n", true)]
    [InlineData("---\ntitle: b\ntags: [x]\n---\n\n海\n", true)]
    [InlineData("---\ntitle: a\ntags: [x]\n---\n\n海 🌊\n", false)]
    public void A_missing_key_is_reported_if_the_front_matter_changed(string text, bool isReported)
    {
        using var site = new GitSite(
            ("a.md", "---\ntitle: a\ntags: [x]\n---\n\n海\n"),
            ("contentlint.yml", "root: true\nschemas: [{files: '**', schema: s.json}]\n"),
            ("s.json", "{\"type\": \"object\", \"required\": [\"date\"]}\n"));
        site.Site.Write("a.md", text);
        Assert.Equal(isReported ? ["a.md:1 CL1006"] : [], site.Findings("--changed-lines"));
    }

    [Fact]
    public void All_formats_have_the_same_findings()
    {
        using var site = new GitSite(("a.md", Link));
        site.Site.Write("a.md", Link + "\n[x](http://b.test.co/)\n");
        site.Site.Run("--changed-lines", "--format", "text", "--format", "sarif=a.sarif").ExitsWith(1);
        Assert.DoesNotContain("//a.test.co/", site.Site["a.sarif"], StringComparison.Ordinal);
        Assert.Contains("//b.test.co/", site.Site["a.sarif"], StringComparison.Ordinal);
    }

    private static string Lines(string text, string newLine) => text.Replace("\n", newLine, StringComparison.Ordinal);
}
