using System.Text;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>Collects the headings that are written in HTML.</summary>
internal static class HtmlHeadings
{
    private const int LongestHeading = 2_000;

    /// <summary>Adds an element if it is a heading.</summary>
    /// <param name="element">The element.</param>
    /// <param name="text">The text with front matter and template tags masked.</param>
    /// <param name="headings">Takes the heading.</param>
    public static void Add(HtmlElement element, string text, List<ContentHeading> headings)
    {
        if (element.Name is not ['h', >= '1' and <= '6']
            || element.EndTag is not { } end
            || end.Start < element.StartTag.End
            || end.Start - element.StartTag.End > LongestHeading)
            return;
        var content = text.AsSpan(element.StartTag.End, end.Start - element.StartTag.End);
        var id = element.Attribute("id")?.Value;
        headings.Add(new ContentHeading(
            element.StartTag, TextOf(content), content.Trim().ToString(), string.IsNullOrEmpty(id) ? null : id, HeadingOrigin.Html)
        {
            Level = element.Name[1] - '0',
            TextSpan = TextSpan.FromBounds(element.StartTag.End, end.Start),
        });
    }

    private static string TextOf(ReadOnlySpan<char> content)
    {
        var result = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var tag = content.IndexOf('<');
            result.Append(tag < 0 ? content : content[..tag]);
            if (tag < 0)
                break;
            var end = content[tag..].IndexOf('>');
            if (end < 0)
                break;
            content = content[(tag + end + 1)..];
        }

        return CharacterReferences.DecodeAttribute(result.ToString()).Trim();
    }
}
