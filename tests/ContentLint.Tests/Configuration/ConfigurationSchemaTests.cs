using ContentLint.Configuration;
using ContentLint.ConfigurationSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;
using ContentLint.Rules;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;
using RepositoryFolder = ContentLint.Tests.Testing.RepositoryFolder;

namespace ContentLint.Tests.Configuration;

public sealed class ConfigurationSchemaTests
{
    [Fact]
    public void The_file_in_the_repository_is_what_is_generated()
    {
        var file = Path.Combine(RepositoryFolder.Root, "schemas", "contentlint.schema.json");
        Assert.True(
            SchemaGenerator.Generate() == File.ReadAllText(file).ReplaceLineEndings("\n"),
            "schemas/contentlint.schema.json is stale; write it anew: dotnet run --project tools/ContentLint.ConfigurationSchema");
    }

    [Fact]
    public void Knows_every_rule_by_id_and_by_name()
    {
        foreach (var rule in RuleCatalog.Descriptors)
        {
            Assert.Empty(Refusals($"rules:\n  {rule.Id}: off"));
            Assert.Empty(Refusals($"rules:\n  {rule.Name}: {{severity: error}}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("root: true\nsite: {url: https://blog.example, referrer-policy: no-referrer, public: static, base-path: /blog/}")]
    [InlineData("rules:\nsite:\nexclude:\nschemas:\noverrides:")]
    [InlineData("exclude: '*.tmp.md'\nrules:\n  image-alt-missing: false\n  insecure-link: {severity: info, hosts: [a.example]}")]
    [InlineData("rules:\n  missing-referrer-policy: {hosts: '*.cdn.example'}")]
    [InlineData("schemas:\n- {files: 'source/**', schema: hexo}\n- {files: [a, b], schema: none, formats: false}")]
    [InlineData("overrides:\n- files: 'a/**'\n  rules: {CL4009: error}\n- files: [b]")]
    public void Accepts_what_the_loader_accepts(string text)
    {
        Assert.Empty(Load(text));
        Assert.Empty(Refusals(text));
    }

    [Theory]
    [InlineData("rule: {}")]
    [InlineData("root: yes")]
    [InlineData("- a")]
    [InlineData("site: https://a.example")]
    [InlineData("site: {url: blog.example}")]
    [InlineData("site: {base-path: //a}")]
    [InlineData("site: {uri: x}")]
    [InlineData("exclude: [1]")]
    [InlineData("exclude: {a: b}")]
    [InlineData("rules: {CL4999: off}")]
    [InlineData("rules: {insecure-link: warn}")]
    [InlineData("rules: {insecure-link: }")]
    [InlineData("rules: {insecure-link: true}")]
    [InlineData("rules: {insecure-link: {host: a}}")]
    [InlineData("rules: {insecure-link: {hosts: [1]}}")]
    [InlineData("rules: {image-alt-missing: {hosts: a}}")]
    [InlineData("schemas: [{files: x}]")]
    [InlineData("schemas: [{schema: none}]")]
    [InlineData("schemas: [{files: x, schema: none, formats: maybe}]")]
    [InlineData("schemas: {files: x, schema: none}")]
    [InlineData("overrides: [{rules: {CL4009: off}}]")]
    [InlineData("overrides: [{files: x, rules: {CL4009: fatal}}]")]
    public void Refuses_what_the_loader_refuses(string text)
    {
        Assert.NotEmpty(Load(text));
        Assert.NotEmpty(Refusals(text));
    }

    private static IEnumerable<string> Load(string text) =>
        LintConfig.Parse(
            new SourceText(text, "contentlint.yml"),
            "/site",
            RuleCatalog.Descriptors,
            static _ => null).Diagnostics.Select(diagnostic => diagnostic.Message);

    private static IEnumerable<string> Refusals(string text)
    {
        var root = YamlNodeReader.Read(new SourceText(text, "contentlint.yml"), new TextSpan(0, text.Length)).Root;
        return BuiltInSchemas.Configuration
            .Validate(root, default)
            .Where(violation => violation.Kind != SchemaViolationKind.Deprecated)
            .Select(violation => violation.Message);
    }
}
