namespace ContentLint.Workspace.Tests.Watching;

/// <summary>Each call of <see cref="WatchedSite.Apply"/> also compares with a fresh check.</summary>
public sealed class WatchSessionTests : IDisposable
{
    private const string A = "content/a.md";
    private const string B = "content/b.md";
    private const string C = "content/c.md";

    private readonly TemporarySite files = new(
        ("contentlint.yml", "schemas:\n  - files: 'content/**'\n    schema: post.schema.json\n"),
        ("post.schema.json", """{ "type": "object", "properties": { "title": { "type": "string" } } }"""),
        ("hugo.toml", "baseURL = 'https://harbour.example/'\n"),
        (A, "---\ntitle: A\n---\n\n[b](/b/#harbour) [c](/c/) ![塔](/img/塔.svg)\n"),
        (B, "---\ntitle: B\n---\n\n## Harbour\n\nText\n"),
        (C, "---\ntitle: C\n---\n\nText 🎉.\n"),
        ("static/img/塔.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));

    private readonly WatchedSite site;

    public WatchSessionTests() => site = new WatchedSite(files);

    public void Dispose() => files.Dispose();

    [Fact]
    public void An_edit_rechecks_the_file_alone()
    {
        site.Write(C, "---\ntitle: C\n---\n\n[x](/nowhere/)\n");
        Rechecks(C);
    }

    [Fact]
    public void An_anchor_that_goes_rechecks_the_pages_that_lead_to_it()
    {
        site.Write(B, "---\ntitle: B\n---\n\n## Quay\n\nText\n");
        Rechecks(A, B);
        site.Write(B, "---\ntitle: B\n---\n\n## Harbour\n\nText\n");
        Rechecks(A, B);
    }

    [Fact]
    public void An_image_that_vanishes_rechecks_the_page_that_shows_it()
    {
        site.Delete("static/img/塔.svg");
        Rechecks(A);
        site.Write("static/img/塔.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Rechecks(A);
    }

    [Fact]
    public void A_name_whose_case_changes_rechecks_the_page_that_links_there()
    {
        site.Move("static/img", "static/Img");
        Rechecks(A);
    }

    [Fact]
    public void An_address_that_front_matter_moves_rechecks_the_pages_that_link_there()
    {
        site.Write(B, "---\ntitle: B\nurl: /elsewhere/\n---\n\n## Harbour\n\nText\n");
        Rechecks(A, B);
    }

    [Fact]
    public void A_page_that_is_removed_rechecks_the_pages_that_link_there()
    {
        site.Delete(C);
        Rechecks(A);
    }

    [Fact]
    public void An_editor_that_saves_by_rename_makes_an_edit()
    {
        site.Write("content/.c.md.swp", "---\ntitle: C\n---\n\n[x](/nowhere/)\n");
        site.Move("content/.c.md.swp", C);
        Rechecks(C);
    }

    [Fact]
    public void A_file_that_comes_and_goes_is_no_news()
    {
        site.Write("content/4913", "");
        site.Delete("content/4913");
        Assert.False(site.Apply().IsNews);
    }

    [Theory]
    [InlineData("contentlint.yml", "exclude: ['content/c.md']\n")]
    [InlineData("post.schema.json", """{ "type": "object", "required": ["summary"] }""")]
    [InlineData("hugo.toml", "baseURL = 'https://harbour.example/sub/'\n")]
    public void A_configuration_rechecks_everything(string path, string text)
    {
        site.Write(path, text);
        Assert.True(site.Apply().IsWhole);
    }

    [Fact]
    public void A_mistake_in_the_configuration_is_shown_until_it_is_mended()
    {
        var right = files["contentlint.yml"];
        site.Write("contentlint.yml", "ruels: {}\n");
        Assert.True(site.Apply().Sites.Problems.HasFailed);
        site.Write("contentlint.yml", right);
        Assert.True(site.Apply().IsWhole);
    }

    [Fact]
    public void An_ignored_file_is_not_checked_any_more()
    {
        site.Write(".gitignore", "c.md\n");
        Assert.DoesNotContain(site.Apply().Sites.Files, file => file.EndsWith("c.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_configuration_of_a_folder_counts_for_the_files_in_it()
    {
        site.Write("content/deep/d.md", "---\ntitle: 1\n---\n\n[c](/c/#nowhere)\n");
        Rechecks("content/deep/d.md");
        site.Write("content/deep/contentlint.yml", "rules:\n  CL1003: error\n  CL4003: off\n");
        Assert.True(site.Apply().IsWhole);
        site.Write("content/deep/d.md", "---\ntitle: D\n---\n\n[c](/nowhere/)\n");
        Rechecks("content/deep/d.md");
    }

    private void Rechecks(params string[] expected) => Assert.Equal(expected, site.Apply().Rechecked.Order(StringComparer.Ordinal));
}
