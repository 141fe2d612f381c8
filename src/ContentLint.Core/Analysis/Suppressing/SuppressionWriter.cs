using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>
/// Writes suppressions for findings into a page. Afterwards the page looks the same, its data is the same, and nothing new is
/// found in it; a finding for which that cannot be had is left. No byte changes but by insertion.
/// </summary>
/// <param name="reason">What the suppressions give as their reason: one line without the end of a comment in it; or null.</param>
public sealed class SuppressionWriter(string? reason)
{
    /// <summary>Placements that are tried one by one if all of them together change the page: each costs a reading of the file.</summary>
    private const int MaximumSingleTries = 64;

    /// <summary>Suppresses findings: each where it stands if a comment can stand there, else for the whole file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">How it is read.</param>
    /// <param name="analyze">Finds what is wrong in the page as it would be, with the rules and settings in force.</param>
    /// <param name="isWanted">Which findings are to be suppressed. Those of the tool itself never are.</param>
    /// <param name="yaml">How its front matter is read.</param>
    public SuppressedPage Write(
        SourceText source,
        ContentKind kind,
        Func<ContentDocument, FileAnalysis> analyze,
        Func<Diagnostic, bool> isWanted,
        YamlDialect yaml = YamlDialect.Common)
    {
        var page = Read(source);
        if (page.Analysis.RuleFailed || !Wanted(page).Any())
            return new SuppressedPage(page.Document.Source, page.Analysis, 0);
        var before = new PageComparison(page.Document, page.Analysis);
        var count = Wanted(page).Count();
        page = PlaceAll(page, [.. Places(page.Document, Wanted(page))]);
        foreach (var placement in Wanted(page).Any() ? FileInsertionPoints.For(page.Document, Placement.RulesOf(Wanted(page)), reason) : [])
        {
            if (Try(page, [placement]) is not { } better)
                continue;
            page = better;
            break;
        }

        return new SuppressedPage(page.Document.Source, page.Analysis, count - Wanted(page).Count());

        Page Read(SourceText text)
        {
            var document = ContentParser.Parse(text, kind, yaml);
            return new Page(document, analyze(document));
        }

        IEnumerable<Diagnostic> Wanted(Page from) =>
            from.Analysis.Diagnostics.Where(finding => !finding.Descriptor.IsTool && isWanted(finding));

        Page PlaceAll(Page from, ImmutableArray<Placement> placements)
        {
            if (placements.IsEmpty)
                return from;
            if (Try(from, placements) is { } all)
                return all;
            var (accepted, best) = (new List<Placement>(), from);
            foreach (var placement in placements.Take(MaximumSingleTries))
            {
                if (Try(from, [.. accepted, placement]) is not { } better)
                    continue;
                accepted.Add(placement);
                best = better;
            }

            return best;
        }

        Page? Try(Page from, IEnumerable<Placement> placements)
        {
            var after = Read(new SourceText(Placement.Apply(from.Document.Source.Text, placements), source.Path));
            return before.IsSame(after.Document, after.Analysis) && Wanted(after).Count() < Wanted(from).Count() ? after : null;
        }
    }

    private IEnumerable<Placement> Places(ContentDocument document, IEnumerable<Diagnostic> findings)
    {
        var (placements, others) = ExistingDirectives.Extend(document, findings);
        var inBody = document.Kind == ContentKind.Html
            ? HtmlInsertionPoints.For(document, others, reason)
            : MarkdownInsertionPoints.For(document, others, reason);
        return [.. placements, .. FrontMatterInsertionPoints.For(document, others, reason), .. inBody];
    }

    private sealed record Page(ContentDocument Document, FileAnalysis Analysis);
}

/// <summary>A page after suppressions were written into it.</summary>
/// <param name="Source">Its text; the one given if nothing could be suppressed.</param>
/// <param name="Analysis">What is found in it now.</param>
/// <param name="Count">Number of findings that are suppressed now and were not before.</param>
public sealed record SuppressedPage(SourceText Source, FileAnalysis Analysis, int Count);
