using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>
/// Places for text in an article of Markdown: between its words, and in paragraphs, lists, tables, quotes and blocks of HTML before its
/// headings and at its end.
/// </summary>
internal static class MarkdownInsertionPoints
{
    private const string Probe = "zqzprobezqz";

    private static readonly (string Before, string After)[] Lines =
    [
        ("海港 🌊 ", " 之后。"),
        ("- 一\n- 🌊 ", "\n  - 三"),
        ("1. 一\n\n   مرفأ e\u0301 ", "\n\n2. 二"),
        ("| 港 | 口 |\n| --- | --- |\n| 🌊 | ", " |\n| a | b |"),
        ("> 引 🌊 ", "\n> 之后"),
        ("> - 一 **二** ", ""),
    ];

    private static readonly (string Before, string After)[] HtmlLines =
    [
        ("<div class=\"wide\">\n🌊 ", "\n</div>"),
        ("<section>\n\n海 ", "\n\n</section>"),
        ("<table>\n<tr><td>港 ", "</td></tr>\n</table>"),
    ];

    /// <summary>
    /// A place within a line; null if the article ends in something that swallows text, and has no words to stand between.
    /// </summary>
    public static Place? ForLine(Article article, Random random, bool isHtml)
    {
        var choice = random.Next(Lines.Length + (isHtml ? HtmlLines.Length : 0) + 4);
        if (choice < 4 && BetweenWords(article, random) is { } place)
            return place;
        var (before, after) = choice < 4 ? Lines[0] : choice < 4 + Lines.Length ? Lines[choice - 4] : HtmlLines[choice - 4 - Lines.Length];
        return ForBlock(article, random) is { } block ? new Place(block.Offset, block.Before + before, after + block.After) : null;
    }

    /// <summary>A place for a block of its own.</summary>
    public static Place? ForBlock(Article article, Random random)
    {
        var text = article.Text;
        var offsets = article.Document.Headings
            .Where(heading => heading.Span.Start > article.Document.Body.Start
                && text[heading.Span.Start] == '#'
                && text[heading.Span.Start - 1] is '\n' or '\r'
                && article.IsPlain(heading.Span.Start))
            .Select(heading => heading.Span.Start)
            .ToList();
        if (ShowsWhatFollows(article))
            offsets.Add(text.Length);
        return offsets.Count == 0 ? null : new Place(offsets[random.Next(offsets.Count)], "\n\n", "\n\n");
    }

    /// <summary>A place behind everything.</summary>
    public static Place? AtEnd(Article article) => ShowsWhatFollows(article) ? new Place(article.Text.Length, "\n\n", "\n\n") : null;

    private static Place? BetweenWords(Article article, Random random)
    {
        var prose = article.Document.Prose;
        for (var attempt = 0; attempt < 20 && prose.Length > 0; attempt++)
        {
            var span = prose[random.Next(prose.Length)];
            var space = article.Text.IndexOf(' ', span.Start, span.Length);
            if (space > span.Start
                && space + 1 < span.End
                && char.IsLetter(article.Text[space - 1])
                && char.IsLetter(article.Text[space + 1])
                && article.IsPlain(space)
                && !IsInTemplateTag(article.Text, space))
                return new Place(space, " 🌊 ", "");
        }

        return null;
    }

    private static bool IsInTemplateTag(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return Math.Max(before.LastIndexOf("{{"), before.LastIndexOf("{%")) > Math.Max(before.LastIndexOf("}}"), before.LastIndexOf("%}"));
    }

    /// <summary>Whether a paragraph behind the article is one: no fence, comment or raw text is left open.</summary>
    private static bool ShowsWhatFollows(Article article)
    {
        var text = $"{article.Text}\n\n{Probe} <b>{Probe}</b>\n";
        var document = ContentParser.Parse(new SourceText(text, article.Path), article.Document.Kind);
        return document.Elements is [.., { Name: "b" } last]
            && last.StartTag.Start > article.Text.Length
            && article.IsPlain(article.Text.Length);
    }
}
