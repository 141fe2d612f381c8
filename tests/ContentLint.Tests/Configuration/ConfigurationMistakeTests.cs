using ContentLint.Testing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class ConfigurationMistakeTests
{
    [Theory]
    [InlineData("rule:\n  CL4009: off", "rule", "Write 'rules'.")]
    [InlineData("root: yes", "yes", "takes true or false, not the string 'yes'")]
    [InlineData("- a", "- a", "takes keys with values, not a list")]
    [InlineData("rules: CL4009", "CL4009", "'rules' takes keys with values")]
    [InlineData("rules:\n  insecure-lnk: off", "insecure-lnk", "There is no rule 'insecure-lnk'. Write 'insecure-link'.")]
    [InlineData(
        "rules:\n  CL4999: off",
        "CL4999",
        "There is no rule 'CL4999'. Rules are given by id, as CL4009, or by name, as insecure-link.")]
    [InlineData("rules:\n  CL4009: warn", "warn", "'warn' is no severity. Write 'warning'.")]
    [InlineData("rules:\n  CL4009: fatal", "fatal", "'fatal' is no severity. Use off, info, warning or error.")]
    [InlineData("rules:\n  CL4009: 2", "2", "not the number 2")]
    [InlineData("rules:\n  CL4009: true", "true", "not the boolean true")]
    [InlineData("rules:\n  CL4009:", "CL4009", "not nothing")]
    [InlineData("rules:\n  CL4009: [off]", "[off]", "not a list")]
    [InlineData("rules:\n  CL4009: off\n  insecure-link: off", "insecure-link", "are the same rule")]
    [InlineData("rules:\n  CL4009: {severity: Error}", "Error", "'Error' is no severity. Write 'error'.")]
    [InlineData("rules:\n  CL3001: {host: [a]}", "host", "There is no key 'host' for missing-referrer-policy (CL3001). Write 'hosts'.")]
    [InlineData("rules:\n  CL4009: {host: [a]}", "host", "There is no key 'host' for insecure-link (CL4009). Known are severity.")]
    [InlineData("rules:\n  CL3001: {hosts: [a, 1]}", "1", "'hosts' takes a list of strings, not the number 1")]
    [InlineData("rules:\n  CL3001: {hosts: {a: b}}", "{a: b}", "'hosts' takes a list of strings")]
    [InlineData("rules:\n  CL3001: {same-site: yes}", "yes", "'same-site' takes true or false")]
    [InlineData("rules:\n  CL3001: {limit: 1.5}", "1.5", "'limit' takes a whole number")]
    [InlineData("rules:\n  CL3001: {limit: 99999999999}", "99999999999", "'limit' takes a whole number")]
    [InlineData("rules:\n  CL3001: {value: [a]}", "[a]", "'value' takes a string, not a list")]
    [InlineData("rules:\n  CL4009: {fix: safe}", "fix", "insecure-link (CL4009) offers no fix")]
    [InlineData("rules:\n  CL3001: {fix: save}", "save", "'fix' cannot be 'save'. Write 'safe'.")]
    [InlineData("rules:\n  CL3001: {fix: never}", "never", "'fix' cannot be 'never'. Use safe, unsafe or off.")]
    [InlineData("rules:\n  CL3001: {fix: true}", "true", "'fix' takes safe, unsafe or off, not the boolean true")]
    [InlineData("rules:\n  CL3001: {fixes: off}", "fixes", "There is no key 'fixes' for missing-referrer-policy (CL3001). Write 'fix'.")]
    [InlineData("site: https://a.example", "https://a.example", "'site' takes keys with values")]
    [InlineData("site:\n  uri: x", "uri", "There is no key 'uri' in 'site'. Write 'url'.")]
    [InlineData(
        "site:\n  url: blog.example",
        "blog.example",
        "'blog.example' is no address of a site. Write it in full, as https://blog.example.")]
    [InlineData("site:\n  url: ftp://a.example/", "ftp://a.example/", "is no address of a site")]
    [InlineData("site:\n  referrer-policy: no-referer", "no-referer", "'no-referer' is no referrer policy. Write 'no-referrer'.")]
    [InlineData(
        "site:\n  referrer-policy: never",
        "never",
        "'never' is no referrer policy. Use one of no-referrer, no-referrer-when-downgrade, same-origin, "
        + "origin, strict-origin, origin-when-cross-origin, strict-origin-when-cross-origin, unsafe-url.")]
    [InlineData("site:\n  public: [static, ../x]", "../x", "is no folder beneath")]
    [InlineData("site:\n  base-path: blog", "blog", "is no path of a URL")]
    [InlineData("exclude: ['a[b']", "'a[b'", "has a '[' without its ']'")]
    [InlineData("exclude: [1]", "1", "'exclude' takes strings")]
    [InlineData("overrides:\n  - rules: {CL4009: off}", "rules", "has no 'files'")]
    [InlineData("overrides:\n  - files: '{'\n    rules: {CL4009: off}", "'{'", "has a '{' without its '}'")]
    [InlineData("overrides:\n  - files: x\n    rule: {}", "rule", "Write 'rules'.")]
    [InlineData("overrides: {files: x}", "{files: x}", "'overrides' takes a list")]
    [InlineData("overrides: [a]", "a", "An entry of 'overrides' has the keys 'files' and 'rules'. This is the string 'a'.")]
    [InlineData("schemas:\n  - files: x", "files", "has no 'schema'")]
    [InlineData("schemas:\n  - schema: none", "schema", "has no 'files'")]
    [InlineData("schemas:\n  - {files: x, schema: a.json}", "a.json", "is not there")]
    [InlineData("schemas:\n  - {files: x, schema: ../a.json}", "../a.json", "is no path beneath")]
    [InlineData("schemas:\n  - {files: x, schema: 'https://a.example/b.json'}", "'https://a.example/b.json'", "is not fetched")]
    [InlineData("schemas:\n  - {files: x, schema: a.toml}", "a.toml", "is no schema file")]
    [InlineData("root: true\nroot: true", "root", "")]
    [InlineData("a: [", "", "does not parse")]
    [InlineData("# 海港 😀\r\nsite:\r\n  url: 海港\r\n", "海港", "is no address of a site")]
    public void Points_at_a_mistake(string text, string marked, string message)
    {
        var result = Parse(text);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("CL0003", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("contentlint.yml", diagnostic.Path);
        Assert.Equal(marked, result.Sources["contentlint.yml"].ToString(diagnostic.Span));
        Assert.Contains(message, MessageStyle.TextOf(diagnostic));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("\uFEFFroot: true\r\n")]
    [InlineData("rules:\nsite:\nexclude:\nschemas:\noverrides:\n")]
    [InlineData("rules:\n  CL4009: off\n  image-alt-missing: false\n")]
    [InlineData("rules:\n  CL0005: off\n")]
    [InlineData("rules:\n  CL3001: {severity: error, hosts: a.example, same-site: true, limit: -1, value: x}")]
    [InlineData(
        "site:\n  url: https://a.example/blog\n  referrer-policy: no-referrer, strict-origin-when-cross-origin\n  public: static\n  "
            + "base-path: /x/\n")]
    [InlineData("exclude: '*.tmp.md'\noverrides:\n  - files: [a, 'b/**']\n")]
    public void Is_quiet_about_what_is_right(string text) => Assert.Empty(Parse(text).Diagnostics);

    [Fact]
    public void Keeps_what_is_right_beside_a_mistake()
    {
        var result = Parse("rules:\n  CL9999: off\n  CL4009: off\n");
        Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Off, result.Config.GetSettings("a.md").GetRule(Rules.Link).Severity);
    }

    [Fact]
    public void Sorts_mistakes_by_place()
    {
        var result = Parse("x: 1\nrules:\n  CL9999: off\ny: 2\n");
        Assert.Equal(result.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start), result.Diagnostics);
        Assert.Equal(3, result.Diagnostics.Length);
    }

    [Fact]
    public void Uses_the_defaults_if_the_file_does_not_parse() =>
        Assert.Equal(
            DiagnosticSeverity.Warning, Parse("rules: {CL4009: off}\n\tx: [").Config.GetSettings("a.md").GetRule(Rules.Link).Severity);

    private static ConfigurationResult Parse(string text) =>
        LintConfig.Parse(new SourceText(text, "contentlint.yml"), "/site", Rules.All, _ => null);
}
