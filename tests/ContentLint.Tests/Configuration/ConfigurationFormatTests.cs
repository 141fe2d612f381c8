using ContentLint.Testing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class ConfigurationFormatTests
{
    [Theory]
    [InlineData("contentlint.yml", "root: true\nrules:\n  CL4009: off\nexclude: [a, 文]\n")]
    [InlineData(".contentlint.yaml", "\uFEFF---\r\nroot: true\r\nrules: {CL4009: off}\r\nexclude: [a, 文]\r\n")]
    [InlineData("contentlint.json", "{\"root\": true, \"rules\": {\"CL4009\": \"off\"}, \"exclude\": [\"a\", \"文\"]}")]
    [InlineData("contentlint.json", "// why\n{\"root\": true, /* x */ \"rules\": {\"CL4009\": false}, \"exclude\": [\"a\", \"文\",],}")]
    [InlineData("contentlint.toml", "root = true\nexclude = ['a', '文']\n[rules]\nCL4009 = 'off'\n")]
    [InlineData("own.conf", "rules: {CL4009: off}\nexclude: [a, 文]")]
    public void Is_read_in_the_format_of_its_name(string name, string text)
    {
        var result = Parse(name, text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Off, result.Config.GetSettings("x.md").GetRule(Rules.Link).Severity);
        Assert.True(result.Config.IsExcluded("x/文"));
    }

    [Theory]
    [InlineData("contentlint.json", "")]
    [InlineData("contentlint.json", "\uFEFF \r\n")]
    [InlineData("contentlint.toml", "")]
    [InlineData("contentlint.toml", "# 注\n")]
    [InlineData("contentlint.yml", "# nothing\n---\n")]
    public void One_that_says_nothing_is_as_none(string name, string text)
    {
        var result = Parse(name, text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, result.Config.GetSettings("x.md").GetRule(Rules.Link).Severity);
    }

    [Theory]
    [InlineData(
        "contentlint.json",
        "{\"rules\": {\"insecure-lnk\": \"off\"}}",
        "\"insecure-lnk\"",
        "There is no rule 'insecure-lnk'. Write 'insecure-link'.")]
    [InlineData("contentlint.json", "{\"root\": 1}", "1", "takes true or false, not the number 1")]
    [InlineData("contentlint.json", "{\"root\": true, \"root\": true}", "\"root\"", "already there")]
    [InlineData("contentlint.json", "[1]", "[1]", "takes keys with values, not a list")]
    [InlineData("contentlint.json", "{\"root\": true", "", "does not parse")]
    [InlineData("contentlint.json", "// only\n", "", "does not parse")]
    [InlineData("contentlint.toml", "[rules]\ninsecure-link = 'warn'\n", "'warn'", "'warn' is no severity. Write 'warning'.")]
    [InlineData("contentlint.toml", "[rule]\nCL4009 = 'off'\n", "rule", "There is no key 'rule' in a configuration. Write 'rules'.")]
    [InlineData("contentlint.toml", "exclude = ['a', 1]\n", "1", "takes strings, not the number 1")]
    [InlineData("contentlint.toml", "root = true\nroot = true\n", "root", "")]
    [InlineData("contentlint.toml", "root = \n", null, "does not parse")]
    [InlineData("contentlint.toml", "[[overrides]]\nfile = 'x'\n", null, "")]
    [InlineData("contentlint.yml", "rules:\n\tCL4009: off\n", null, "does not parse")]
    [InlineData("contentlint.yml", "a: &a [x]\nb: *c\n", null, "does not parse")]
    [InlineData("contentlint.yml", "root: true\n---\nroot: true\n", null, "does not parse")]
    [InlineData("contentlint.yml", "just words", "just words", "takes keys with values, not the string")]
    public void A_mistake_is_located_in_each_format(string name, string text, string? marked, string message)
    {
        var result = Parse(name, text);
        Assert.NotEmpty(result.Diagnostics);
        var diagnostic = result.Diagnostics[0];
        Assert.Equal(("CL0003", name, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Path, diagnostic.Severity));
        Assert.InRange(diagnostic.Span.End, 0, text.Length);
        Assert.Contains(message, MessageStyle.TextOf(diagnostic), StringComparison.Ordinal);
        if (marked is not null)
            Assert.Equal(marked, result.Sources[name].ToString(diagnostic.Span));
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "contentlint.yml", string.Concat(Enumerable.Repeat("a: [", 20_000)), "deep yaml" },
        { "contentlint.yml", new string('[', 100_000), "deep list" },
        { "contentlint.json", new string('[', 100_000), "deep json" },
        { "contentlint.toml", "a = " + new string('[', 100_000), "deep toml" },
        { "contentlint.toml", string.Join('.', Enumerable.Repeat("a", 100_000)) + " = 1", "dotted toml" },

        {
            "contentlint.yml",
            "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                + string.Concat(Enumerable
                    .Range(1, 20)
                    .Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")),
            "aliases"
        },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_data_ends_in_a_mistake(string name, string text, string what)
    {
        var diagnostic = Parse(name, text).Diagnostics[0];
        Assert.True(diagnostic is { Id: "CL0003", Severity: DiagnosticSeverity.Error }, what);
    }

    private static ConfigurationResult Parse(string name, string text) =>
        LintConfig.Parse(new SourceText(text, name), "/site", Rules.All, static _ => null);
}
