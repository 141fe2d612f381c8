using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>
/// Labels that links of Markdown use and no line defines: <c>[text][label]</c> and <c>[label][]</c>, where they are meant as links.
/// </summary>
internal static partial class UndefinedLabels
{
    private const int LongestFormula = 500;
    private const int MostSuggestions = 500;

    private static readonly ImmutableArray<string> LogLevels = ["TRACE", "DEBUG", "INFO", "WARN", "WARNING", "ERROR", "FATAL"];

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("{}<>|=;\"'()\n");

    /// <summary>The undefined labels of a document, with the whole links that use them; none if another file may define them.</summary>
    public static IEnumerable<(TextSpan Span, string Label)> In(ContentDocument document)
    {
        if (document.Prose.IsEmpty || document.Kind == ContentKind.Mdx || IncludedDefinitions.MayExist(document.Source.Text))
            yield break;
        HashSet<string>? headings = null;
        foreach (var run in document.Prose)
        {
            if (document.Source.AsSpan(run).IndexOf("][") < 0)
                continue;
            foreach (var span in Links(document.Source, run))
            {
                if (Read(document.Source, span) is { } label && !(headings ??= Headings(document.Source.Text)).Contains(label))
                    yield return (span, label);
            }
        }
    }

    /// <summary>
    /// The label of the one definition that an undefined label is a misspelling of; null if there is none or more than one.
    /// </summary>
    public static string? MeantBy(string label, ImmutableArray<LinkDefinition> definitions) =>
        Spelling.Nearest(label, definitions.Take(MostSuggestions).Select(static definition => definition.Label));

    private static List<TextSpan> Links(SourceText source, TextSpan run)
    {
        var links = new List<TextSpan>();
        foreach (var match in Reference().EnumerateMatches(source.AsSpan(run)))
            links.Add(new TextSpan(run.Start + match.Index, match.Length));
        return links;
    }

    /// <summary>The label, if the brackets are meant as a link.</summary>
    private static string? Read(SourceText source, TextSpan span)
    {
        var whole = source.AsSpan(span);
        var middle = whole.IndexOf("][");
        var text = whole[1..middle];
        var label = whole[(middle + 2)..^1];
        var isCollapsed = label.IsEmpty;
        // Keys are written like that: [tab][tab].
        if (label.SequenceEqual(text))
            return null;
        label = isCollapsed ? text : label;
        if (!IsText(text) || !IsLabel(label) || IsPartOfMore(source.Text, span) || IsFormula(source, span))
            return null;
        return string.Join(' ', label.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsText(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 2 && !(trimmed.Length == 1 && trimmed[0] >= 0x2E80))
            return false;
        return trimmed[0] is not ('^' or '@' or '/' or '!' or '#' or '&' or '*' or '=' or '-')
            && !LogLevels.Contains(trimmed.ToString(), StringComparer.Ordinal)
            && HasLetter(trimmed);
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        var trimmed = label.Trim();
        return !trimmed.IsEmpty
            && !IsQualifiedName(trimmed)
            && trimmed[0] is not ('^' or '@' or '/' or '!' or '#' or '&' or '-' or '+' or '*' or ':' or '.' or '$')
            && !trimmed.ContainsAny(NotInLabels);
    }

    /// <summary>
    /// Whether a label is a name of code, which a generator of its documentation looks up: <c>kotlin.collections.Iterable</c>.
    /// </summary>
    private static bool IsQualifiedName(ReadOnlySpan<char> label)
    {
        var dots = 0;
        var isStart = true;
        foreach (var c in label)
        {
            if (c == '.' && !isStart)
                (dots, isStart) = (dots + 1, true);
            else if (char.IsAsciiLetter(c) || c == '_' || (char.IsAsciiDigit(c) && !isStart))
                isStart = false;
            else
                return false;
        }

        return dots > 0 && !isStart;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether more brackets or a name belong to it: an array element, a wiki link, a definition.</summary>
    private static bool IsPartOfMore(string text, TextSpan span)
    {
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        return char.IsAsciiLetterOrDigit(before)
            || before is '_' or ']' or ')' or '}' or '[' or '\\' or '$' or '>' or '"' or '\'' or '`' or '/' or '.' or ':'
            || after is '[' or '(' or ']' or '{' or '"' or '`' or '=' || (after == ':' && IsLineStart(text, span.Start));
    }

    private static bool IsLineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t')
            offset--;
        return offset == 0 || text[offset - 1] is '\n' or '\r';
    }

    private static bool IsFormula(SourceText source, TextSpan span)
    {
        var start = Math.Max(source.GetLineStart(span.Start), span.Start - LongestFormula);
        var before = source.AsSpan(TextSpan.FromBounds(start, span.Start));
        var after = source.AsSpan(TextSpan.FromBounds(
            span.End, Math.Min(Math.Max(span.End, source.GetNextLineStart(span.Start)), span.End + LongestFormula)));
        return (before.Contains('$') && after.Contains('$')) || before.IndexOf(@"\(") >= 0 || before.IndexOf(@"\[") >= 0;
    }

    /// <summary>The texts of the headings: Pandoc and MultiMarkdown define each as a label.</summary>
    private static HashSet<string> Headings(string text)
    {
        var headings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith('#'))
                headings.Add(line.Trim('#').Trim().ToString());
        }

        return headings;
    }

    [GeneratedRegex(@"\[[^\[\]{}\\\r\n]{1,200}(?:\r?\n[^\[\]{}\\\r\n]{1,200})?\]\[[^\[\]\\\r\n]{0,200}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
