using ContentLint.Syntax;
using ContentLint.Syntax.Markdown;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>
/// Parts a body of Markdown at the blank lines that stand between its outermost blocks. A comment with blank lines around it
/// can be put between two sections in every dialect: it is in no list, quote, table or code, and parts nothing that belongs together.
/// </summary>
internal static class MarkdownSections
{
    /// <summary>The sections in the order of the file.</summary>
    public static IReadOnlyList<MarkdownSection> Read(ContentDocument document)
    {
        var source = document.Source;
        var blocks = TopLevelBlocks.Read(ContentParser.ReadMarkdown(document));
        var unsplittable = new UnsplittableLines([.. TemplateParts.Find(document), .. blocks.Select(static block => block.Span)]);
        var plain = blocks.Where(static block => block.IsPlain).Select(static block => block.Span.Start).ToHashSet();
        var sections = new List<MarkdownSection>();
        var (start, end) = (-1, -1);
        for (var line = document.Body.Start; line < source.Length;)
        {
            var next = source.GetNextLineStart(line);
            if (source.Text.AsSpan(line, next - line).IsWhiteSpace())
            {
                line = next;
                continue;
            }

            if (start < 0)
                start = line;
            else if (end < line
                && unsplittable.Around(end) is null
                && unsplittable.Around(line) is null
                && !BelongsToTheBlockAbove(source, line))
                Close(line);
            end = next;
            line = next;
        }

        if (start >= 0)
            Close(-1);
        return sections;

        void Close(int next)
        {
            sections.Add(new MarkdownSection(TextSpan.FromBounds(start, end), IsFirstLinePlain(source, start, plain), IsLast: next < 0));
            start = next;
        }
    }

    /// <summary>The definition of a term, or attributes: some dialects read them together with what stands above the blank line.</summary>
    private static bool BelongsToTheBlockAbove(SourceText source, int line)
    {
        var text = source.Text.AsSpan(line).TrimStart(" \t");
        return text is [':', ..] or ['{', ':', ..];
    }

    private static bool IsFirstLinePlain(SourceText source, int start, HashSet<int> plain)
    {
        var indent = source.Text.AsSpan(start).IndexOfAnyExcept(' ', '\t');
        if (!plain.Contains(start + indent))
            return false;
        // A table is a paragraph to plain Markdown.
        var secondEnd = source.GetNextLineStart(Math.Min(source.GetNextLineStart(start), source.Length));
        return source.Text.AsSpan(start, secondEnd - start).IndexOf('|') < 0;
    }
}

/// <summary>A part of Markdown between two blank lines of its outermost level.</summary>
/// <param name="Span">From the start of its first line to the end of its last one, that line's end included.</param>
/// <param name="IsFirstLinePlain">Whether a comment can stand directly above it, without a blank line between.</param>
/// <param name="IsLast">Whether nothing follows.</param>
internal sealed record MarkdownSection(TextSpan Span, bool IsFirstLinePlain, bool IsLast);
