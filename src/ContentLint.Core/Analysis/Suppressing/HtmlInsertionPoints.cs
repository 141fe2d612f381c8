using ContentLint.Diagnostics;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>
/// Places in an HTML file: not before the doctype, nor inside of a tag, a comment, a template tag, or text that is taken as it is.
/// </summary>
internal static class HtmlInsertionPoints
{
    /// <summary>Placements for the findings in the body.</summary>
    public static IEnumerable<Placement> For(ContentDocument document, IEnumerable<Diagnostic> findings, string? reason)
    {
        var unsplittable = new UnsplittableLines([.. Elements(document), .. Texts(document)]);
        var area = TextSpan.FromBounds(EndOfDoctype(document), document.Body.End);
        var inside = findings.Where(finding => finding.Span.Start >= area.Start);
        return new LineInsertionPoints(document.Source, area, unsplittable, new DirectiveText(CommentSyntax.Html, reason)).For(inside);
    }

    private static int EndOfDoctype(ContentDocument document)
    {
        var text = document.Source.Text;
        var doctype = text.IndexOf("<!doctype", document.Body.Start, StringComparison.OrdinalIgnoreCase);
        var end = doctype < 0 ? -1 : text.IndexOf('>', doctype);
        return end < 0 ? document.Body.Start : end + 1;
    }

    private static IEnumerable<TextSpan> Elements(ContentDocument document)
    {
        foreach (var element in document.Elements)
        {
            var isVerbatim = element.Name is "script" or "style" or "textarea" or "title" or "pre" or "code" or "template"
                or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext" or "select" or "svg" or "math";
            yield return isVerbatim && !element.IsSelfClosing
                ? TextSpan.FromBounds(element.StartTag.Start, element.EndTag?.End ?? document.Source.Length)
                : element.StartTag;
            if (element.EndTag is { } end)
                yield return end;
        }
    }

    private static IEnumerable<TextSpan> Texts(ContentDocument document)
    {
        var text = document.Source.Text;
        for (var start = text.IndexOf("<!--", document.Body.Start, StringComparison.Ordinal); start >= 0;)
        {
            var close = text.IndexOf("-->", start, StringComparison.Ordinal);
            var stop = close < 0 ? text.Length : close + 3;
            yield return TextSpan.FromBounds(start, stop);
            start = text.IndexOf("<!--", stop, StringComparison.Ordinal);
        }

        foreach (var span in TemplateParts.Find(document))
            yield return span;
    }
}
