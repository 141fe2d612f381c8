using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>Pages before and after the formatter of another project, with the order, the width and the schema that it has.</summary>
[Trait("Category", "Corpora")]
public sealed class FixPairTests
{
    private const string Options = "list-order: true\nsingle-item-lists: scalar\n";
    private static readonly FrontMatterConfig Config = FrontMatterConfig.Read(PathOf("config.json"));
    private static readonly IFileSettings Settings = new FormatterSettings(Config);

    [Theory]
    [InlineData("attribute_order")]
    [InlineData("double_quotes")]
    [InlineData("prettify")]
    [InlineData("single_quotes")]
    public void Formats_as_the_pair_shows(string name) =>
        Assert.Equal(File.ReadAllText(PathOf($"{name}.valid.md")), Fix(name).Document.Source.Text);

    [Theory]
    [InlineData("attribute_order")]
    [InlineData("double_quotes")]
    [InlineData("prettify")]
    [InlineData("single_quotes")]
    [InlineData("unknown_attribute")]
    public void Leaves_what_is_valid_as_it_is(string name)
    {
        var source = new SourceText(File.ReadAllText(PathOf($"{name}.valid.md")), "a.md");
        Assert.Empty(new Analyzer(FrontMatterRules.All).Analyze(
            ContentParser.Parse(source, ContentKind.Markdown),
            Settings,
            new TestSite()).Diagnostics.Where(diagnostic => diagnostic.Fix is not null).Select(diagnostic => diagnostic.Message));
    }

    /// <summary>
    /// Their formatter deletes keys that the schema does not know. A misspelt key would take its data with it, so it is reported and stays.
    /// </summary>
    [Fact]
    public void Reports_an_unknown_key_and_keeps_its_data()
    {
        var result = Fix("unknown_attribute");
        Assert.Equal(File.ReadAllText(PathOf("unknown_attribute.md")), result.Document.Source.Text);
        Assert.Equal(["CL1007"], Violations(result.Analysis).Select(diagnostic => diagnostic.Id));
        Assert.Contains("'tags'", Violations(result.Analysis).First().Message, StringComparison.Ordinal);
    }

    /// <summary>The slug of a pair has nothing to do with where the file lies.</summary>
    private static IEnumerable<Diagnostic> Violations(FileAnalysis analysis) =>
        analysis.Diagnostics.Where(diagnostic => diagnostic.Id != "CL1019");

    [Fact]
    public void Reports_wrong_values_and_invents_none()
    {
        var result = Fix("values");
        Assert.Equal(File.ReadAllText(PathOf("values.md")), result.Document.Source.Text);
        Assert.Equal(
            ["CL1006", "CL1009", "CL1009", "CL1011"],
            result.Analysis.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static FixedDocument Fix(string name) => new DocumentFixer(new Analyzer(FrontMatterRules.All)).Fix(
        new SourceText(File.ReadAllText(PathOf($"{name}.md")), "a.md"), ContentKind.Markdown, Settings, new TestSite(), FixSafety.Safe);

    private static string PathOf(string name) => SharedFolder.Path("corpora", "webdoky", "fix-pairs", name);

    /// <summary>Every rule on, with the options that make the same choices as their formatter.</summary>
    private sealed class FormatterSettings(FrontMatterConfig config) : IFileSettings
    {
        private readonly TestFileSettings rules = new(new RuleTestSetup { Options = Options });

        public ContentSchema? Schema => config.Schema;

        public FrontMatterLayout Layout => config.Layout;

        public bool RequiresFrontMatter => true;

        public RuleSettings GetRule(DiagnosticDescriptor descriptor) => rules.GetRule(descriptor);
    }
}
