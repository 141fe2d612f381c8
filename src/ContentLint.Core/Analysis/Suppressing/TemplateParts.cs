using ContentLint.Syntax;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Finds template tags, the code that they enclose, and the scripts of MDX: nothing may be put into them.</summary>
internal static class TemplateParts
{
    /// <summary>The parts, each from the start of a tag to the end of it or of what it encloses.</summary>
    public static IEnumerable<TextSpan> Find(ContentDocument document)
    {
        var text = document.Source.Text;
        var masked = ContentParser.Mask(document);
        var (start, end) = (-1, -1);
        for (var position = document.Body.Start; position < document.Body.End; position++)
        {
            if (masked[position] == text[position])
            {
                if (start >= 0 && !char.IsWhiteSpace(text[position]))
                {
                    yield return TextSpan.FromBounds(start, end);
                    start = -1;
                }

                continue;
            }

            if (start >= 0 && position > end && IsTagBehindTag(text, masked, end, position))
            {
                yield return TextSpan.FromBounds(start, end);
                start = -1;
            }

            if (start < 0)
                start = position;
            end = position + 1;
        }

        if (start >= 0)
            yield return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether white space parts two tags, and is not part of one.</summary>
    private static bool IsTagBehindTag(string text, string masked, int end, int start) =>
        masked[end - 1] == TemplateMasker.Hole
            && masked[start] == TemplateMasker.Hole
            && text[end - 1] is '}' or '>'
            && text[start] is '{' or '<';
}
