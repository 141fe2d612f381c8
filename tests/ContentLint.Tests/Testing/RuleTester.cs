using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.Site;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Testing;

/// <summary>
/// Runs one rule over marked-up source. Every call also runs with CRLF line ends, and holds every fix to the invariants:
/// it converges, a second run changes nothing, it leaves no fixable finding and brings no new one.
/// </summary>
internal static class RuleTester<TRule>
    where TRule : Rule, new()
{
    /// <summary>The rule reports exactly the marked spans.</summary>
    /// <param name="markup">Source with <c>[|…|]</c> and <c>{|CL4008:…|}</c>.</param>
    /// <param name="fixedText">The text after the safe fixes; null: no safe fix is offered.</param>
    /// <param name="unsafeFixedText">The text after all fixes; null: the same as after the safe ones.</param>
    /// <param name="setup">File name, options, schema and site, where the defaults do not do.</param>
    public static void Reports(string markup, string? fixedText = null, string? unsafeFixedText = null, RuleTestSetup? setup = null)
    {
        setup ??= new RuleTestSetup();
        foreach (var newLine in NewLines(markup))
            Check(WithNewLine(markup, newLine), Adapt(fixedText, newLine), Adapt(unsafeFixedText, newLine), setup);
    }

    /// <summary>The rule reports nothing.</summary>
    public static void IsQuiet(string text, RuleTestSetup? setup = null) => Reports(text, setup: setup);

    /// <summary>The messages of the findings, in order.</summary>
    public static IReadOnlyList<string> Messages(string text, RuleTestSetup? setup = null) =>
        [.. new RuleRun(new TRule(), setup ?? new RuleTestSetup()).Analyze(text).Diagnostics.Select(diagnostic => diagnostic.Message)];

    private static string[] NewLines(string markup) => markup.Contains('\n') && !markup.Contains('\r') ? ["\n", "\r\n"] : [""];

    private static string WithNewLine(string text, string newLine) => newLine == "\r\n" ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    private static string? Adapt(string? text, string newLine) => text is null ? null : WithNewLine(text, newLine);

    private static void Check(string markup, string? fixedText, string? unsafeFixedText, RuleTestSetup setup)
    {
        var rule = new TRule();
        var expected = MarkedUpText.Parse(markup, rule.Descriptor.Id);
        var run = new RuleRun(rule, setup);
        var analysis = run.Analyze(expected.Text);
        Assert.Equal(
            expected.Findings.Select(finding => Describe(expected.Text, finding.Id, finding.Span)),
            analysis.Diagnostics.Select(diagnostic => Describe(expected.Text, diagnostic.Id, diagnostic.Span)));
        foreach (var diagnostic in analysis.Diagnostics)
            CheckDiagnostic(diagnostic, rule.Descriptor);
        var safe = run.Fix(expected.Text, FixSafety.Safe);
        Assert.Equal(fixedText ?? expected.Text, safe);
        Assert.Equal(unsafeFixedText ?? safe, run.Fix(expected.Text, FixSafety.Unsafe));
        RuleCase.Note(new RuleCase(rule.Descriptor.Id, expected.Text, setup, expected.Findings.Count > 0, (fixedText ?? unsafeFixedText) is not null));
    }

    private static void CheckDiagnostic(Diagnostic diagnostic, DiagnosticDescriptor descriptor)
    {
        Assert.DoesNotContain("{0}", diagnostic.Message, StringComparison.Ordinal);
        Assert.False(diagnostic.Message.EndsWith('.'), $"The message ends with a full stop: {diagnostic.Message}");
        if (diagnostic.Fix is not { } fix || diagnostic.Id != descriptor.Id)
            return;
        var declared = fix.Safety == FixSafety.Safe ? FixAvailability.Safe : FixAvailability.Unsafe;
        Assert.True(descriptor.Fixes.HasFlag(declared), $"The descriptor does not declare a fix that is {fix.Safety}.");
    }

    private static string Describe(string text, string id, TextSpan span) => $"{id} at {span}: «{text.Substring(span.Start, span.Length)}»";
}

/// <summary>The surroundings of a rule's test.</summary>
internal sealed record RuleTestSetup
{
    /// <summary>Path of the file; its extension decides how it is read.</summary>
    public string FileName { get; init; } = "_posts/example.md";

    /// <summary>The rule's options, as YAML.</summary>
    public string? Options { get; init; }

    /// <summary>The front matter's schema, as YAML or JSON.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether a file without front matter breaks the association.</summary>
    public bool RequiresFrontMatter { get; init; }

    /// <summary>How front matter is to be laid out.</summary>
    public FrontMatterLayout Layout { get; init; } = FrontMatterLayout.None;

    /// <summary>The moment of the run.</summary>
    public DateTimeOffset Now { get; init; } = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The site; null: one in which no URL is local.</summary>
    public ISite? Site { get; init; }
}

/// <summary>Rules with their settings, over texts.</summary>
internal sealed class RuleRun(ImmutableArray<Rule> rules, RuleTestSetup setup)
{
    private readonly Analyzer analyzer = new(rules, new FixedClock(setup.Now));
    private readonly TestFileSettings settings = new(setup);
    private readonly ISite site = setup.Site ?? new TestSite();

    public RuleRun(Rule rule, RuleTestSetup setup)
        : this([rule], setup)
    {
    }

    public FileAnalysis Analyze(string text)
    {
        var analysis = analyzer.Analyze(ContentParser.Parse(new SourceText(text, setup.FileName), Kind), settings, site);
        Assert.False(analysis.RuleFailed, string.Join('\n', analysis.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return analysis;
    }

    public string Fix(string text, FixSafety maximum)
    {
        var first = new DocumentFixer(analyzer).Fix(new SourceText(text, setup.FileName), Kind, settings, site, maximum);
        var result = first.Document.Source.Text;
        Assert.DoesNotContain(first.Analysis.Diagnostics, diagnostic => diagnostic.Fix is { Renames: [] } fix && fix.Safety <= maximum);
        var before = Analyze(text).Diagnostics.CountBy(diagnostic => diagnostic.Id).ToDictionary();
        foreach (var (id, count) in first.Analysis.Diagnostics.CountBy(diagnostic => diagnostic.Id))
            Assert.True(count <= before.GetValueOrDefault(id), $"The fix brings a new {id}:\n{result}");
        var second = new DocumentFixer(analyzer).Fix(first.Document.Source, Kind, settings, site, maximum);
        Assert.Equal(result, second.Document.Source.Text);
        return result;
    }

    private ContentKind Kind => ContentKinds.Of(setup.FileName)!.Value;
}

/// <summary>Settings that switch every rule on.</summary>
internal sealed class TestFileSettings(RuleTestSetup setup) : IFileSettings
{
    private readonly RuleOptions options = ParseOptions(setup.Options);

    public ContentSchema? Schema { get; } = Compile(setup.Schema);

    public bool RequiresFrontMatter => setup.RequiresFrontMatter;

    public FrontMatterLayout Layout => setup.Layout;

    public RuleSettings GetRule(DiagnosticDescriptor descriptor) => new(
        descriptor.DefaultSeverity == DiagnosticSeverity.Off ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity, options);

    private static RuleOptions ParseOptions(string? yaml)
    {
        if (yaml is null)
            return RuleOptions.None;
        var mapping = Assert.IsType<MappingNode>(Parse(yaml));
        return new RuleOptions(mapping.Entries.ToImmutableDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal));
    }

    private static ContentSchema? Compile(string? yaml)
    {
        if (yaml is null)
            return null;
        var compilation = ContentSchema.Compile(Parse(yaml), null);
        Assert.Empty(compilation.Problems);
        return compilation.Schema;
    }

    private static ContentNode Parse(string yaml)
    {
        var result = YamlNodeReader.Read(new SourceText(yaml, "test.yml"), new TextSpan(0, yaml.Length));
        Assert.Empty(result.Problems);
        return result.Root!;
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

/// <summary>A site with fixed answers; what it was not told is not local.</summary>
internal sealed class TestSite : ISite
{
    public Dictionary<string, LocalTarget> Targets { get; init; } = [];

    public Uri? Url { get; init; }

    public string? ReferrerPolicy { get; init; }

    public SiteProfile Profile { get; init; } = SiteProfile.OfUnknownGenerator;

    public LocalTarget Resolve(string documentPath, string url) => Targets.GetValueOrDefault(url) ?? new LocalTarget(LocalTargetStatus.NotLocal);
}
