using ContentLint.Syntax.Html;
using ContentLint.Text;
using Markdig.Syntax;

namespace ContentLint.Syntax.Markdown;

/// <summary>Finds the terms of definition lists, as PHP Markdown Extra has them: the lines above one that starts with a colon.</summary>
internal static class DefinitionTerms
{
    /// <summary>Adds the terms that a paragraph holds, or that stand before its definition.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="text">The file's text, without masks.</param>
    /// <param name="headings">Takes the terms.</param>
    public static void Add(ParagraphBlock paragraph, string text, List<ContentHeading> headings)
    {
        if (paragraph.Span.IsEmpty || paragraph.Span.End >= text.Length)
            return;
        var lines = LinesOf(paragraph, text);
        if (IsDefinition(text, lines[0]))
        {
            if (Before(paragraph) is { Span.IsEmpty: false } terms)
                AddLines(LinesOf(terms, text), text, headings);
        }
        else if (lines.Exists(line => IsDefinition(text, line)))
        {
            AddLines(lines, text, headings);
        }
    }

    private static ParagraphBlock? Before(ParagraphBlock paragraph) =>
        paragraph.Parent?.IndexOf(paragraph) is > 0 and var index ? paragraph.Parent[index - 1] as ParagraphBlock : null;

    private static void AddLines(List<TextSpan> lines, string text, List<ContentHeading> headings)
    {
        foreach (var line in lines)
        {
            if (IsDefinition(text, line))
                continue;
            var term = text.Substring(line.Start, line.Length);
            headings.Add(new ContentHeading(line, term, term, ExplicitId.AtEnd(term), HeadingOrigin.DefinitionTerm));
        }
    }

    private static bool IsDefinition(string text, TextSpan line) =>
        line.Length > 1 && text[line.Start] == ':' && text[line.Start + 1] is ' ' or '\t';

    private static List<TextSpan> LinesOf(ParagraphBlock paragraph, string text)
    {
        var span = MarkdownReader.SpanOf(paragraph);
        var lines = new List<TextSpan>();
        var quotes = QuotesAround(paragraph);
        for (var start = span.Start; start < span.End;)
        {
            var length = text.AsSpan(start, span.End - start).IndexOf('\n');
            var end = length < 0 ? span.End : start + length;
            var line = WithoutQuoteMarks(text.AsSpan(start, end - start), start == span.Start ? 0 : quotes);
            lines.Add(new TextSpan(end - line.Length, line.TrimEnd().Length));
            start = end + 1;
        }

        return lines;
    }

    private static int QuotesAround(Block block)
    {
        var quotes = 0;
        for (var outer = block.Parent; outer is not null; outer = outer.Parent)
            quotes += outer is QuoteBlock ? 1 : 0;
        return quotes;
    }

    /// <summary>A line without its indentation and the marks of the quotations that it is in.</summary>
    private static ReadOnlySpan<char> WithoutQuoteMarks(ReadOnlySpan<char> line, int quotes)
    {
        line = line.TrimStart();
        for (; quotes > 0 && line.StartsWith('>'); quotes--)
            line = line[1..].TrimStart();
        return line;
    }
}
