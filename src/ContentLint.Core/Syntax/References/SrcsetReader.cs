using System.Buffers;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Syntax.References;

/// <summary>
/// Splits a srcset attribute into its candidates (WHATWG HTML, 4.8.4.3.10): commas inside of URLs and of parentheses do not separate.
/// </summary>
internal static class SrcsetReader
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Adds a reference for each candidate's URL.</summary>
    public static void Add(HtmlElement element, HtmlAttribute attribute, SourceText source, List<ResourceReference> references)
    {
        var span = attribute.ValueSpan!.Value;
        var text = source.Text;
        for (var position = span.Start; position < span.End;)
        {
            while (position < span.End && (IsSpace(text[position]) || text[position] == ','))
                position++;
            var start = position;
            while (position < span.End && !IsSpace(text[position]))
                position++;
            var end = position;
            while (end > start && text[end - 1] == ',')
                end--;
            if (end == start)
                continue;
            // A comma before the descriptor makes browsers read it as a URL, which nobody meant.
            if (!IsDescriptor(text.AsSpan(start, end - start)))
                references.Add(HtmlReferences.Create(
                    ReferenceKind.Image,
                    ReferenceSyntax.HtmlSrcset,
                    element,
                    attribute,
                    (TextSpan.FromBounds(start, end), text[start..end])));
            if (end == position)
                position = SkipDescriptors(text, position, span.End);
        }
    }

    private static int SkipDescriptors(string text, int position, int end)
    {
        var depth = 0;
        for (; position < end; position++)
        {
            if (text[position] == '(')
                depth++;
            else if (text[position] == ')')
                depth--;
            else if (text[position] == ',' && depth <= 0)
                return position + 1;
        }

        return position;
    }

    private static bool IsDescriptor(ReadOnlySpan<char> url) =>
        url is [_, .., 'w' or 'x' or 'h'] && url[..^1].IndexOfAnyExcept(Digits) < 0;

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
