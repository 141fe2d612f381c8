using System.Collections.Immutable;
using System.Text;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Site;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Analysis.Fixing.Mutations;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>
/// What every run of <c>fix</c> promises: it settles, a second one changes nothing, what no edit touches stays as it is, no finding is new,
/// the page still parses, the values of the front matter are equal except where a fix of the front matter says so, and line ends, byte
/// order mark and final newline stay.
/// </summary>
internal sealed class FixPromises(DocumentFixer fixer, ISite site)
{
    /// <summary>
    /// Rules whose fixes let others see what was hidden: a file that is found now, a policy that comes into force, text that becomes a link
    /// or an image, characters that nobody sees and that keep markup from being any, and front matter that did not parse.
    /// </summary>
    private static readonly string[] Revealing =
    [
        "CL1001", "CL1004", "CL1014", "CL2001", "CL2002", "CL2012", "CL3003", "CL4001", "CL4018", "CL4019", "CL6011"
    ];

    /// <summary>Fixes a text twice, and says which promises were broken.</summary>
    public (ImmutableArray<Diagnostic> Applied, ImmutableArray<string> Broken) Check(
        SourceText source, IFileSettings settings, FixSafety safety)
    {
        var kind = ContentKinds.Of(source.Path)!.Value;
        var before = fixer.Fix(source, kind, settings, site, safety, static (_, _) => false);
        var trail = new EditTrail(source.Text);
        var result = fixer.Fix(source, kind, settings, site, safety, trail.Add);
        var after = result.Document.Source;
        var broken = ImmutableArray.CreateBuilder<string>();
        if (trail.TookBack(result.Applied)
            || result.Analysis.Diagnostics.Any(diagnostic => diagnostic.Fix is { Renames.IsEmpty: true } fix && fix.Safety <= safety))
            broken.Add(
                $"it does not settle in {trail.Passes} passes, after {Ids(result.Applied)}, with "
                    + $"{Ids(result.Analysis.Diagnostics.Where(diagnostic => diagnostic.Fix?.Safety <= safety))} left");
        else if (trail.Replay() != after.Text)
            broken.Add("something changes that no edit touches");
        if (HasLoneSurrogate(after.Text) && !HasLoneSurrogate(source.Text))
            broken.Add("a character is torn");
        if (fixer.Fix(after, kind, settings, site, safety).Document.Source.Text != after.Text)
            broken.Add("a second run changes something");
        if (before.Analysis.RuleFailed || result.Analysis.RuleFailed)
            broken.Add("a rule fails");
        broken.AddRange(NewFindings(before.Analysis, Reveal(source, kind, settings, safety), trail, result));
        broken.AddRange(FrontMatter(before.Document, result));
        // A mark in front of the front matter is what CL1004 is about.
        if (source.HasByteOrderMark != after.HasByteOrderMark && !result.Applied.Any(diagnostic => diagnostic.Id == "CL1004"))
            broken.Add("the byte order mark did not stay");
        broken.AddRange(LineEnds(source, after));
        return (result.Applied, broken.ToImmutable());
    }

    private static string Ids(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal));

    private static bool HasLoneSurrogate(string text) =>
        text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && !text.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>
    /// What is found as soon as the fixes are made that only let other rules see, each with its place in the original text.
    /// </summary>
    private (string Id, TextSpan Place)[] Reveal(SourceText source, ContentKind kind, IFileSettings settings, FixSafety safety)
    {
        var trail = new EditTrail(source.Text);
        var result = fixer.Fix(
            source,
            kind,
            settings,
            site,
            safety,
            (document, diagnostic) => Revealing.Contains(diagnostic.Id, StringComparer.Ordinal) && trail.Add(document, diagnostic));
        return trail.TookBack(result.Applied)
            ? []
            : [.. result.Analysis.Diagnostics.Select(diagnostic => (diagnostic.Id, trail.WasAt(diagnostic.Span)))];
    }

    private static IEnumerable<string> NewFindings(
        FileAnalysis before, (string Id, TextSpan Place)[] revealed, EditTrail trail, FixedDocument result)
    {
        var counts = before.Diagnostics.CountBy(diagnostic => diagnostic.Id).ToDictionary();
        foreach (var (id, count) in revealed.CountBy(finding => finding.Id))
            counts[id] = Math.Max(count, counts.GetValueOrDefault(id));
        foreach (var (id, count) in result.Analysis.Diagnostics.CountBy(diagnostic => diagnostic.Id))
        {
            if (count > counts.GetValueOrDefault(id))
                yield return $"a new {id}, after {Ids(result.Applied)}";
        }

        if (trail.TookBack(result.Applied))
            yield break;
        var known = before.Diagnostics
            .Select(diagnostic => (diagnostic.Id, Place: diagnostic.Span))
            .Concat(revealed)
            .ToLookup(finding => finding.Id, finding => finding.Place, StringComparer.Ordinal);
        foreach (var diagnostic in result.Analysis.Diagnostics)
        {
            var place = trail.WasAt(diagnostic.Span);
            if (!known[diagnostic.Id].Any(other => other.Start <= place.End && place.Start <= other.End))
                yield return $"a {diagnostic.Id} where there was none, at «{result.Document.Source.ToString(diagnostic.Span)}», after "
                    + $"{Ids(result.Applied)}: {diagnostic.Message}";
        }
    }

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

        var changes = result.Applied.Count(diagnostic => diagnostic.Descriptor.Category == RuleCategory.FrontMatter
            || diagnostic.Span.Start < current.Span.End);
        var changed = (old.Mapping?.Entries ?? [])
            .CountBy(entry => entry.Key.Value, StringComparer.Ordinal)
            .Sum(key => Changed(old.Mapping!, current.Mapping, key.Key));
        if (changed > changes)
            yield return $"{changed} values of the front matter changed with {changes} fixes in it";
    }

    /// <summary>The number of values of a key that changed; a key may stand there twice.</summary>
    private static int Changed(MappingNode before, MappingNode? after, string key)
    {
        var (old, current) = (Values(before, key), after is null ? [] : Values(after, key).ToList());
        return old.Count(value => !current.Remove(current.FirstOrDefault(other => InstanceEquality.Comparer.Equals(value, other))!));
    }

    private static ContentNode[] Values(
        MappingNode mapping, string key) => [.. mapping.Entries.Where(entry => entry.Key.Value == key).Select(entry => entry.Value)];

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
        TextLines.Split(text)[..^1]
            .GroupBy(line => line.TrimEnd('\r', '\n'), StringComparer.Ordinal)
            .Where(lines => lines.Count() == 1)
            .ToDictionary(lines => lines.Key, lines => lines.Single()[lines.Key.Length..], StringComparer.Ordinal);
}
