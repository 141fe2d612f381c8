using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class ConfigurationTests
{
    private const string Link = "[a](http://never.test.co/)\n";

    [Theory]
    [InlineData("contentlint.yaml", "rules:\n  CL4009: error\n")]
    [InlineData(".contentlint.yml", "rules:\n  CL4009: error\n")]
    [InlineData("contentlint.json", "{ // why\n\"rules\": {\"CL4009\": \"error\"}}")]
    [InlineData(".contentlint.jsonc", "{\"rules\": {\"CL4009\": \"error\",},}")]
    [InlineData("contentlint.toml", "[rules]\nCL4009 = \"error\"\n")]
    [InlineData(".contentlint.toml", "[rules]\nCL4009 = \"error\"\n")]
    public void Is_found_under_each_of_its_names(string name, string text)
    {
        using var site = new TemporarySite((name, text), ("sub/a.md", Link));
        Assert.Contains("error CL4009", site.Run("check", "sub/a.md", "--select", "CL4009").ExitsWith(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_in_one_folder_the_first_counts_and_the_other_is_told()
    {
        using var site = new TemporarySite(
            ("contentlint.toml", "rules = {CL4009 = 'off'}"), (".contentlint.yml", "rules: {CL4009: error}"), ("a.md", Link));
        var findings = Findings.Of(site.Run("check", "--format", "json").ExitsWith(1));
        Assert.Equal(["CL4009", "CL0003"], findings.Select(finding => finding.Id));
        Assert.Equal("contentlint.toml", findings[1].Path);
        Assert.Contains("passed over, since '.contentlint.yml' stands beside it", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_adds_to_the_configuration_above_it_unless_it_is_a_root()
    {
        using var site = Monorepo();
        var findings = Findings
            .Of(site.Run("check", "--format", "json", "--select", "CL4009,CL2001").ExitsWith(1))
            .Select(finding => $"{finding.Path} {finding.Id}");
        Assert.Equal(
            ["docs/a.md CL2001", "docs/a.md CL4009", "sites/a/b.md CL4009", "top.md CL4009"], findings.Order(StringComparer.Ordinal));
        Assert.Contains("docs/a.md:1:5: info CL4009", site.Run("check", "docs", "--select", "CL4009").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/a.md", "sites/a/b.md", "top.md")]
    [InlineData("docs", "sites/a", "top.md")]
    [InlineData("docs/*.md", "sites/**/b.md", "top.md")]
    public void Each_named_path_has_the_configuration_of_its_folder(params string[] paths)
    {
        using var site = Monorepo();
        var result = ContentLintProgram.Run(site.Root, [.. paths, "--format", "msbuild", "--select", "CL4009"]).ExitsWith(1).Output.Split(
            '\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["docs/a.md info", "sites/a/b.md info", "top.md error"],
            result.Select(line => $"{line[..line.IndexOf('(', StringComparison.Ordinal)]} {line.Split(": ")[1].Split(' ')[0]}"));
    }

    [Fact]
    public void Images_are_looked_for_in_the_site_of_the_page()
    {
        using var site = Monorepo();
        site.Write("docs/a.md", "![a](/x.png)\n");
        site.Write("sites/a/b.md", "![a](/x.png)\n");
        site.Write("sites/a/x.png", "x");
        var findings = Findings.Of(site.Run("check", "--format", "json", "--select", "CL2001").ExitsWith(1));
        Assert.Equal("docs/a.md", Assert.Single(findings).Path);
    }

    [Fact]
    public void Fixes_are_written_to_files_of_every_folder()
    {
        using var site = Monorepo();
        const string blank = "<a href=\"https://x.test\" target=\"_blank\">x</a>\n";
        site.Write("docs/a.md", blank);
        site.Write("sites/a/b.md", blank);
        site.Run("fix", "--select", "CL4008").ExitsWith(0);
        Assert.Contains("noopener", site["docs/a.md"], StringComparison.Ordinal);
        Assert.Contains("noopener", site["sites/a/b.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_configuration_of_a_folder_stops_the_run_before_anything_is_fixed()
    {
        using var site = Monorepo();
        site.Write("sites/a/contentlint.yml", "root: true\nrules:\n  insecure-lnk: off\n");
        site.Write("top.md", "<a href=\"https://x.test\" target=\"_blank\">x</a>\n");
        var result = site.Run("fix").ExitsWith(2);
        Assert.StartsWith("sites/a/contentlint.yml:3:3: error CL0003", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("noopener", site["top.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_is_named_holds_for_all_folders()
    {
        using var site = Monorepo();
        site.Write("own.json", "{\"rules\": {\"CL4009\": \"off\"}}");
        site.Run("check", "--config", "own.json", "--select", "CL4").ExitsWith(0);
        site.RunWith(("CONTENTLINT_CONFIG", "own.json"), "check", "--select", "CL4").ExitsWith(0);
        site.RunWith(("CONTENTLINT_CONFIG", "gone.json"), "check", "--config", "own.json", "--select", "CL4").ExitsWith(0);
    }

    [Theory]
    [InlineData("CONTENTLINT_CONFIG", "gone.yml", "the configuration file 'gone.yml' that CONTENTLINT_CONFIG names does not exist")]
    [InlineData("CONTENTLINT_FORMAT", "xml", "CONTENTLINT_FORMAT takes text,")]
    public void A_wrong_variable_is_one_line_that_names_it(string name, string value, string message)
    {
        using var site = new TemporarySite(("a.md", Link));
        var result = site.RunWith((name, value), "check").ExitsWith(2);
        Assert.StartsWith("contentlint: " + message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_format_comes_from_the_command_line_or_else_from_the_environment()
    {
        using var site = new TemporarySite(("a.md", Link));
        Assert.StartsWith(
            "a.md(1,5,1,26): warning CL4009", site.RunWith(("CONTENTLINT_FORMAT", "msbuild"), "check").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "a.md:1:5: warning",
            site.RunWith(("CONTENTLINT_FORMAT", "msbuild"), "check", "--format", "text").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_file_outside_of_the_site_is_read_with_its_schema()
    {
        using var site = new TemporarySite(
            (".git/HEAD", ""),
            ("shared/base.yml", "schemas:\n- {files: '**', schema: post.schema.json}\n"),
            ("shared/post.schema.json", "{\"$ref\": \"more.json\"}"),
            ("shared/more.json", "{\"properties\": {\"title\": {\"type\": \"string\"}}}"),
            ("site/contentlint.yml", "root: true\nextends: ../shared/base.yml\n"),
            ("site/a.md", "---\ntitle: 5\n---\n"));
        var result = site.Run("check", "site", "--select", "CL1008").ExitsWith(1);
        Assert.StartsWith("site/a.md:2:8: error CL1008", result.Output, StringComparison.Ordinal);
        site.Write("shared/post.schema.json", "{\"type\": 5}");
        Assert.Contains("shared/post.schema.json:1:", site.Run("check", "site").ExitsWith(2).Output, StringComparison.Ordinal);
        site.Write("shared/base.yml", "schemas:\n- {files: '**', schema: pots.schema.json}\n");
        var missing = site.Run("check", "site").ExitsWith(2).Output;
        Assert.Contains("shared/base.yml:2:25: error CL0003", missing, StringComparison.Ordinal);
        Assert.Contains("Write 'post.schema.json'", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_outside_of_the_repository_is_extended()
    {
        using var site = new TemporarySite(
            ("secret.yml", "rules: {}"),
            ("repo/.git/HEAD", ""),
            ("repo/contentlint.yml", "extends: ../secret.yml"),
            ("repo/a.md", ""),
            ("repo/shared/base.yml", "rules: {}"));
        Assert.Contains("leads out of the repository", site.Run("check", "repo").ExitsWith(2).Output, StringComparison.Ordinal);
        site.Write("repo/contentlint.yml", "extends: ./shared/bas.yml");
        Assert.Contains("Write './shared/base.yml'", site.Run("check", "repo").ExitsWith(2).Output, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(site.Full("repo/linked.yml"), site.Full("secret.yml"));
        site.Write("repo/contentlint.yml", "extends: ./linked.yml");
        Assert.Contains(
            "'./linked.yml' cannot be read: it is a link to a place outside the root",
            site.Run("check", "repo").ExitsWith(2).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_configuration_is_a_mistake_at_its_start()
    {
        using var site = new TemporarySite(("a.md", ""));
        foreach (var bytes in new byte[][] { [0xFF, 0xFE, 0x41, 0x00], [.. "rules: caf"u8, 0xE9], new byte[5 * 1024 * 1024] })
        {
            site.WriteBytes("contentlint.yml", bytes);
            Assert.StartsWith(
                "contentlint.yml:1:1: error CL0003 invalid-configuration: The configuration cannot be read",
                site.Run().ExitsWith(2).Output,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Show_says_what_holds_for_a_file_and_where_it_comes_from()
    {
        using var site = Monorepo();
        var output = site.Run("config", "show", "docs/new.md").ExitsWith(0).Output;
        Assert.Contains("read     contentlint.yml, docs/contentlint.json\n", output, StringComparison.Ordinal);
        Assert.Contains("site     url: https://top.example\n", output, StringComparison.Ordinal);
        Assert.Contains("checked  no: 'new.md' of docs/contentlint.json excludes it\n", output, StringComparison.Ordinal);
        Assert.Contains("schema   article (default)\n", output, StringComparison.Ordinal);
        Assert.Contains("CL4009 insecure-link info     docs/contentlint.json:2\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CL4008", output, StringComparison.Ordinal);
        Assert.Contains("CL4008", site.Run("config", "show", "docs/new.md", "--all").ExitsWith(0).Output, StringComparison.Ordinal);
        Assert.Contains(
            "CL4009 insecure-link off      --ignore",
            site.Run("config", "show", "top.md", "--ignore", "CL4009").ExitsWith(0).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Show_writes_json()
    {
        using var site = Monorepo();
        using var json = JsonDocument.Parse(site.Run(
            "config", "show", "sites/a/b.md", "--format", "json", "--set", "all").ExitsWith(0).OutputBytes);
        Assert.Equal(site.Full("sites/a"), json.RootElement.GetProperty("root").GetString());
        var rule = json.RootElement.GetProperty("rules").GetProperty("CL3001");
        Assert.Equal("x.example", rule.GetProperty("options").GetProperty("hosts").GetProperty("values")[0].GetString());
        Assert.Equal("override", rule.GetProperty("options").GetProperty("hosts").GetProperty("origin").GetProperty("kind").GetString());
        Assert.Equal(4, rule.GetProperty("options").GetProperty("hosts").GetProperty("origin").GetProperty("line").GetInt32());
        Assert.Equal(
            "command-line",
            json.RootElement.GetProperty("rules").GetProperty("CL1017").GetProperty("origin").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("config")]
    [InlineData("config", "shwo")]
    [InlineData("config", "show")]
    [InlineData("config", "show", "docs")]
    [InlineData("config", "show", "a.md", "--format", "xml")]
    [InlineData("config", "show", "a.md", "--select", "CL9")]
    public void Wrong_use_of_config_is_one_line_and_exit_2(params string[] args)
    {
        using var site = Monorepo();
        Assert.Single(site.Run(args).ExitsWith(2).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Show_reports_a_mistake_where_it_is()
    {
        using var site = new TemporarySite(("contentlint.toml", "[rules]\ninsecure-lnk = 'off'\n"));
        Assert.StartsWith(
            "contentlint.toml:2:1: error CL0003", site.Run("config", "show", "a.md").ExitsWith(2).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_does_not_write_yaml_into_another_format()
    {
        using var site = new TemporarySite(("contentlint.toml", "root = true\n"));
        Assert.Contains("'contentlint.toml' is there already", site.Run("init", "--force").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Equal("root = true\n", site["contentlint.toml"]);
    }

    [Fact]
    public void Site_names_slugs_as_the_configuration_does()
    {
        using var site = new TemporarySite(("contentlint.yml", "site: {slugs: kramdown-gfm}\n"), ("a.md", ""));
        Assert.Contains("kramdown-gfm", site.Run("site").ExitsWith(0).Output, StringComparison.Ordinal);
    }

    private static TemporarySite Monorepo() => new(
        (".git/HEAD", ""),
        ("contentlint.yml", "site: {url: 'https://top.example'}\nrules: {CL4009: error}\n"),
        ("docs/contentlint.json", "{\n\"rules\": {\"CL4009\": \"info\"}, \"exclude\": [\"new.md\"]}"),
        ("sites/a/contentlint.yml", "root: true\noverrides:\n- files: b.md\n  rules: {CL3001: {hosts: x.example}}\n"),
        ("top.md", Link),
        ("docs/a.md", $"{Link[..^1]} ![a](gone.png)\n"),
        ("docs/new.md", Link),
        ("sites/a/b.md", Link));

    [Fact]
    public void Shows_which_files_are_checked_only_when_they_are_named()
    {
        using var site = new TemporarySite(
            (".gitignore", "drafts/\n*.tmp.md\n"),
            ("drafts/a.md", "# A\n"),
            ("b.tmp.md", "# B\n"),
            ("docs/c.md", "# C\n"),
            ("docs/.gitignore", "d.md\n"),
            ("docs/d.md", "# D\n"),
            (".notes/e.md", "# E\n"), ("out/f.md", "# F\n"), ("g.png", "x"), ("contentlint.yml", "root: true\nexclude: [out/]\n"));
        site.Write(".git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal("only if it is named itself: '.gitignore' ignores 'drafts'", Checked("drafts/a.md"));
        Assert.Equal("only if it is named itself: '.gitignore' ignores 'b.tmp.md'", Checked("b.tmp.md"));
        Assert.Equal("only if it is named itself: 'docs/.gitignore' ignores 'docs/d.md'", Checked("docs/d.md"));
        Assert.Equal("only if it is named itself: the folder '.notes' is not searched, by its name", Checked(".notes/e.md"));
        Assert.Equal("yes", Checked("docs/c.md"));
        Assert.StartsWith("no: 'out/' of ", Checked("out/f.md"), StringComparison.Ordinal);
        Assert.Equal("no: it is neither Markdown nor HTML by its name", Checked("g.png"));
        Assert.Contains(
            "\"only-by-name\": \"'.gitignore' ignores 'drafts'\"",
            site.Run("config", "show", "drafts/a.md", "--format", "json").ExitsWith(0).Output.Replace(
                "\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal);

        string Checked(string file) =>
            site.Run("config", "show", file).ExitsWith(0).Output
                .Split('\n')
                .Single(line => line.StartsWith("checked ", StringComparison.Ordinal))[9..];
    }
}
