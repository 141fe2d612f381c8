using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class BrokenByChangesTests
{
    private const string Link = "[海](http://a.test.co/)\n";

    [Theory]
    [InlineData("img/图 1.png", "![a](<img/图 1.png>)")]
    [InlineData("img/a.png", "<img src=\"img/a.png\" alt=\"\">")]
    [InlineData("sub/page.md", "[x](sub/page.md)")]
    public void A_page_whose_target_is_deleted_is_reported_for_that_alone(string target, string reference)
    {
        using var site = Site(target, reference);
        File.Delete(site.Site.Full(target));
        Assert.Equal(["ref.md:1"], Places(site.Findings("--changed")));
        Assert.Equal(["ref.md:1"], Places(site.Findings("--changed-lines")));
        site.Commit();
        Assert.Empty(site.Findings("--changed"));
        Assert.Equal(["ref.md:1"], Places(site.Findings("--changed", "HEAD~1")));
    }

    [Theory]
    [InlineData("img/a.png", "img/b.png", "![a](img/a.png)")]
    [InlineData("img/a.png", "img/A.png", "![a](img/a.png)")]
    [InlineData("sub/page.md", "sub/other.md", "[x](sub/page.md#a)")]
    public void So_is_one_whose_target_is_renamed(string target, string renamed, string reference)
    {
        using var site = Site(target, reference);
        site.Git("mv", target, renamed);
        Assert.Equal(["ref.md:1"], Places(site.Findings("--changed")).Where(place => place.StartsWith("ref", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_address_of_a_page_that_is_gone_is_known_from_its_front_matter()
    {
        using var site = new GitSite(
            ("_config.yml", "permalink: /:year/:title/\n"),
            ("Gemfile", "gem 'jekyll'\n"),
            ("index.md", "---\ntitle: a\n---\n[x](/2024/harbour/)\n"),
            ("_posts/2024-01-01-harbour.md", "---\ntitle: a\ndate: 2024-01-01\n---\n海\n"),
            ("_posts/2024-01-02-other.md", "---\ntitle: a\ndate: 2024-01-02\n---\n海\n"));
        Assert.Empty(site.Findings());
        File.Delete(site.Site.Full("_posts/2024-01-01-harbour.md"));
        Assert.Equal(["index.md:4"], Places(site.Findings("--changed")));
    }

    [Fact]
    public void A_page_that_was_broken_before_is_not()
    {
        using var site = Site("img/a.png", "![a](img/b.png)");
        File.Delete(site.Site.Full("img/a.png"));
        Assert.Empty(site.Findings("--changed"));
    }

    [Fact]
    public void A_fix_leaves_it_alone()
    {
        using var site = Site("img/a.png", "![a](img/a.png) <a href=\"https://x.test/\" target=\"_blank\">x</a>");
        File.Delete(site.Site.Full("img/a.png"));
        var before = site.Site["ref.md"];
        site.Site.Run("fix", "--changed").ExitsWith(1);
        Assert.Equal(before, site.Site["ref.md"]);
    }

    private static GitSite Site(
        string target, string reference) => new((target, "# a\n"), ("ref.md", $"{reference}\n\n{Link}"), ("other.md", Link));

    private static IEnumerable<string> Places(IEnumerable<string> findings) => findings.Select(finding => finding.Split(' ')[0]);
}
