using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>
/// Labels that links of Markdown use and no line defines: <c>[text][label]</c> and <c>[label][]</c>, where they are meant as links.
/// </summary>
internal static class UndefinedLabels
{
    private const int LongestText = 500;
    private const int LongestFormula = 500;
    private const int MostSuggestions = 500;

    private static readonly ImmutableArray<string> LogLevels = ["TRACE", "DEBUG", "INFO", "WARN", "WARNING", "ERROR", "FATAL"];

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("{}<>|=;\"'()\\");

    /// <summary>The undefined labels of a document, with the whole links that use them; none if another file may define them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="definitions">Its definitions, read when the first pair of brackets asks for them.</param>
    public static IEnumerable<(TextSpan Span, string Label)> In(
        ContentDocument document, Lazy<ImmutableArray<LinkDefinition>> definitions)
    {
        if (document.ProseBlocks.IsEmpty || IncludedDefinitions.MayExist(document.Source.Text))
            yield break;
        HashSet<string>? headings = null;
        HashSet<string>? defined = null;
        foreach (var block in document.ProseBlocks)
        {
            if (document.Source.AsSpan(block.Span).IndexOf("][") < 0)
                continue;
            foreach (var reference in ReferenceBrackets.In(document.Source.Text, block))
            {
                if (Read(document.Source, reference) is { } label
                    && !IsOrdinaryText(document.Source, reference, label, defined ??= Defined(definitions.Value))
                    && !(headings ??= Headings(document.Source.Text)).Contains(label))
                    yield return (reference.Span, label);
            }
        }
    }

    /// <summary>
    /// The label of the one definition that an undefined label is a misspelling of; null if there is none or more than one.
    /// </summary>
    public static string? MeantBy(string label, ImmutableArray<LinkDefinition> definitions) =>
        Spelling.Nearest(label, definitions.Take(MostSuggestions).Select(static definition => definition.Label));

    /// <summary>The label, if the brackets are meant as a link.</summary>
    private static string? Read(SourceText source, BracketedReference reference)
    {
        var text = source.AsSpan(reference.Text);
        var label = source.AsSpan(reference.Label);
        // Keys are written like that: [tab][tab].
        if (!reference.CanBeLink || text.Length > LongestText || label.Length > LongestText || label.SequenceEqual(text))
            return null;
        var shown = JoinLines(text);
        var name = label.IsEmpty ? shown : JoinLines(label);
        var isLink = IsLinkText(shown, reference.HoldsObjects)
            && IsLabel(name)
            && !IsPartOfMore(source.Text, reference)
            && !IsFormula(source, reference.Span);
        return isLink ? name : null;
    }

    /// <summary>Whether the brackets are ordinary text on this page: citations, or array elements in code.</summary>
    private static bool IsOrdinaryText(SourceText source, BracketedReference reference, string label, HashSet<string> defined)
    {
        if (defined.Count > 0 || reference.Label.IsEmpty || reference.IsImage)
            return defined.Contains(Fold(label));
        var text = JoinLines(source.AsSpan(reference.Text));
        return Citations.AreIn(text, label) || text.StartsWith('`');
    }

    /// <summary>The labels that are defined; footnotes have a form like that and are not labels of links.</summary>
    private static HashSet<string> Defined(ImmutableArray<LinkDefinition> definitions) => definitions
        .Where(static definition => !definition.Label.StartsWith('^'))
        .Select(static definition => Fold(JoinLines(definition.Label)))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A label whose letters compare as CommonMark folds them: two of them are one in the other case.</summary>
    private static string Fold(string label) =>
        label.Replace("\u1E9E", "ss", StringComparison.Ordinal).Replace("\u00DF", "ss", StringComparison.Ordinal);

    /// <summary>The text in one line, without the marks of quotations at line starts.</summary>
    private static string JoinLines(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('\r', '\n') < 0)
            return text.Trim().ToString();
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.EnumerateLines())
            joined.Append(joined.Length == 0 ? line.Trim() : line.TrimStart(" \t>").TrimEnd()).Append(' ');
        return joined.ToString().Trim();
    }

    private static bool IsLinkText(ReadOnlySpan<char> text, bool holdsObjects)
    {
        // Text that starts with emphasis.
        if (text is ['*', ..] && text.TrimStart('*') is [not ' ', ..] emphasized && emphasized.Contains('*'))
            text = emphasized;
        if (text.Length < 2 && !(text.Length == 1 && text[0] >= 0x2E80))
            return false;
        var isFirstOfText = text[0] is not ('^' or '@' or '/' or '#' or '&' or '*' or '=' or '-') && (text[0] != '!' || holdsObjects);
        return isFirstOfText && !text.ContainsAny("{}") && !HoldsCommand(text) && HasLetter(text)
            && !LogLevels.Contains(text.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Whether a backslash is before a letter, as in TeX: it escapes nothing in Markdown.</summary>
    private static bool HoldsCommand(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\' && char.IsLetterOrDigit(text[i + 1]))
                return true;
        }

        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        return !label.IsEmpty
            && !IsQualifiedName(label)
            && label[0] is not ('^' or '@' or '/' or '!' or '#' or '&' or '-' or '+' or '*' or ':' or '.' or '$')
            && !label.ContainsAny(NotInLabels);
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
    private static bool IsPartOfMore(string text, BracketedReference reference)
    {
        var span = reference.Span;
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        return char.IsAsciiLetterOrDigit(before)
            || before is '_' or ']' or ')' or '}' or '[' or '\\' or '$' or '>' or '"' or '\'' or '`' or '/' or '.' or ':'
            || after is '[' or '(' or '{' or '"' or '`' or '='
            || (after == ']' && !(reference.IsImage && reference.IsNested))
            || (after == ':' && IsLineStart(text, span.Start));
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
}
