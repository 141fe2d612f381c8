using ContentLint.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>Takes the definitions of links from the start of a paragraph (CommonMark 0.31, section 4.7).</summary>
internal static class MdxDefinitions
{
    /// <summary>Adds the definitions to a document; returns the lines that follow them.</summary>
    public static MdxLines TakeFrom(MdxLines lines, string text, MarkdownDocument document)
    {
        if (lines.Count == 0 || text[lines.Start] != '[')
            return lines;
        var joined = lines.Join(text);
        var start = 0;
        while (start < joined.Length && joined[start] == '[')
        {
            var rest = new StringSlice(joined, start, joined.Length - 1);
            if (!LinkHelper.TryParseLinkReferenceDefinition(
                ref rest, out var label, out var url, out var title, out var labelSpan, out var urlSpan, out _)
                || string.IsNullOrEmpty(label))
                break;
            var end = joined.AsSpan(0, Math.Clamp(rest.Start, 0, joined.Length)).TrimEnd(" \t\r\n").Length;
            var definition = new LinkReferenceDefinition(label, url, title)
            {
                LabelSpan = Locate(lines, labelSpan),
                UrlSpan = urlSpan.IsEmpty ? SourceSpan.Empty : Locate(lines, urlSpan),
                Span = new SourceSpan(lines.ToSource(start), lines.ToSource(end - 1)),
            };
            document.SetLinkReferenceDefinition(label, definition, addGroup: true);
            start = lines.NextStart(end) ?? joined.Length + 1;
        }

        return start == 0 ? lines : lines.From(start);
    }

    private static SourceSpan Locate(MdxLines lines, SourceSpan joined) => new(lines.ToSource(joined.Start), lines.ToSource(joined.End));
}
