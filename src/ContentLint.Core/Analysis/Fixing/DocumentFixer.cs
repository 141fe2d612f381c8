using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Protection;
using ContentLint.Text;

namespace ContentLint.Analysis.Fixing;

/// <summary>
/// Fixes a file in passes until nothing is left to fix: at most <see cref="MaximumPasses"/>, and more while each leaves fewer fixes;
/// stops on a cycle or on growth, and takes back a pass after which the file parses worse.
/// </summary>
/// <param name="analyzer">The driver.</param>
/// <param name="cancellation">Ends the work.</param>
public sealed class DocumentFixer(Analyzer analyzer, CancellationToken cancellation = default)
{
    /// <summary>Upper bound of passes over one file that leave no fewer fixes than there were.</summary>
    public const int MaximumPasses = 10;

    /// <summary>Characters of a file that all passes together may read, beyond the first few.</summary>
    private const long MostCharacters = 20_000_000;

    /// <summary>Applies the fixes that are safe enough to a file in memory.</summary>
    public FixedDocument Fix(SourceText source, ContentKind kind, IFileSettings settings, ISite site, FixSafety maximum) =>
        Fix(source, kind, settings, site, maximum, static (_, _) => true);

    /// <summary>Applies those of the fixes that are safe enough which somebody chooses.</summary>
    /// <param name="source">The text.</param>
    /// <param name="kind">How it is read.</param>
    /// <param name="settings">What the configuration says about the file.</param>
    /// <param name="site">The site that it belongs to.</param>
    /// <param name="maximum"><see cref="FixSafety.Safe"/> for safe fixes only.</param>
    /// <param name="isChosen">Asked in each pass for each fix that can be applied in it.</param>
    public FixedDocument Fix(
        SourceText source,
        ContentKind kind,
        IFileSettings settings,
        ISite site,
        FixSafety maximum,
        Func<ContentDocument, Diagnostic, bool> isChosen)
    {
        var document = ContentParser.Parse(source, kind, site.ProfileOf(source.Path).Yaml);
        var analysis = analyzer.Analyze(document, settings, site, cancellation);
        var applied = ImmutableArray.CreateBuilder<Diagnostic>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { source.Text };
        var (fewest, idle) = (int.MaxValue, 0);
        for (var pass = 1; idle < MaximumPasses && MayGoOn(pass, source); pass++)
        {
            var wanted = analysis.Diagnostics.RemoveAll(diagnostic => !(diagnostic.Fix?.Safety <= maximum));
            if (wanted.IsEmpty)
                break;
            idle = wanted.Length < fewest ? 0 : idle + 1;
            fewest = Math.Min(fewest, wanted.Length);
            var protectedText = ProtectedText.Of(document);
            var result = FixApplier.Apply(document.Source.Text, wanted, diagnostic => isChosen(document, diagnostic), protectedText);
            if (result.Applied.IsEmpty || !seen.Add(result.Text) || HasGrown(source, result.Text))
                break;
            var next = ContentParser.Parse(new SourceText(result.Text, source.Path), kind, site.ProfileOf(source.Path).Yaml);
            if (ParsesWorse(document, next))
                break;
            document = next;
            analysis = analyzer.Analyze(document, settings, site, cancellation);
            applied.AddRange(result.Applied);
        }

        return new FixedDocument(document, analysis, applied.ToImmutable());
    }

    private static bool MayGoOn(int pass, SourceText source) => pass <= MaximumPasses || (long)pass * source.Length <= MostCharacters;

    private static bool HasGrown(SourceText original, string text) => text.Length > (2L * original.Length) + 10_000;

    private static bool ParsesWorse(ContentDocument before, ContentDocument after) => SyntaxProblems(after) > SyntaxProblems(before);

    private static int SyntaxProblems(ContentDocument document) =>
        document.FrontMatter?.Problems.Count(problem => problem.Kind is FrontMatterProblemKind.Syntax
            or FrontMatterProblemKind.Unterminated) ?? 0;
}

/// <summary>A file after its fixes.</summary>
/// <param name="Document">The fixed document.</param>
/// <param name="Analysis">What is still found in it.</param>
/// <param name="Applied">The findings that were fixed, pass by pass; their spans count the text of their pass.</param>
public sealed record FixedDocument(ContentDocument Document, FileAnalysis Analysis, ImmutableArray<Diagnostic> Applied);
