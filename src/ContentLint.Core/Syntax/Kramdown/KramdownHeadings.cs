using System.Text;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>Reads the headings of kramdown.</summary>
/// <param name="text">The text of the file with template tags masked.</param>
/// <param name="page">The page.</param>
internal sealed class KramdownHeadings(string text, KramdownPage page)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Reads a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="isNested">Whether it is in a quotation or a list.</param>
    /// <param name="hasPlainId">Whether it is where the GFM parser makes no id, so that kramdown makes one of its own.</param>
    public ContentHeading Read(KramdownElement heading, bool isNested, bool hasPlainId)
    {
        var builder = new StringBuilder();
        Append(heading, builder);
        var content = builder.ToString();
        // A tag that writes nothing decides what of the heading is there.
        if (!content.Contains(TemplateMasker.Hole, StringComparison.Ordinal)
            && text.AsSpan(heading.Span.Start, heading.Span.Length).Contains(TemplateMasker.Hole))
            content += TemplateMasker.Hole;
        var id = heading.Attributes?.IdIn(page.AttributeLists) ?? heading.Id;
        return new ContentHeading(heading.Span, content, heading.Value, id, HeadingOrigin.Markdown)
        {
            Level = heading.Level,
            IsNested = isNested,
            TextSpan = TextSpanOf(heading),
            GeneratedId = id is null && hasPlainId ? Generate(content) : null,
        };
    }

    private static TextSpan TextSpanOf(KramdownElement heading)
    {
        var (start, end) = (heading.Span.End, heading.Span.End);
        foreach (var child in heading.Children)
        {
            var span = child.Text?.Span ?? child.Span;
            if (span.IsEmpty)
                continue;
            start = Math.Min(start, span.Start);
            end = start == span.Start ? span.End : Math.Max(end, span.End);
        }

        return start < end && end <= heading.Span.End ? TextSpan.FromBounds(start, end) : new TextSpan(heading.Span.End, 0);
    }

    private void Append(KramdownElement element, StringBuilder result)
    {
        foreach (var child in element.Children)
        {
            switch (child.Type)
            {
                case KramdownType.Text:
                    result.Append(child.Text);
                    break;
                case KramdownType.CodeSpan or KramdownType.Math or KramdownType.Character:
                    result.Append(child.Value);
                    break;
                case KramdownType.StrayTag:
                    result.Append(text, child.Span.Start, child.Span.Length);
                    break;
                default:
                    Append(child, result);
                    break;
            }
        }
    }

    /// <summary>
    /// The id that kramdown makes without its GFM parser: letters of ASCII, digits, spaces as hyphens, from the first letter on.
    /// </summary>
    private string Generate(string content)
    {
        var result = new StringBuilder(content.Length);
        foreach (var character in content)
        {
            if (result.Length == 0 && !char.IsAsciiLetter(character))
                continue;
            if (char.IsAsciiLetterOrDigit(character) || character is ' ' or '-')
                result.Append(character == ' ' ? '-' : char.ToLowerInvariant(character));
        }

        var id = result.Length == 0 ? "section" : result.ToString();
        var count = counts.GetValueOrDefault(id, -1) + 1;
        counts[id] = count;
        return count == 0 ? id : $"{id}-{count}";
    }
}
