using ContentLint.Files;

namespace ContentLint.Tests.Files;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("**/*.md", "a.md")]
    [InlineData("**/*.md", "x/y/a.md")]
    [InlineData("*.md", "x/y/a.md")]
    [InlineData("/*.md", "a.md")]
    [InlineData("_posts/**", "_posts/a.md")]
    [InlineData("_posts/**", "_posts/x/a.md")]
    [InlineData("./_posts/*.md", "_posts/a.md")]
    [InlineData("_posts/", "_posts/x/a.md")]
    [InlineData("a/**/b.md", "a/b.md")]
    [InlineData("a/**/b.md", "a/x/y/b.md")]
    [InlineData("*.{md,html}", "x/a.html")]
    [InlineData("{docs/**,*.mdx}", "docs/a.md")]
    [InlineData("{docs/**,*.mdx}", "src/a.mdx")]
    [InlineData("{a,b{c,d}}.md", "bd.md")]
    [InlineData("[a-c]?.md", "b中.md")]
    [InlineData("[!a]*.md", "b.md")]
    [InlineData("[]]x.md", "]x.md")]
    [InlineData("?.md", "😀.md")]
    [InlineData("中*.md", "source/中文.md")]
    [InlineData("*", ".hidden")]
    [InlineData("**", "x/a.md")]
    [InlineData("a+b(c).md", "a+b(c).md")]
    public void Matches(string pattern, string path) => Assert.True(Parse(pattern).IsMatch(path));

    [Theory]
    [InlineData("**/*.md", "a.mdx")]
    [InlineData("/*.md", "x/a.md")]
    [InlineData("_posts/*", "_posts/x/a.md")]
    [InlineData("_posts/**", "_posts")]
    [InlineData("_posts/**", "x/_posts/a.md")]
    [InlineData("_Posts/**", "_posts/a.md")]
    [InlineData("a/**/b.md", "a/xb.md")]
    [InlineData("[!a]*.md", "a.md")]
    [InlineData("a?.md", "a/.md")]
    public void Does_not_match(string pattern, string path) => Assert.False(Parse(pattern).IsMatch(path));

    [Theory]
    [InlineData("drafts/**", "drafts/a.md")]
    [InlineData("drafts", "x/drafts/y/a.md")]
    [InlineData("/drafts", "drafts/y/a.md")]
    [InlineData("docs/*", "docs/x/a.md")]
    [InlineData("drafts/", "x/drafts/a.md")]
    public void Leaves_out_what_lies_beneath(string pattern, string path) => Assert.True(Parse(pattern).IsMatchOrBeneath(path));

    [Theory]
    [InlineData("/drafts", "x/drafts/a.md")]
    [InlineData("*.tmp.md", "a.md")]
    [InlineData("drafts", "drafts2/a.md")]
    public void Keeps_what_lies_elsewhere(string pattern, string path) => Assert.False(Parse(pattern).IsMatchOrBeneath(path));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" ", "empty")]
    [InlineData("!a.md", "negated")]
    [InlineData("a\\b", "backslash")]
    [InlineData("a[b", "']'")]
    [InlineData("[]", "']'")]
    [InlineData("a{b", "'}'")]
    [InlineData("a}b", "'{'")]
    [InlineData("a[b/c]", "inside of brackets")]
    [InlineData("../x/**", "'..'")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "alternatives")]
    public void Says_what_is_wrong(string pattern, string problem)
    {
        Assert.False(GlobPattern.TryParse(pattern, out _, out var message));
        Assert.Contains(problem, message);
    }

    [Fact]
    public void Does_not_explode_on_many_stars()
    {
        Assert.False(Parse(string.Concat(Enumerable.Repeat("*a", 200)) + "*b").IsMatch(new string('a', 10_000)));
        Assert.False(Parse(string.Concat(Enumerable.Repeat("**/a/", 150)) + "b").IsMatch(string.Concat(Enumerable.Repeat("a/", 2_000))
            + "c"));
    }

    private static GlobPattern Parse(string text)
    {
        Assert.True(GlobPattern.TryParse(text, out var pattern, out var problem), problem);
        return pattern;
    }
}
