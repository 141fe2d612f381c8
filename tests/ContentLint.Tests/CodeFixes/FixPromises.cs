using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.CodeFixes;

/// <summary>
/// What every run of <c>fix</c> promises: a second one changes nothing, no finding is new, the page still parses, the values of the front matter
/// are equal except where a fix of the front matter says so, and line ends, byte order mark and final newline stay.
/// </summary>
internal sealed class FixPromises(DocumentFixer fixer, ISite site)
{
    /// <summary>Fixes a text twice, and says which promises were broken.</summary>
    public (ImmutableArray<Diagnostic> Applied, ImmutableArray<string> Broken) Check(SourceText source, IFileSettings settings, FixSafety safety)
    {
        var kind = ContentParser.KindOf(source.Path)!.Value;
        var before = fixer.Fix(source, kind, settings, site, safety, static (_, _) => false);
        var result = fixer.Fix(source, kind, settings, site, safety);
        var after = result.Document.Source;
        var broken = ImmutableArray.CreateBuilder<string>();
        if (fixer.Fix(after, kind, settings, site, safety).Document.Source.Text != after.Text)
            broken.Add("a second run changes something");
        if (before.Analysis.RuleFailed || result.Analysis.RuleFailed)
            broken.Add("a rule fails");
        var counts = before.Analysis.Diagnostics.CountBy(diagnostic => diagnostic.Id).ToDictionary();
        foreach (var (id, count) in result.Analysis.Diagnostics.CountBy(diagnostic => diagnostic.Id))
        {
            if (count > counts.GetValueOrDefault(id) && !IsAccepted(id, result))
                broken.Add($"a new {id}, after {string.Join(' ', result.Applied.Select(diagnostic => diagnostic.Id).Distinct())}");
        }

        broken.AddRange(FrontMatter(before.Document, result));
        // A mark in front of the front matter is what CL1004 is about.
        if (source.HasByteOrderMark != after.HasByteOrderMark && !result.Applied.Any(diagnostic => diagnostic.Id == "CL1004"))
            broken.Add("the byte order mark did not stay");
        broken.AddRange(LineEnds(source, after));
        return (result.Applied, broken.ToImmutable());
    }

    /// <summary>Only an image that is found can be judged: a path whose case CL2002 corrects leads to one.</summary>
    private static bool IsAccepted(string id, FixedDocument result) =>
        id.StartsWith("CL20", StringComparison.Ordinal) && result.Applied.Any(diagnostic => diagnostic.Id == "CL2002");

    private static IEnumerable<string> FrontMatter(ContentDocument before, FixedDocument result)
    {
        var (old, current) = (before.FrontMatter, result.Document.FrontMatter);
        if (old is null)
            yield break;
        if (current is null || (old.IsReadable && !current.IsReadable))
        {
            yield return "the front matter does not parse any more";
            yield break;
        }

        var changes = result.Applied.Count(diagnostic => diagnostic.Descriptor.Category == RuleCategory.FrontMatter || diagnostic.Span.Start < current.Span.End);
        var changed = (old.Mapping?.Entries ?? []).Count(entry => current.Mapping?[entry.Key.Value] is not { } value || !InstanceEquality.Comparer.Equals(entry.Value, value));
        if (changed > changes)
            yield return $"{changed} values of the front matter changed with {changes} fixes in it";
    }

    private static IEnumerable<string> LineEnds(SourceText before, SourceText after)
    {
        if (before.Text.EndsWith('\n') != after.Text.EndsWith('\n'))
            yield return "the end of the last line did not stay";
        if (!after.Text.Contains('\r', StringComparison.Ordinal) && !before.Text.Contains('\r', StringComparison.Ordinal))
            yield break;
        var hadBareLineFeed = HasBareLineFeed(before.Text);
        if (!hadBareLineFeed && HasBareLineFeed(after.Text))
            yield return "a line ends with LF among lines that end with CRLF";
        if (!before.Text.Contains('\r', StringComparison.Ordinal))
            yield return "a carriage return came in";
        var (old, current) = (UniqueLines(before.Text), UniqueLines(after.Text));
        foreach (var (line, end) in old)
        {
            if (current.TryGetValue(line, out var other) && other != end)
                yield return $"the end of the line '{line}' changed";
        }
    }

    private static bool HasBareLineFeed(string text)
    {
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            if (i == 0 || text[i - 1] != '\r')
                return true;
        }

        return false;
    }

    /// <summary>The lines that stand in a text once, with how they end; those at its end are left out.</summary>
    private static Dictionary<string, string> UniqueLines(string text) =>
        text.Split('\n')[..^1]
            .GroupBy(line => line.TrimEnd('\r'), StringComparer.Ordinal)
            .Where(lines => lines.Count() == 1)
            .ToDictionary(lines => lines.Key, lines => lines.Single()[lines.Key.Length..], StringComparer.Ordinal);
}
