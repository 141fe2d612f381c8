using System.Text;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("nowhere.md", "'nowhere.md' does not exist")]
    [InlineData("nowhere", "'nowhere' does not exist")]
    [InlineData("*.none", "'*.none' matches no Markdown or HTML file")]
    [InlineData("picture.png", "'picture.png' is neither Markdown nor HTML by its name")]
    [InlineData("--format=yaml", "--format takes")]
    [InlineData("--jobs=0", "--jobs takes a whole number from 1")]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("--select=CL9999", "there is no rule 'CL9999'")]
    [InlineData("--select=insecure-lnk", "did you mean 'insecure-link'?")]
    [InlineData("--rule=insecure-lnk=off", "did you mean 'insecure-link'?")]
    [InlineData("--rule=CL4=off", "there is no rule 'CL4'")]
    [InlineData("--rule=CL4009=warn", "'warn' is no severity; did you mean 'warning'?")]
    [InlineData("--rule=CL4009=", "'' is no severity; use off, info, warning or error")]
    [InlineData("--rule=CL4009", "--rule takes a rule and its severity, not 'CL4009': --rule insecure-link=error")]
    [InlineData("--config=none.yml", "'none.yml' does not exist")]
    [InlineData("-", "--stdin-filename")]
    [InlineData("", "a path is empty")]
    [InlineData("--baseline=/", "the baseline '/' does not exist")]
    [InlineData("--format=json=/dev/stdin", "it is the standard input")]
    public void Wrong_use_is_one_line_and_exit_2(string argument, string expected)
    {
        using var site = new TemporarySite(("picture.png", "x"), ("a.md", "# A\n"));
        var result = site.Run("check", argument).ExitsWith(2);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal("contentlint: ", result.Error[..13]);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_path_that_matches_nothing_can_be_passed_over()
    {
        using var site = new TemporarySite();
        site.Run("check", "nowhere.md", "--no-error-on-unmatched-pattern").ExitsWith(0);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    public void A_folder_without_content_is_said_and_no_error(string command)
    {
        using var site = new TemporarySite(("static/a.png", "x"), ("ignored/b.txt", "x"));
        var result = site.Run(command, "static", "ignored").ExitsWith(0);
        Assert.Contains("there is no Markdown or HTML file in 'static': passed over", result.Error, StringComparison.Ordinal);
        Assert.Contains("there is no Markdown or HTML file in 'ignored': passed over", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("passed over", site.Run(command, "static", "--quiet").ExitsWith(0).Error, StringComparison.Ordinal);
        Assert.Contains("'statik' does not exist", site.Run(command, "static", "statik").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backslash_is_a_letter_of_a_name_where_slashes_separate_folders()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite(
            ("p.md", "![x](a/b.png) ![y](a%5Cb.png)\n"),
            ("a\\b.png", "x"),
            ("a\\c.md", "[x](http://h.example/)\n"),
            ("a/d.md", "[x](http://h.example/)\n"));
        Assert.Equal(["a/d.md CL4009", "a\\c.md CL4009", "p.md CL2001"], Found());
        site.Write("contentlint.yml", "exclude: ['a/*']\n");
        Assert.Equal(["a\\c.md CL4009", "p.md CL2001"], Found());
        site.Write("contentlint.yml", "exclude: ['a?c.md']\n");
        Assert.Equal(["a/d.md CL4009", "p.md CL2001"], Found());
        site.Write("contentlint.yml", "root: true\n");
        site.Write(".gitignore", "a/\n");
        Assert.Equal(["a\\c.md CL4009", "p.md CL2001"], Found());
        Assert.Equal(["a\\c.md CL4009"], Found("a\\c.md"));

        string[] Found(string path = ".") =>

            [
                .. Findings
                .Of(site.Run("check", path, "--select", "CL2001,CL4009", "--format", "json").ExitsWith(1))
                .Select(finding => $"{finding.Path} {finding.Id}")
                .Order(StringComparer.Ordinal)
            ];
    }

    [Fact]
    public void An_empty_file_is_clean()
    {
        using var site = new TemporarySite(("a.md", ""), ("b.html", ""), ("c.md", "\uFEFF"), ("d.md", "\n"));
        site.Run().ExitsWith(0);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding_with_their_offset()
    {
        using var site = new TemporarySite();
        site.WriteBytes("binary.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]);
        site.WriteBytes("latin1.md", [.. "caf"u8, 0xE9, (byte)'\n']);
        site.WriteBytes("utf16.md", [0xFF, 0xFE, 0x41, 0x00]);
        var findings = Findings.Of(site.Run("check", "--format", "json").ExitsWith(1));
        Assert.Equal(["CL0002", "CL0002", "CL0002"], findings.Select(finding => finding.Id));
        Assert.Contains("NUL byte at offset 4", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("0xE9 at offset 3", findings[1].Message, StringComparison.Ordinal);
        Assert.Contains("UTF-16", findings[2].Message, StringComparison.Ordinal);
        site.Run("check").ExitsWith(1);
        site.Run("fix").ExitsWith(1);
        Assert.Equal(5, site.Bytes("latin1.md").Length);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_found_behind_any_text_and_in_HTML()
    {
        using var site = new TemporarySite();
        byte[] before = [.. "\uFEFF<p>海 🌊</p>\r\n"u8];
        site.WriteBytes("surrogate.html", [.. before, 0xED, 0xA0, 0xBD, .. "\r\n"u8]);
        site.WriteBytes("overlong.htm", [.. before, 0xC0, 0xAF, .. "\r\n"u8]);
        site.WriteBytes("cut.md", [.. before, 0xF0, 0x9F, 0x8C]);
        var findings = Findings.Of(site.Run("check", "--format", "json").ExitsWith(1));
        Assert.Equal(
            [("CL0002", "cut.md"), ("CL0002", "overlong.htm"), ("CL0002", "surrogate.html")],
            findings.Select(finding => (finding.Id, finding.Path)));
        Assert.All(findings, finding => Assert.Contains($"at offset {before.Length}", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF<p>海 🌊</p>\r\n")]
    [InlineData("<p>مرحبا e\u0301 👩‍💻</p>")]
    [InlineData("<p>\uFFFD and \uE000</p>\n")]
    [InlineData("<p>a</p>\r<p>b</p>\n\r\n")]
    public void Text_of_any_script_and_with_any_line_ends_is_read(string text)
    {
        using var site = new TemporarySite(("a.md", text), ("a.html", text));
        Assert.DoesNotContain(Findings.Of(site.Run("check", "--set", "all", "--format", "json")), finding => finding.Id == "CL0002");
    }

    [Fact]
    public void A_file_that_is_too_large_is_said()
    {
        using var site = new TemporarySite(("a.md", "海 🌊\n"));
        site.WriteBytes("b.html", []);
        using (var large = new FileStream(Path.Combine(site.Root, "b.html"), FileMode.Open))
            large.SetLength((64L * 1024 * 1024) + 1);
        var finding = Assert.Single(Findings.Of(site.Run("check", "--format", "json")));
        Assert.Equal(("CL0006", "b.html"), (finding.Id, finding.Path));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("<div>")]
    [InlineData("<a href=\"")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("`")]
    [InlineData("<!--")]
    [InlineData("{{")]
    [InlineData("海😀 ")]
    public void Long_lines_and_deep_nesting_end(string piece)
    {
        using var site = new TemporarySite();
        site.Write("a.md", string.Concat(Enumerable.Repeat(piece, 100_000)));
        site.Write("b.html", string.Concat(Enumerable.Repeat(piece, 100_000)));
        Assert.InRange(site.RunProcess("check").ExitCode, 0, 1);
    }

    [Fact]
    public void A_line_of_five_megabytes_is_read()
    {
        using var site = new TemporarySite();
        site.Write(
            "a.md",
            new StringBuilder("<p>")
                .Insert(3, "中文 text ", 600_000)
                .Append("<a href=\"https://x.test/\" target=\"_blank\">x</a></p>\n")
                .ToString());
        Assert.Single(Findings.Of(site.Run("check", "--format", "json", "--select", "CL4008")));
        Assert.True(site.Run("check").ExitsWith(1).Output.Length < 4_000);
    }

    [Fact]
    public void Everything_unclosed_is_reported_where_it_opens()
    {
        using var site = new TemporarySite(("a.md", "---\ntitle: x\n\n<div><a href=\"https://x.test/ target=_blank><!-- \n```\n"));
        Assert.Equal("CL1003", Assert.Single(Findings.Of(site.Run("check", "--format", "json").ExitsWith(1))).Id);
    }
}
