using ContentLint.Diagnostics;
using ContentLint.Syntax;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Directives that are there already, and can name more rules.</summary>
internal static class ExistingDirectives
{
    /// <summary>Adds the findings on the line below a comment to that comment.</summary>
    /// <returns>The placements, and the findings that no comment stands above.</returns>
    public static (List<Placement> Placements, List<Diagnostic> Others) Extend(ContentDocument document, IEnumerable<Diagnostic> findings)
    {
        var source = document.Source;
        var byLine = DocumentSuppressions.Read(document).Directives
            .Where(static directive => directive is { Kind: SuppressionKind.DisableNextLine, Rules.IsEmpty: false })
            .GroupBy(directive => source.GetNextLineStart(directive.Span.End))
            .ToDictionary(static group => group.Key, static group => group.First());
        var groups = findings.ToLookup(finding => byLine.GetValueOrDefault(source.GetLineStart(finding.Span.Start)));
        var placements = groups
            .Where(static group => group.Key is not null)
            .Select(static group => Extend(group.Key!, Placement.RulesOf(group)))
            .ToList();
        return (placements, [.. groups[null]]);
    }

    /// <summary>Adds rules to a comment that is about the whole file; null if there is none that names rules.</summary>
    public static Placement? ExtendForFile(ContentDocument document, IEnumerable<string> rules) =>
        DocumentSuppressions.Read(document).Directives.FirstOrDefault(
            static directive => directive is { Kind: SuppressionKind.DisableFile, IsKey: false, Rules.IsEmpty: false }) is { } directive
            ? Extend(directive, rules)
            : null;

    private static Placement Extend(SuppressionDirective directive, IEnumerable<string> rules) =>
        Placement.Insert(directive.RuleSpans[^1].End, string.Concat(rules.Select(static rule => $", {rule}")));
}
