using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class ChangedTests
{
    private const string Link = "[海](http://a.test.co/)\n";

    [Fact]
    public void Checks_what_is_committed_staged_changed_and_new_since_the_main_branch()
    {
        using var site = Site();
        site.Git("checkout", "-qb", "topic");
        site.Site.Write("committed.md", Link);
        site.Commit();
        site.Site.Write("staged.md", Link);
        site.Git("add", "staged.md");
        site.Site.Write("old.md", Link + "\n海\n");
        site.Site.Write("new/文 'q' \"r\".md", Link);
        site.Site.Write("ignored/a.md", Link);
        Assert.Equal(
            ["committed.md:1 CL4009", "new/文 'q' \"r\".md:1 CL4009", "old.md:1 CL4009", "staged.md:1 CL4009"], site.Findings("--changed"));
        Assert.Equal(["old.md:1 CL4009"], site.Findings("--changed", "old.md", "other.md"));
    }

    [Fact]
    public void The_base_is_given_with_or_without_an_equals_sign()
    {
        using var site = Site();
        site.Git("branch", "release");
        site.Site.Write("old.md", Link + "\n海\n");
        site.Commit();
        Assert.Empty(site.Findings("--changed"));
        string[] expected = ["old.md:1 CL4009"];
        Assert.Equal(expected, site.Findings("--changed=release"));
        Assert.Equal(expected, site.Findings("--changed", "release"));
        Assert.Equal(expected, site.Findings("--changed", "HEAD~1", "--", "old.md"));
        Assert.Equal(expected, site.Findings("--changed", site.Git("rev-parse", "release"), "old.md"));
    }

    [Fact]
    public void The_base_is_where_the_branch_left_not_where_the_other_is_now()
    {
        using var site = SiteOfTwoBranches();
        site.Git("checkout", "-q", "topic");
        Assert.Equal(["mine.md:1 CL4009"], site.Findings("--changed"));
    }

    [Fact]
    public void The_remote_s_main_branch_goes_before_the_own()
    {
        using var site = Site();
        using var clone = new TemporarySite();
        GitSite.GitIn(clone.Root, "clone", "-q", site.Site.Root, "clone");
        var folder = clone.Full("clone");
        File.WriteAllText(Path.Combine(folder, "mine.md"), Link);
        GitSite.GitIn(folder, "add", "-A");
        GitSite.GitIn(folder, "commit", "-qm", "not pushed");
        Assert.Equal(["mine.md:1 CL4009"], GitSite.Findings(folder, "--changed"));
        GitSite.GitIn(folder, "checkout", "-q", "--detach");
        Assert.Equal(["mine.md:1 CL4009"], GitSite.Findings(folder, "--changed"));
        GitSite.GitIn(folder, "branch", "-qD", "main");
        Assert.Contains(
            "did you mean 'origin/main'?",
            ContentLintProgram.Run(folder, "--changed", "main").ExitsWith(2).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_commit_everything_changed()
    {
        using var site = new TemporarySite(("a.md", Link), ("b.md", Link));
        GitSite.GitIn(site.Root, "init", "-q");
        GitSite.GitIn(site.Root, "add", "a.md");
        Assert.Equal(["a.md:1 CL4009", "b.md:1 CL4009"], GitSite.Findings(site.Root, "--changed"));
    }

    [Fact]
    public void A_configuration_beneath_the_repository_s_root_and_a_folder_above_it_are_understood()
    {
        using var site = Site();
        site.Site.Write("docs/contentlint.yml", "root: true\n");
        site.Site.Write("docs/sub/a.md", "海\n");
        site.Commit();
        site.Site.Write("docs/sub/a.md", Link);
        site.Site.Write("old.md", Link + Link);
        Assert.Equal(["sub/a.md:1 CL4009"], GitSite.Findings(site.Site.Full("docs"), "--changed"));
        Assert.Equal(["docs/sub/a.md:1 CL4009"], site.Findings("--changed", "docs"));
    }

    [Fact]
    public void A_second_working_tree_and_a_submodule_are_repositories()
    {
        using var site = Site();
        using var other = new TemporarySite();
        site.Git("worktree", "add", "-q", other.Full("tree"), "-b", "topic");
        File.WriteAllText(Path.Combine(other.Full("tree"), "mine.md"), Link);
        Assert.Equal(["mine.md:1 CL4009"], GitSite.Findings(other.Full("tree"), "--changed"));
        GitSite.GitIn(other.Root, "init", "-q", "-b", "main", "super");
        GitSite.GitIn(other.Full("super"), "submodule", "add", "-q", site.Site.Root, "content");
        File.WriteAllText(Path.Combine(other.Full("super"), "content", "mine.md"), Link);
        Assert.Equal(["mine.md:1 CL4009"], GitSite.Findings(Path.Combine(other.Full("super"), "content"), "--changed"));
    }

    [Fact]
    public void In_a_hook_the_commit_being_made_is_seen()
    {
        using var site = Site();
        site.Site.Write("mine.md", Link);
        site.Git("add", "mine.md");
        // The variables that git sets for a hook, relative to the top of the working tree.
        var seen = ContentLintProgram.Run(
            site.Site.Root, null, ("GIT_DIR", ".git"), "check", "--rule", "CL4009=warning", "--changed", "--format", "msbuild")
            .ExitsWith(1).Output;
        Assert.StartsWith("mine.md(1,", seen, StringComparison.Ordinal);
        site.Site.Write("docs/contentlint.yml", "root: true\n");
        site.Site.Write("docs/a.md", Link);
        seen = ContentLintProgram.Run(
            site.Site.Root, null, ("GIT_DIR", ".git"), "check", "--rule", "CL4009=warning", "--changed", "--format", "msbuild", "docs")
            .ExitsWith(1).Output;
        Assert.StartsWith("docs/a.md(1,", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_is_clean()
    {
        using var site = Site();
        site.Site.Run("--changed").ExitsWith(0);
        site.Site.Run("--changed-lines").ExitsWith(0);
    }

    [Theory]
    [InlineData("git knows no commit 'nope'", "--changed", "nope")]
    [InlineData("git knows no commit '--output=x'", "--changed=--output=x")]
    [InlineData("git knows no commit 'a..b'", "--changed=a..b")]
    [InlineData("(standard input)", "--changed", "-", "--stdin-filename", "a.md")]
    [InlineData("whole files", "fix", "--changed-lines")]
    [InlineData("whole files", "--diff", "--changed-lines")]
    public void What_cannot_be_asked_is_told_in_a_line(string said, params string[] arguments)
    {
        using var site = Site();
        var error = site.Site.Run(arguments).ExitsWith(2).Error;
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.False(File.Exists(site.Site.Full("x")));
    }

    [Fact]
    public void Outside_of_a_repository_it_is_told_in_a_line()
    {
        using var folder = new TemporarySite(("a.md", Link));
        var parent = Path.GetDirectoryName(folder.Root)!;
        Assert.Contains(
            "--changed needs a git repository",
            folder.RunWith(("GIT_CEILING_DIRECTORIES", parent), "--changed").ExitsWith(2).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_it_is_told_in_a_line()
    {
        using var site = Site();
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath!)!;
        Assert.Contains(
            "no git on the PATH", site.Site.RunWith(("PATH", dotnet), "--changed").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_without_the_common_commit_says_what_to_fetch()
    {
        using var site = SiteOfTwoBranches();
        using var clone = new TemporarySite();
        GitSite.GitIn(clone.Root, "clone", "-q", "--depth=1", "--no-single-branch", "-b", "topic", $"file://{site.Site.Root}", "clone");
        Assert.Contains(
            "fetch-depth: 0", ContentLintProgram.Run(clone.Full("clone"), "--changed").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Contains(
            "fetch-depth: 0",
            ContentLintProgram.Run(clone.Full("clone"), "--changed", "main~1").ExitsWith(2).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_are_made_in_changed_files_only()
    {
        const string Blank = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";
        using var site = new GitSite(("old.md", Blank));
        site.Site.Write("new.md", Blank);
        site.Site.Run("fix", "--changed").ExitsWith(0);
        Assert.Contains("noopener", site.Site["new.md"], StringComparison.Ordinal);
        Assert.Equal(Blank, site.Site["old.md"]);
    }

    /// <summary>A topic branch with a page of its own, and a main branch that went on since.</summary>
    private static GitSite SiteOfTwoBranches()
    {
        var site = Site();
        site.Git("checkout", "-qb", "topic");
        site.Site.Write("mine.md", Link);
        site.Commit();
        site.Git("checkout", "-q", "main");
        site.Site.Write("old.md", "changed on main\n");
        site.Commit();
        return site;
    }

    private static GitSite Site() => new(("old.md", Link), ("other.md", Link), (".gitignore", "ignored/\n"));
}
