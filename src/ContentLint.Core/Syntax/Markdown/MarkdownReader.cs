using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.PythonMarkdown;
using ContentLint.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownParser = Markdig.Markdown;

namespace ContentLint.Syntax.Markdown;

/// <summary>Reads Markdown: hands its HTML to the tree builder and its links and images to the reference collector.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly Lazy<MarkdownPipeline> PythonPipeline = new(BuildPythonPipeline);

    /// <summary>Reads a body.</summary>
    /// <param name="document">The parsed body; null if it is nested too deeply.</param>
    /// <param name="html">Takes the HTML.</param>
    /// <param name="references">Takes the links and images.</param>
    /// <param name="outline">Takes the headings, and what else is known of blocks.</param>
    /// <returns>False if the Markdown is nested too deeply to be read.</returns>
    public static bool Read(MarkdownDocument? document, HtmlTreeBuilder html, MarkdownReferences references, MarkdownOutline outline)
    {
        if (document is null)
            return false;
        WalkBlocks(document, html, references, outline);
        references.AddDefinitions(document);
        return true;
    }

    /// <summary>The tree of a text; null if it is nested too deeply.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">How it is read.</param>
    internal static MarkdownDocument? Parse(string text, ContentKind kind = ContentKind.Markdown)
    {
        if (MarkdownLimits.AreExceeded(text))
            return null;
        try
        {
            return MarkdownParser.Parse(text, kind == ContentKind.PythonMarkdown ? PythonPipeline.Value : Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser refuses nesting beyond its limit with this exception.
            return null;
        }
    }

    /// <summary>The HTML that a text becomes; null if it is nested too deeply.</summary>
    internal static string? Render(MarkdownDocument? document) => document?.ToHtml(Pipeline);

    private static MarkdownPipeline BuildPipeline() => NewBuilder().Build();

    /// <summary>
    /// Reads the blocks that Python-Markdown and its usual extensions read in another way than CommonMark: admonitions, tabs, footnotes,
    /// definitions, and elements of HTML, which are read whole.
    /// </summary>
    private static MarkdownPipeline BuildPythonPipeline()
    {
        var builder = NewBuilder();
        builder.BlockParsers.Insert(0, new IndentedBlockParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new RawElementParser());
        builder.InlineParsers.InsertAfter<AutolinkInlineParser>(new LooseTagParser());
        return builder.Build();
    }

    private static MarkdownPipelineBuilder NewBuilder()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new SetextParagraphParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new OpenDelimiters.LinkParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new OpenDelimiters.EmphasisParser());
        builder.InlineParsers.Insert(0, new BareUrlParser());
        return builder;
    }

    private static void WalkBlocks(MarkdownDocument document, HtmlTreeBuilder html, MarkdownReferences references, MarkdownOutline outline)
    {
        var pending = new Stack<Block>();
        pending.Push(document);
        while (pending.TryPop(out var block))
        {
            if (!html.IsHidden)
                outline.Add(block);
            if (block is CodeBlock or HtmlBlock and not JsxBlock and not ExpressionBlock)
                outline.Note(block);
            switch (block)
            {
                case JsxBlock { Tag: { } tag }:
                    html.AddJsx(tag);
                    break;
                case ExpressionBlock:
                    break;
                case HtmlBlock { Span.IsEmpty: false } htmlBlock:
                    html.AddBlock(SpanOf(htmlBlock));
                    break;
                case CodeBlock and not FencedCodeBlock and { Span.IsEmpty: false }:
                    outline.AddCode(SpanOf(block), html);
                    break;
                case ContainerBlock container:
                    for (var i = container.Count - 1; i >= 0; i--)
                        pending.Push(container[i]);
                    break;
                case LeafBlock { Inline: { } inline }:
                    var openCount = html.OpenCount;
                    WalkInlines(inline, html, references, outline);
                    references.Prose.EndBlock(SpanOf(block));
                    html.CloseTo(openCount);
                    break;
            }
        }
    }

    private static void WalkInlines(ContainerInline root, HtmlTreeBuilder html, MarkdownReferences references, MarkdownOutline outline)
    {
        var current = root.FirstChild;
        while (current is not null)
        {
            switch (current)
            {
                case LiteralInline or DelimiterInline or LinkInline { IsAutoLink: true } when !html.IsHidden && !html.IsOpen("a"):
                    references.Prose.Add(SpanOf(current));
                    break;
                case HtmlInline or CodeInline or AutolinkInline or LinkInline:
                    references.Prose.AddObject(SpanOf(current), current is LinkInline { IsImage: false } or AutolinkInline);
                    break;
                case LiteralInline:
                    references.Prose.AddHidden(SpanOf(current));
                    break;
            }

            switch (current)
            {
                case CodeInline:
                    outline.Note(current);
                    break;
                case HtmlInline when IsInImage(current):
                    break;
                case JsxInline jsx:
                    html.AddJsx(jsx.JsxTag);
                    break;
                case HtmlInline tag:
                    html.AddInline(SpanOf(tag));
                    break;
                case LiteralInline text when !html.IsHidden:
                    outline.Add(text);
                    break;
                case AutolinkInline autolink when !html.IsHidden:
                    references.Add(autolink);
                    break;
                // The bare URL between <a> and </a> is the text of that link.
                case LinkInline link when !html.IsHidden && !(link.IsAutoLink && html.IsOpen("a")) && !IsInImage(link):
                    references.Add(link);
                    break;
            }

            if (current is ContainerInline { FirstChild: { } child })
            {
                current = child;
                continue;
            }

            while (current is not null && current.NextSibling is null)
                current = ReferenceEquals(current.Parent, root) ? null : current.Parent;
            current = current?.NextSibling;
        }
    }

    /// <summary>Whether an inline is the alternative text of an image, which is shown as text.</summary>
    internal static bool IsInImage(Inline inline)
    {
        for (var outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline { IsImage: true })
                return true;
        }

        return false;
    }

    internal static TextSpan SpanOf(MarkdownObject node) => new(node.Span.Start, node.Span.Length);
}
