using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Markdown;

namespace ContentLint.Syntax;

/// <summary>What a browser would make of a page's body, comments left out: two pages that look the same have the same.</summary>
internal static class RenderedPage
{
    /// <summary>The page as text to compare; null if its Markdown is nested too deeply. Template tags stay as they are masked.</summary>
    public static string? Read(ContentDocument document)
    {
        var html = document.Kind == ContentKind.Html
            ? ContentParser.Mask(document)[document.Body.Start..]
            : MarkdownReader.Render(ContentParser.ReadMarkdown(document));
        return html is null ? null : WithoutComments(html);
    }

    private static string WithoutComments(string html)
    {
        var page = new StringBuilder(html.Length);
        var verbatim = 0;
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    AppendTag(page, tag);
                    verbatim += IsVerbatim(tag.Name) && !tag.IsSelfClosing ? 1 : 0;
                    tokenizer.State = HtmlTreeBuilder.StateAfter(tag.Name);
                    break;
                case { Type: HtmlTokenType.EndTag }:
                    page.Append("</").Append(token.Name).Append('>');
                    verbatim = Math.Max(0, verbatim - (IsVerbatim(token.Name) ? 1 : 0));
                    break;
                case { Type: HtmlTokenType.Comment }:
                    break;
                default:
                    AppendText(page, token.Data, verbatim > 0);
                    break;
            }
        }

        return page.ToString().Trim();
    }

    private static bool IsVerbatim(string name) => name is "pre" or "textarea" or "script" or "style" or "listing" or "xmp" or "title";

    private static void AppendTag(StringBuilder page, HtmlTagToken tag)
    {
        page.Append('<').Append(tag.Name);
        foreach (var attribute in tag.Attributes)
            page.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
        page.Append('>');
    }

    private static void AppendText(StringBuilder page, string text, bool isVerbatim)
    {
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isVerbatim || !isSpace)
                page.Append(c);
            else if (page.Length == 0 || page[^1] != ' ')
                page.Append(' ');
        }
    }
}
