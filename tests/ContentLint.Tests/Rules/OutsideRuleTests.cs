using ContentLint.Testing;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Reporting;
using ContentLint.Syntax;
using ContentLint.Tests.Reporting;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules;

/// <summary>A rule that is not in the catalogue, with an id, family and page of its own, works wherever ours do.</summary>
public sealed class OutsideRuleTests
{
    private const string Text = "The <b>harbour</b>.\n";
    private static readonly AcmeRule Rule = new();

    [Fact]
    public void The_rule_tester_runs_it() => RuleTester<AcmeRule>.Reports("The <{|ACME001:b|}>harbour</b> and the <[|b|]>quay</b>.\n");

    [Fact]
    public void The_configuration_knows_it_and_its_options()
    {
        var result = Load("rules:\n  bold-text: {severity: error, elements: [i]}\n");
        Assert.Empty(result.Diagnostics);
        Assert.Empty(Analyze(Text, result.Config));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Analyze("<i>The</i> harbour\n", result.Config)).Severity);
        Assert.Contains(
            "Write 'elements'",
            MessageStyle.TextOf(Assert.Single(Load("rules:\n  ACME001: {element: i}\n").Diagnostics)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACME", true)]
    [InlineData("acme0", true)]
    [InlineData("ACME001", true)]
    [InlineData("bold-text", true)]
    [InlineData("ACM", false)]
    [InlineData("CL4", false)]
    public void It_is_selected_by_its_id_name_or_the_beginning_of_its_id(string word, bool isSelected)
    {
        var selection = new RuleSelection([word], []);
        Assert.Equal(isSelected, selection.Includes(Rule.Descriptor));
        if (isSelected)
            Assert.Empty(selection.FindProblems([Rule.Descriptor]));
    }

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line ACME001 -->\n")]
    [InlineData("<!-- contentlint-disable-next-line bold-text -->\n")]
    public void It_can_be_suppressed(string comment) => Assert.Empty(Analyze(comment + Text, Load("").Config));

    [Fact]
    public void Nested_documents_are_checked_by_it()
    {
        var analyzer = new Analyzer([Rule, new ContentLint.Rules.Embedded.SrcdocContent()]);
        var document = ContentParser.Parse(new SourceText("<iframe srcdoc=\"<b>Harbour</b>\"></iframe>\n", "a.md"), ContentKind.Markdown);
        Assert.Contains(
            "too bold",
            Assert.Single(analyzer.Analyze(document, new DefaultFileSettings(), new TestSite()).Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_name_its_family_page_and_tags()
    {
        var report = Report();
        var sarif = Reports.Write(new SarifDiagnosticWriter(), report);
        Assert.Contains("\"helpUri\": \"https://acme.example/rules/bold\"", sarif, StringComparison.Ordinal);
        Assert.Contains("\"house-style\"", sarif, StringComparison.Ordinal);
        Assert.Contains("Acme house style", Reports.Write(new HtmlDiagnosticWriter(), report), StringComparison.Ordinal);
        Assert.Contains(
            "[ACME001](https://acme.example/rules/bold)", Reports.Write(new MarkdownDiagnosticWriter(), report), StringComparison.Ordinal);
        Assert.Contains("\"category\": \"Acme\"", RuleListJson.Text([Rule.Descriptor]), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_family_comes_after_ours_in_the_index()
    {
        var index = RuleIndex.Markdown([Rule.Descriptor, .. ContentLint.Rules.RuleCatalog.Descriptors]);
        Assert.True(index.IndexOf(
            "## Acme house style\n", StringComparison.Ordinal) > index.IndexOf("## Markup\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Tags_are_the_family_and_security_where_a_descriptor_names_none()
    {
        var descriptor = Rule.Descriptor with { Tags = default };
        Assert.Equal(["acme"], descriptor.Tags.AsEnumerable());
        Assert.Equal(["acme", "security"], (descriptor with { IsSecurity = true }).Tags.AsEnumerable());
        Assert.Equal(["house-style"], Rule.Descriptor.Tags.AsEnumerable());
    }

    private static ConfigurationResult Load(string text) =>
        LintConfig.Parse(new SourceText(text, "contentlint.yml"), "", [Rule.Descriptor], static _ => null);

    private static ImmutableArray<Diagnostic> Analyze(string text, LintConfig config) =>
        new Analyzer([Rule]).Analyze(
            ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.Markdown),
            config.GetSettings("a.md"),
            new TestSite()).Diagnostics;

    private static LintReport Report() => new()
    {
        Diagnostics = Analyze(Text, Load("").Config),
        Sources = new Dictionary<string, SourceText>(StringComparer.Ordinal) { ["a.md"] = new(Text, "a.md") },
        Rules = [Rule.Descriptor],
        Files = ["a.md"],
        Version = "1.2.3",
    };

    private sealed class AcmeRule : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new()
        {
            Id = "ACME001",
            Category = new RuleCategory("Acme", "Acme house style"),
            HelpUri = "https://acme.example/rules/bold",
            Tags = ["house-style"],
            Name = "bold-text",
            Title = "Bold text",
            MessageFormat = "Element <{name}> is too bold",
            HelpFormat = "Remove it",
            DefaultSeverity = DiagnosticSeverity.Warning,
            Help = new RuleHelp
            {
                What = "Reports bold text.",
                Why = "Acme whispers.",
                Bad = [new RuleExample(Text)],
                Good = [new RuleExample("The harbour.\n")],
                Options = RuleOptionReader.DeclarationsOf<Options>(),
            },
        };

        public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze);

        private static void Analyze(ElementContext context)
        {
            if (context.Scope.GetOptions<Options>().Elements.Contains(context.Element.Name))
                context.Report(context.Element.NameSpan, [("name", context.Element.Name)]);
        }

        private sealed record Options(ImmutableArray<string> Elements) : IRuleOptions<Options>
        {
            public static Options Read(RuleOptionReader options) => new(options.Texts("elements", ["b"], "The elements to report."));
        }
    }
}
