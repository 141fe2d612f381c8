using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Workspace.Discovery;

namespace ContentLint.Workspace.Tests.Discovery;

/// <summary>What a <c>.gitignore</c> leaves out is what Git leaves out.</summary>
public sealed class GitIgnoreTests
{
    private const string Link = "<a href=\"javascript:x()\">x</a>\n";

    [Theory]
    [InlineData("*.md", "x/y.md", true)]
    [InlineData("y.md", "x/y.md", true)]
    [InlineData("/y.md", "x/y.md", false)]
    [InlineData("x/y.md", "x/y.md", true)]
    [InlineData("y/z.md", "x/y/z.md", false)]
    [InlineData("**/y/z.md", "x/y/z.md", true)]
    [InlineData("/**/z.md", "z.md", true)]
    [InlineData("x/**/z.md", "x/z.md", true)]
    [InlineData("x/**/z.md", "x/a/b/z.md", true)]
    [InlineData("x/***/z.md", "x/a/b/z.md", true)]
    [InlineData("x/**z.md", "x/a/z.md", false)]
    [InlineData("x/**z.md", "x/az.md", true)]
    [InlineData("a***", "abc.md", true)]
    [InlineData("**", "a.md", true)]
    [InlineData("x/**", "x", false)]
    [InlineData("x/**", "x/y.md", true)]
    [InlineData("x/", "x", false)]
    [InlineData("*/*", "a.md", false)]
    [InlineData("?.md", "a.md", true)]
    [InlineData("?.md", "海.md", false)]
    [InlineData("???.md", "海.md", true)]
    [InlineData("[ab].md", "b.md", true)]
    [InlineData("[!ab].md", "b.md", false)]
    [InlineData("[^a-c].md", "d.md", true)]
    [InlineData("[]-].md", "].md", true)]
    [InlineData("[[:upper:]]*", "Foo.md", true)]
    [InlineData("[[:upper:]x]*", "foo.md", false)]
    [InlineData("[[:nope:]]*", "foo.md", false)]
    [InlineData("[[:digit]x", "dx", true)]
    [InlineData("[a", "[a", false)]
    [InlineData("[a", "a", false)]
    [InlineData("x[a/b]y", "x/y", false)]
    [InlineData("[\\]]x", "]x", true)]
    [InlineData("a\\", "a\\", false)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("#a", "#a", false)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("e\\*", "e*", true)]
    [InlineData("e\\*", "ex", false)]
    [InlineData("a ", "a", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("a\\\\ ", "a\\", true)]
    [InlineData("a b", "a b", true)]
    [InlineData("./a", "a", false)]
    [InlineData("a//b", "a/b", false)]
    [InlineData("/", "a", false)]
    [InlineData("", "a", false)]
    [InlineData("   ", "a", false)]
    [InlineData("a", "A", false)]
    public void Reads_patterns_as_Git_does(string pattern, string path, bool isMatch) => Assert.Equal(isMatch, IsMatch(pattern, path));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_longer_than_its_length_times_the_names() =>
        Assert.False(IsMatch(string.Concat(Enumerable.Repeat("*a", 1000)) + "b", new string('a', 5000)));

    [Fact]
    public void A_file_further_in_takes_back_what_one_above_ignores_but_not_in_an_ignored_folder()
    {
        using var site = new TemporarySite(
            (".gitignore", "*.md\r\nlost/\r\n"),
            ("a.md", Link),
            ("in/.gitignore", "!*.md\n/c.md"),
            ("in/b.md", Link),
            ("in/c.md", Link),
            ("in/deep/c.md", Link),
            ("lost/.gitignore", "!*.md\n"),
            ("lost/d.md", Link));
        Assert.Equal(["in/b.md", "in/deep/c.md"], Find(site));
    }

    [Fact]
    public void A_pattern_that_is_none_ignores_nothing()
    {
        using var site = new TemporarySite((".gitignore", "[a\n[[:x:]]\nb\\\n(\n*.md(\n"), ("a.md", Link));
        Assert.Equal(["a.md"], Find(site));
    }

    private static IEnumerable<string> Find(TemporarySite site)
    {
        var config = LintConfig.Load(site.Root, null, RuleCatalog.Descriptors, site.Root).Config;
        return new ContentFileFinder(config, FileKind.Content)
            .Find([site.Root], site.Root)
            .Select(file => RelativePath.Of(site.Root, file));
    }

    private static bool IsMatch(string pattern, string path) =>
        GitIgnorePattern.Parse(pattern)?.IsMatch([.. path.Split('/').Select(Encoding.UTF8.GetBytes)], isFolder: false) == true;
}
