using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Attributes;

/// <summary>Takes an attribute out of its tag.</summary>
internal static class AttributeRemoval
{
    /// <summary>What to delete: the attribute and the white space before it, which stays where it has to part its neighbours.</summary>
    public static TextSpan SpanOf(SourceText source, HtmlAttribute attribute)
    {
        var text = source.Text;
        var start = attribute.Span.Start;
        var end = attribute.Span.End;
        while (start > 0 && IsSpace(text[start - 1]))
            start--;
        var isParted = end >= text.Length
            || text[end] == '>'
            || IsSpace(text[end])
            || (text[end] == '/' && start > 0 && text[start - 1] is '"' or '\'');
        return TextSpan.FromBounds(isParted ? start : attribute.Span.Start, end);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
