using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Places in Markdown and MDX: above a paragraph for findings on its first line, else around a section.</summary>
internal static class MarkdownInsertionPoints
{
    /// <summary>Placements for the findings in the body.</summary>
    public static IEnumerable<Placement> For(ContentDocument document, IEnumerable<Diagnostic> findings, string? reason)
    {
        if (document.Kind == ContentKind.Mdx && document.Scripts is { HasOpenStatement: true })
            yield break;
        var directives = new DirectiveText(document.Kind == ContentKind.Mdx ? CommentSyntax.Mdx : CommentSyntax.Html, reason);
        var sections = MarkdownSections.Read(document);
        var current = 0;
        foreach (var group in findings
            .Where(finding => finding.Span.Start >= document.Body.Start)
            .OrderBy(static finding => finding.Span.Start)
            .GroupBy(SectionOf))
        {
            if (group.Key >= 0)
                yield return Around(document.Source, sections[group.Key], [.. group], directives);
        }

        int SectionOf(Diagnostic finding)
        {
            while (current < sections.Count && sections[current].Span.End <= finding.Span.Start)
                current++;
            return current < sections.Count && sections[current].Span.Start <= finding.Span.Start ? current : -1;
        }
    }

    private static Placement Around(SourceText source, MarkdownSection section, Diagnostic[] findings, DirectiveText directives)
    {
        var rules = Placement.RulesOf(findings);
        var newLine = source.NewLine;
        if (section.IsFirstLinePlain && findings[^1].Span.Start < source.GetNextLineStart(section.Span.Start))
            return Placement.Insert(section.Span.Start, directives.DisableNextLine(rules) + newLine);
        var start = new TextChange(new TextSpan(section.Span.Start, 0), directives.Disable(rules) + newLine + newLine);
        if (section.IsLast)
            return new Placement([start]);
        return new Placement([start, new TextChange(new TextSpan(section.Span.End, 0), newLine + directives.Enable(rules) + newLine)]);
    }
}
