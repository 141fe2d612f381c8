using ContentLint.Syntax.Markdown;
using ContentLint.Text;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>Reads MDX: the blocks by micromark's rules, the text in them with Markdig.</summary>
internal static class MdxReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="body">What follows the front matter.</param>
    public static MdxDocument Read(string text, TextSpan body)
    {
        text = text.Replace('\0', '\uFFFD');
        var (buffer, scripts, tree, budget) = (text.ToCharArray(), new MdxScripts(), new MdxTree(text), new MdxBudget(body.Length));
        if (MarkdownLimits.AreExceeded(text.AsSpan(body.Start, body.Length))
            || !MdxBlockReader.Read(text, buffer, body, tree, scripts, budget))
            return new MdxDocument(null, scripts);
        var isRead = TryReadTexts(tree, text, new MdxInlineParser(buffer, scripts, budget));
        return new MdxDocument(isRead ? tree.Document : null, scripts);
    }

    private static bool TryReadTexts(MdxTree tree, string text, MdxInlineParser mdx)
    {
        var parsers = new InlineParserList(
        [
            mdx,
            new BareUrlParser(),
            new HtmlEntityParser(),
            new MdxLinkParser(tree.Footnotes),
            new EscapeInlineParser(),
            new OpenDelimiters.EmphasisParser(),
            new MdxCodeParser(),
            new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }),
            new LineBreakInlineParser(),
        ]);
        var processor = new InlineProcessor(tree.Document, parsers, preciseSourcelocation: true, context: null);
        try
        {
            foreach (var (block, lines) in tree.Texts)
            {
                mdx.Lines = lines;
                block.Lines = lines.ToGroup(text);
                processor.ProcessInlineLeaf(block);
                BareUrls.AddTo(block.Inline);
            }

            return true;
        }
        catch (ArgumentException)
        {
            // The parser refuses nesting beyond its limit with this exception.
            return false;
        }
    }
}
