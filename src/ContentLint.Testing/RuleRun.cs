using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Testing;

/// <summary>Rules with their settings, over texts: for tests that look at more than <see cref="RuleTester{TRule}"/> does.</summary>
/// <param name="rules">The rules.</param>
/// <param name="setup">The surroundings.</param>
public sealed class RuleRun(ImmutableArray<Rule> rules, RuleTestSetup setup)
{
    private readonly Analyzer analyzer = new(rules, new FixedClock(setup.Now));
    private readonly ISite site = setup.Site ?? new TestSite();

    /// <summary>One rule.</summary>
    public RuleRun(Rule rule, RuleTestSetup setup)
        : this([rule], setup)
    {
    }

    /// <summary>The settings in force.</summary>
    internal TestFileSettings Settings { get; } = new(setup);

    private ContentKind Kind => site.ProfileOf(setup.FileName).KindOf(setup.FileName)!.Value;

    /// <summary>The findings in a text.</summary>
    /// <exception cref="RuleTestException">A rule threw.</exception>
    public FileAnalysis Analyze(string text)
    {
        var analysis = analyzer.Analyze(ContentParser.Parse(new SourceText(text, setup.FileName), Kind), Settings, site);
        if (analysis.RuleFailed)
            throw new RuleTestException(string.Join('\n', analysis.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return analysis;
    }

    /// <summary>The text after the fixes up to a safety.</summary>
    /// <exception cref="RuleTestException">A fix leaves a finding that it should remove, brings a new one, or changes the text again in a
    /// second run.</exception>
    public string Fix(string text, FixSafety maximum)
    {
        var first = new DocumentFixer(analyzer).Fix(new SourceText(text, setup.FileName), Kind, Settings, site, maximum);
        var result = first.Document.Source.Text;
        if (first.Analysis.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Fix is { Renames: [] } fix
            && fix.Safety <= maximum) is { } left)
            throw new RuleTestException($"{left.Id} is still reported, with a fix, after the fixes are applied: {left.Message}\n{result}");
        var before = Analyze(text).Diagnostics.CountBy(diagnostic => diagnostic.Id).ToDictionary();
        foreach (var (id, count) in first.Analysis.Diagnostics.CountBy(diagnostic => diagnostic.Id))
        {
            if (count > before.GetValueOrDefault(id))
                throw new RuleTestException($"The fix brings a new {id}:\n{result}");
        }

        var second = new DocumentFixer(analyzer).Fix(first.Document.Source, Kind, Settings, site, maximum);
        TextComparison.Check(result, second.Document.Source.Text, "after a second run of the fixes");
        return result;
    }
}
