using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>The ids that a page's author wrote: attributes, and <c>{#id}</c> behind headings.</summary>
internal static class ExplicitIds
{
    /// <summary>The ids and where they stand.</summary>
    public static IEnumerable<(string Id, TextSpan Span)> Of(ContentDocument document)
    {
        foreach (var element in document.Elements)
        {
            // A component's id is a property; exported drawings bring the same ids along, and look right all the same.
            if (char.IsAsciiLetterUpper(element.Name[0]) || element.IsInSvg)
                continue;
            if (element.Attribute("id") is { HasTemplateHole: false, ValueSpan: { IsEmpty: false } span } id)
                yield return (id.Value, span);
        }

        foreach (var heading in PageHeadings.OfMarkdown(document))
        {
            var text = document.Source.AsSpan(heading.TextSpan).TrimEnd();
            var start = text.LastIndexOf("{#");
            if (start >= 0 && text[^1] == '}' && text[(start + 2)..^1].IndexOfAny(" .={}") < 0 && text.Length > start + 3)
                yield return (text[(start + 2)..^1].ToString(), new TextSpan(heading.TextSpan.Start + start + 2, text.Length - start - 3));
        }
    }
}
