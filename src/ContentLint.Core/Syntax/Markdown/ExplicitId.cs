using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Reads the ids that authors give to headings and blocks: <c>{#id}</c>, kramdown's <c>{: #id .class}</c> and <c>{: id="id"}</c>, and
/// Docusaurus' <c>{/* #id */}</c>.
/// </summary>
internal static partial class ExplicitId
{
    private const int LongestList = 400;

    private static readonly SearchValues<char> NotInIds = SearchValues.Create(" \t\r\n{}");

    /// <summary>The id at the end of a heading's text, or null.</summary>
    public static string? AtEnd(string heading)
    {
        if (heading is not [.., '}'] || heading.LastIndexOf('{') is not (>= 0 and var start))
            return null;
        return IdOf(heading[start..]);
    }

    /// <summary>The id of an attribute list on the line behind a place, or null.</summary>
    public static string? OnNextLine(string text, int end)
    {
        var rest = text.AsSpan(Math.Min(end, text.Length));
        var line = rest.IndexOf('\n');
        if (line < 0 || !rest[..line].Trim().IsEmpty)
            return null;
        rest = rest[(line + 1)..];
        var next = rest.IndexOf('\n');
        var list = (next < 0 ? rest : rest[..next]).Trim();
        return list.StartsWith("{:") && list.EndsWith("}") ? IdOf(list.ToString()) : null;
    }

    /// <summary>
    /// All ids that attribute lists give in a document, to whatever block or span. Those in code are code; the list of a fence is on its
    /// first line.
    /// </summary>
    public static IEnumerable<string> All(ContentDocument document) => document.CodeSpans.IsEmpty
        ? All(document.Source.Text, document.Body)
        : AllOutside(document.Source.Text, document.Body, document.CodeSpans);

    private static IEnumerable<string> AllOutside(string text, TextSpan body, ImmutableArray<TextSpan> code)
    {
        var start = body.Start;
        foreach (var span in code)
        {
            var line = text.AsSpan(span.Start, span.Length).IndexOf('\n');
            var end = line < 0 ? span.Start : span.Start + line;
            foreach (var id in end > start ? All(text, TextSpan.FromBounds(start, end)) : [])
                yield return id;
            start = Math.Max(start, span.End);
        }

        foreach (var id in body.End > start ? All(text, TextSpan.FromBounds(start, body.End)) : [])
            yield return id;
    }

    /// <summary>All ids that attribute lists give in a part of a text.</summary>
    public static IEnumerable<string> All(string text, TextSpan part)
    {
        if (!MayBeIn(text.AsSpan(part.Start, part.Length)))
            yield break;
        for (var start = text.IndexOf('{', part.Start, part.Length); start >= 0; start = text.IndexOf('{', start + 1, part.End - start - 1))
        {
            var window = text.AsSpan(start, Math.Min(LongestList, part.End - start));
            var end = window.IndexOfAny('}', '\n');
            if (end > 0 && window[end] == '}' && IdOf(window[..(end + 1)].ToString()) is { } id)
                yield return id;
        }
    }

    private static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.Contains("{#", StringComparison.Ordinal)
            || text.Contains("{:", StringComparison.Ordinal)
            || text.Contains("{ #", StringComparison.Ordinal)
            || text.Contains("/*", StringComparison.Ordinal);

    private static string? IdOf(string list) =>
        IdInComment(list) ?? (AttributeList().Match(list) is { Success: true } match ? match.Groups["id"].Value : null);

    /// <summary>The id that is all that a comment in braces holds, whatever white space is around it.</summary>
    private static string? IdInComment(ReadOnlySpan<char> list)
    {
        if (list is not ['{', .. var inner, '}'] || inner.Trim() is not ['/', '*', .. var comment, '*', '/'])
            return null;
        return comment.Trim() is ['#', .. { IsEmpty: false } id] && !id.ContainsAny(NotInIds) ? id.ToString() : null;
    }

    [GeneratedRegex(
        """^\{:?(?:[^{}#%][^{}#]*\s)?\s*(?:#(?<id>[^\s{}#.%=][^\s{}#=]*)|id=["']?(?<id>[^\s{}#%="']+)["']?)(?:\s[^{}]*)?\}$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AttributeList();
}
