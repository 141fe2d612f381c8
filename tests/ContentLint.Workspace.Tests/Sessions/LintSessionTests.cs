using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Running;
using ContentLint.Workspace.Sessions;
using ContentLint.Workspace.Watching;

namespace ContentLint.Workspace.Tests.Sessions;

/// <summary>A session makes one site for each root, whatever runs in it.</summary>
public sealed class LintSessionTests
{
    private const string Page = "---\ntitle: A\ndate: 2024-05-19\n---\n\n![a](images/none.png)\n\n[b](b.md)\n";

    private static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static TemporarySite Site(params (string Path, string Text)[] more) =>
        new([("contentlint.yml", "root: true\n"), ("a.md", Page), ("b.md", Page), .. more]);

    [Theory]
    [InlineData(LintMode.Check, false)]
    [InlineData(LintMode.Check, true)]
    [InlineData(LintMode.Fix, false)]
    [InlineData(LintMode.Diff, false)]
    public void A_run_makes_one_site(LintMode mode, bool usesCache)
    {
        using var site = Site();
        for (var run = 0; run < 2; run++)
        {
            var (result, session) = (SessionRun.Request(site.Root, mode) with
            {
                UsesCache = usesCache, MaximumSafety = FixSafety.Unsafe
            }).Run();
            Assert.Equal("a.md b.md", string.Join(' ', result.Files));
            Assert.Contains(result.Outcomes.SelectMany(static outcome => outcome.Diagnostics), static finding => finding.Id == "CL2001");
            Assert.Equal(1, session.SitesBuilt);
            Assert.Equal(usesCache, session.Cache is not null);
        }

        Assert.Equal(usesCache, Directory.Exists(site.Full(".contentlint-cache")));
    }

    [Fact]
    public void A_rename_is_planned_on_sites_that_are_derived_from_the_one_of_the_session()
    {
        using var site = Site(("c.md", "# 港口\n\n![The lighthouse](/images/light.jpg)\n"));
        site.WriteBytes("images/light.jpg", Png);
        var (result, session) = (SessionRun.Request(site.Root, LintMode.Diff) with { MaximumSafety = FixSafety.Unsafe }).Run();
        Assert.Equal("images/light.png", Assert.Single(result.Renames).Rename.NewPath);
        Assert.Equal(1, session.SitesBuilt);
    }

    [Fact]
    public void A_folder_that_is_a_root_has_a_site_of_its_own()
    {
        using var site = Site(("sub/contentlint.yml", "root: true\n"), ("sub/c.md", Page), ("sub/d.md", Page));
        Assert.Equal(2, (SessionRun.Request(site.Root) with { UsesCache = true }).Run().Session.SitesBuilt);
    }

    [Fact]
    public void Standard_input_is_checked_in_the_one_site()
    {
        using var site = Site();
        var request = SessionRun.Request(site.Root, LintMode.Fix) with { StandardInputName = "new.md", UsesCache = true };
        var (result, session) = request.Run(Page);
        Assert.Equal("new.md", Assert.Single(result.Outcomes).Path);
        Assert.NotNull(result.FixedInput);
        Assert.Equal(1, session.SitesBuilt);
    }

    [Fact]
    public void A_watch_makes_one_site_until_the_structure_changes()
    {
        using var site = Site();
        var watch = new WatchSession(SessionRun.Request(site.Root) with { UsesCache = true });
        var first = watch.CheckAll();
        Assert.Equal(1, first.Sites.SitesBuilt);
        site.Write("a.md", Page + "\nMore.\n");
        var edited = watch.Apply([site.Full("a.md")]);
        Assert.Same(first.Sites, edited.Sites);
        Assert.Equal(1, edited.Sites.SitesBuilt);
        site.Write("c.md", Page);
        var grown = watch.Apply([site.Full("c.md")]);
        Assert.NotSame(first.Sites, grown.Sites);
        Assert.Equal(1, grown.Sites.SitesBuilt);
    }

    [Fact]
    public void Unsaved_text_is_checked_in_place_of_the_file_and_by_pages_that_link_to_it()
    {
        using var site = Site(("c.md", "# C\n\n[a](a.md#harbour)\n"));
        var request = SessionRun.Request(site.Root);
        Assert.Contains("CL4003", IdsOf(request, null, "c.md"));
        var buffers = new Dictionary<string, string>(StringComparer.Ordinal) { [site.Full("a.md")] = "# Harbour\n" };
        Assert.DoesNotContain("CL2001", IdsOf(request, buffers, "a.md"));
        Assert.DoesNotContain("CL4003", IdsOf(request, buffers, "c.md"));
        Assert.Equal(Page, site["a.md"]);
    }

    private static IEnumerable<string> IdsOf(LintRequest request, Dictionary<string, string>? buffers, string path) =>
        new LintRun(request, new SessionRun.Silence(), null, static () => []).Execute(new LintSession(request, buffers))
            .Outcomes.Single(outcome => outcome.Path == path).Diagnostics.Select(static finding => finding.Id);
}
