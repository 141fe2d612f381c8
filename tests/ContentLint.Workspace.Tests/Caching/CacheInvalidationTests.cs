using ContentLint.Configuration;
using ContentLint.Diagnostics;

namespace ContentLint.Workspace.Tests.Caching;

/// <summary>Each call of <see cref="CachedSite.Check"/> also compares with a run without a cache.</summary>
public sealed class CacheInvalidationTests : IDisposable
{
    private const string A = "content/a.md";
    private const string B = "content/b.md";
    private const string C = "content/c.md";

    private readonly TemporarySite files = new(
        ("contentlint.yml", "schemas:\n  - files: 'content/**'\n    schema: post.schema.json\n"),
        ("post.schema.json", """{ "type": "object", "properties": { "title": { "type": "string" } } }"""),
        ("hugo.toml", "baseURL = 'https://harbour.example/'\n"),
        (A, "---\ntitle: A\n---\n\n[b](/b/#harbour) [c](/c/) ![x](/img/x.png) ![燈塔](/img/塔.svg)\n"),
        (B, "---\ntitle: B\n---\n\n## Harbour\n\n[x](https://x.test/){target=_blank}\n<a href=\"http://x.test.co/\" "
            + "target=\"_blank\">x</a>\n"),
        (C, "---\ntitle: C\n---\n\nText 🎉. <!-- contentlint-disable-next-line CL4009 -- no TLS -->\n[p](http://x.test.co/)\n"),
        ("static/img/塔.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));

    private readonly CachedSite site;

    public CacheInvalidationTests()
    {
        files.WriteBytes("static/img/x.png", Png);
        site = new CachedSite(files);
        site.Warm(3);
    }

    private static byte[] Png =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_text_of_a_file()
    {
        files.Write(C, "---\ntitle: C\n---\n\n[p](http://y.test.co/)\n");
        Assert.Contains(site.Check(), finding => finding.Contains("y.test", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void An_edit_that_changes_neither_size_nor_time()
    {
        var time = File.GetLastWriteTimeUtc(files.Full(C));
        files.Write(C, files[C].Replace("http://x.test.co", "http://y.test.co", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(files.Full(C), time);
        Assert.Contains(site.Check(), finding => finding.Contains("y.test", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void A_touch_changes_nothing()
    {
        foreach (var path in new[] { A, B, C, "static/img/x.png", "contentlint.yml" })
            File.SetLastWriteTimeUtc(files.Full(path), new DateTime(2031, 5, 19, 0, 0, 0, DateTimeKind.Utc));
        site.Check();
        Assert.Equal(3, site.Hits);
    }

    [Fact]
    public void The_configuration()
    {
        files.Write("contentlint.yml", files["contentlint.yml"] + "rules:\n  insecure-link: error\n");
        Assert.Contains(site.Check(), finding => finding.Contains("Error CL4009", StringComparison.Ordinal));
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void A_file_that_the_configuration_extends()
    {
        files.Write("contentlint.yml", files["contentlint.yml"] + "extends: ./base.yml\n");
        files.Write("base.yml", "rules:\n  insecure-link: warning\n");
        site.Warm(3);
        files.Write("base.yml", "rules:\n  insecure-link: error\n");
        Assert.Contains(site.Check(), finding => finding.Contains("Error CL4009", StringComparison.Ordinal));
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void The_arguments_of_shortcodes()
    {
        files.Write(C, "{{< photo src=\"/img/none.png\" >}}\n");
        site.Warm(3);
        files.Write("contentlint.yml", files["contentlint.yml"] + "site:\n  shortcodes: {photo: {src: image}}\n");
        Assert.Contains(site.Check(), finding => finding.Contains("CL2001", StringComparison.Ordinal));
        site.Warm(3);
    }

    [Fact]
    public void Whether_reasons_are_required()
    {
        files.Write(C, "<!-- contentlint-disable-next-line CL4009 -->\n[p](http://x.test.co/)\n");
        site.Warm(3);
        site.Selection = new RuleSelection([], []) { RequiresReasons = true };
        Assert.Contains(site.Check(), finding => finding.Contains("CL0007", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fix_that_renames_a_file_is_the_same()
    {
        files.Write("contentlint.yml", files["contentlint.yml"] + "rules:\n  image-name-style: warning\n");
        files.WriteBytes("static/img/Harbour At Dawn.png", Png);
        files.Write(C, "![x](</img/Harbour At Dawn.png>)\n");
        site.Warm(3);
        Assert.Contains(
            site.Check(),
            finding => finding.Contains("CL2011", StringComparison.Ordinal) && finding.Contains("FileRename", StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema()
    {
        files.Write("post.schema.json", """{ "type": "object", "properties": { "title": { "minLength": 2 } } }""");
        Assert.Contains(site.Check(), finding => finding.Contains("minLength", StringComparison.Ordinal));
        Assert.Equal(0, site.Hits);
        site.Warm(3);
    }

    [Fact]
    public void A_schema_that_a_page_names_itself()
    {
        files.Write("content/own.schema.json", """{ "type": "object" }""");
        files.Write(C, "---\n# yaml-language-server: $schema=own.schema.json\ntitle: C\n---\n\nText.\n");
        site.Warm(3);
        files.Write("content/own.schema.json", """{ "type": "object", "properties": { "title": { "minLength": 2 } } }""");
        Assert.Contains(
            site.Check(),
            finding => finding.StartsWith(C, StringComparison.Ordinal) && finding.Contains("minLength", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
        site.Warm(3);
        File.Delete(files.Full("content/own.schema.json"));
        Assert.Contains(site.Check(), finding => finding.Contains("own.schema.json", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void The_heading_of_another_page()
    {
        files.Write(B, files[B].Replace("## Harbour", "## Lighthouse", StringComparison.Ordinal));
        Assert.Contains(
            site.Check(),
            finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("'harbour'", StringComparison.Ordinal));
        Assert.Equal(1, site.Hits);
        site.Warm(3);
    }

    [Fact]
    public void Another_text_of_another_page_is_none_of_its_business()
    {
        files.Write(B, files[B] + "\nMore of it.\n");
        site.Check();
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void An_image_that_vanishes_and_appears()
    {
        File.Delete(files.Full("static/img/x.png"));
        Assert.Contains(site.Check(), finding => finding.Contains("CL2001", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
        files.WriteBytes("static/img/x.png", Png);
        Assert.DoesNotContain(site.Check(), finding => finding.Contains("CL2001", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void An_image_that_changes_case()
    {
        File.Move(files.Full("static/img/x.png"), files.Full("static/img/X.png"));
        Assert.Contains(site.Check(), finding => finding.Contains("/img/X.png", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void The_bytes_of_an_image()
    {
        files.Write("static/img/x.png", "<!doctype html><title>404</title>");
        Assert.Contains(
            site.Check(),
            finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("x.png", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void The_address_of_a_page()
    {
        files.Write(C, files[C].Replace("title: C", "title: C\nslug: quay", StringComparison.Ordinal));
        Assert.Contains(
            site.Check(), finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("/c/", StringComparison.Ordinal));
        Assert.Equal(1, site.Hits);
    }

    [Fact]
    public void A_redirect()
    {
        files.Write(A, files[A] + "\n[old](/old-pier/)\n");
        Assert.Contains(site.Check(), finding => finding.Contains("/old-pier/", StringComparison.Ordinal));
        site.Warm(3);
        files.Write(C, files[C].Replace("title: C", "title: C\naliases: [/old-pier/]", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Check(), finding => finding.Contains("/old-pier/", StringComparison.Ordinal));
        Assert.Equal(1, site.Hits);
    }

    [Fact]
    public void Two_pages_with_one_address()
    {
        files.Write(C, files[C].Replace("title: C", "title: C\nslug: b", StringComparison.Ordinal));
        Assert.Contains(
            site.Check(), finding => finding.StartsWith(B, StringComparison.Ordinal) && finding.Contains(C, StringComparison.Ordinal));
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void The_configuration_of_the_generator()
    {
        files.Write("hugo.toml", "baseURL = 'https://harbour.example/'\nuglyURLs = true\n");
        site.Check();
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void A_page_that_is_ignored_or_gone()
    {
        files.Write(".gitignore", "c.md\n");
        Assert.DoesNotContain(site.Check(), finding => finding.StartsWith(C, StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
        File.Delete(files.Full(B));
        Assert.Contains(
            site.Check(), finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("/b/", StringComparison.Ordinal));
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void The_severities_of_the_command_line()
    {
        site.Warm(3);
        site.Selection = new RuleSelection([], []) { Severities = [new RuleSeverity("CL4009", DiagnosticSeverity.Error)] };
        site.Check();
        Assert.Equal(0, site.Hits);
        site.Warm(3);
        site.Selection = new RuleSelection([], []) { Severities = [new RuleSeverity("CL4009", DiagnosticSeverity.Info)] };
        site.Check();
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void The_rules_of_the_command_line()
    {
        site.Selection = new RuleSelection(["CL4009"], []);
        site.Warm(3);
        site.Selection = new RuleSelection([], ["CL4009"]);
        Assert.DoesNotContain(
            site.Check(),
            finding => finding.Contains("Warning CL4009", StringComparison.Ordinal)
                && !finding.StartsWith("suppressed", StringComparison.Ordinal));
        Assert.Equal(0, site.Hits);
        site.Selection = new RuleSelection([], []);
        site.Check();
        Assert.Equal(3, site.Hits);
    }

    [Fact]
    public void The_version_of_the_program()
    {
        site.Program = "0.1.1";
        site.Check();
        Assert.Equal(0, site.Hits);
    }

    [Fact]
    public void The_target_of_a_link()
    {
        files.Write("elsewhere/text.txt", "One.\n");
        files.Write("elsewhere/other.txt", "[p](http://other.test.co/)\n");
        File.CreateSymbolicLink(files.Full("content/d.md"), files.Full("elsewhere/text.txt"));
        site.Warm(4);
        File.Delete(files.Full("content/d.md"));
        File.CreateSymbolicLink(files.Full("content/d.md"), files.Full("elsewhere/other.txt"));
        Assert.Contains(site.Check(), finding => finding.Contains("other.test", StringComparison.Ordinal));
        Assert.Equal(3, site.Hits);
    }

    [Fact]
    public void An_image_that_vanishes_while_a_part_is_checked()
    {
        File.Delete(files.Full("static/img/x.png"));
        site.Check(B, C);
        Assert.Contains(
            site.Check(),
            finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("CL2001", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
        site.Warm(3);
    }

    [Fact]
    public void An_image_that_vanishes_while_another_page_of_a_part_changes()
    {
        File.Delete(files.Full("static/img/x.png"));
        files.Write(C, files[C] + "\nMore of it.\n");
        site.Check(B, C);
        Assert.Contains(
            site.Check(),
            finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("CL2001", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void A_heading_that_changes_with_an_image()
    {
        files.Write(B, files[B].Replace("## Harbour", "## Lighthouse", StringComparison.Ordinal));
        File.Delete(files.Full("static/img/x.png"));
        var found = site.Check();
        Assert.Contains(
            found, finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("'harbour'", StringComparison.Ordinal));
        Assert.Contains(
            found, finding => finding.StartsWith(A, StringComparison.Ordinal) && finding.Contains("CL2001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_appears()
    {
        files.Write(C, files[C] + "\n[new](/new/)\n");
        Assert.Contains(site.Check(), finding => finding.Contains("/new/", StringComparison.Ordinal));
        site.Warm(3);
        files.Write("content/new/index.md", "---\ntitle: New\n---\n\nText.\n");
        Assert.DoesNotContain(
            site.Check(),
            finding => finding.StartsWith(C, StringComparison.Ordinal) && finding.Contains("/new/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_appears_within_others_that_do()
    {
        files.Write(C, files[C] + "\n![far](/far/away/out/there.png)\n");
        Assert.Contains(site.Check(), finding => finding.Contains("there.png", StringComparison.Ordinal));
        site.Warm(3);
        Directory.CreateDirectory(files.Full("static/far/away"));
        site.Warm(3);
        files.WriteBytes("static/far/away/out/there.png", Png);
        Assert.DoesNotContain(site.Check(), finding => finding.Contains("there.png", StringComparison.Ordinal));
        Assert.Equal(2, site.Hits);
    }

    [Fact]
    public void A_folder_that_becomes_a_link_out_of_the_site()
    {
        files.Write(A, files[A].Replace("/img/x.png", "/img/y.png", StringComparison.Ordinal));
        Assert.Contains(site.Check(), finding => finding.Contains("y.png", StringComparison.Ordinal));
        site.Warm(3);
        using var elsewhere = new TemporarySite(("塔.svg", files["static/img/塔.svg"]));
        elsewhere.WriteBytes("x.png", Png);
        Directory.Delete(files.Full("static/img"), recursive: true);
        Directory.CreateSymbolicLink(files.Full("static/img"), elsewhere.Root);
        Assert.DoesNotContain(site.Check(), finding => finding.Contains("y.png", StringComparison.Ordinal));
    }

    [Fact]
    public void The_seed_of_the_folder()
    {
        files.Write(".contentlint-cache/seed", "0123456789abcdef");
        site.Check();
        Assert.Equal(0, site.Hits);
        site.Warm(3);
        files.Write(".contentlint-cache/seed", "no seed");
        site.Check();
        Assert.Equal(0, site.Hits);
        site.Warm(3);
        Assert.Matches("^[0-9a-f]{16}$", files[".contentlint-cache/seed"]);
        Assert.NotEqual("0123456789abcdef", files[".contentlint-cache/seed"]);
    }

    [Fact]
    public void A_run_over_a_part_keeps_the_rest()
    {
        files.Write(C, "---\ntitle: C\n---\n\nOther.\n");
        site.Check(A, C);
        Assert.Equal(1, site.Hits);
        site.Check();
        Assert.Equal(3, site.Hits);
    }

    [Fact]
    public void A_run_over_very_few_files_does_without()
    {
        for (var i = 0; i < 40; i++)
            files.Write($"content/many/{i}.md", $"---\ntitle: Page {i}\n---\n\nText.\n");
        site.Warm(43);
        site.Check(A);
        Assert.Equal(0, site.Hits);
        site.Check();
        Assert.Equal(43, site.Hits);
    }

    [Fact]
    public void The_moment_counts_for_what_is_not_over_yet()
    {
        files.Write("contentlint.yml", "rules:\n  future-date: warning\n");
        files.Write(A, "---\ntitle: A\ndate: 2020-01-01\n---\n\nText.\n");
        files.Write(B, "---\ntitle: B\ndate: 2041-05-19\n---\n\nText.\n");
        Assert.Contains(site.Check(), finding => finding.Contains("CL1022", StringComparison.Ordinal));
        site.Check();
        Assert.Equal(2, site.Hits);
        site.Clock = new Clock(new DateTimeOffset(2042, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(site.Check(), finding => finding.Contains("CL1022", StringComparison.Ordinal));
        site.Check();
        Assert.Equal(3, site.Hits);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
