using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Syntax.References;

/// <summary>Finds <c>url(…)</c> in style attributes (CSS Values and Units 4, section 4.5).</summary>
internal static class StyleUrls
{
    private const string Opening = "url(";

    /// <summary>The quotes, as they are and as an attribute may have to write them.</summary>
    private static readonly string[] Quotes = ["\"", "'", "&quot;", "&apos;", "&#34;", "&#39;", "&#x22;", "&#x27;"];

    /// <summary>Adds a reference for each URL; a URL with CSS escapes is left out.</summary>
    public static void Add(HtmlElement element, HtmlAttribute attribute, SourceText source, List<ResourceReference> references)
    {
        var span = attribute.ValueSpan!.Value;
        var text = source.Text;
        for (var position = span.Start; position < span.End;)
        {
            var found = text.AsSpan(position, span.End - position).IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return;
            var start = position + found + Opening.Length;
            while (start < span.End && char.IsWhiteSpace(text[start]))
                start++;
            var quote = QuoteAt(text.AsSpan(start, span.End - start));
            start += quote.Length;
            var end = quote.Length == 0 ? ")" : quote;
            var length = text.AsSpan(start, span.End - start).IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (length < 0)
                return;
            var url = text.AsSpan(start, length).TrimEnd();
            if (!url.IsEmpty && url.IndexOf('\\') < 0 && url.IndexOf('&') < 0)
                references.Add(HtmlReferences.Create(
                    ReferenceKind.Image,
                    ReferenceSyntax.HtmlAttribute,
                    element,
                    attribute,
                    (new TextSpan(start, url.Length), url.ToString())));
            position = start + length + end.Length;
        }
    }

    private static string QuoteAt(ReadOnlySpan<char> text)
    {
        foreach (var quote in Quotes)
        {
            if (text.StartsWith(quote, StringComparison.OrdinalIgnoreCase))
                return quote;
        }

        return "";
    }
}
