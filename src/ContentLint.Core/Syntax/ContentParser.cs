using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Markdown;
using ContentLint.Syntax.References;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>
/// Turns the text of a file into a <see cref="ContentDocument"/>. Never throws on input; what does not parse is a problem in the result.
/// </summary>
public static class ContentParser
{
    /// <summary>Parses a file.</summary>
    public static ContentDocument Parse(SourceText source, ContentKind kind) =>
        NestedDocuments.AddTo(ParseFlat(source, kind, FrontMatterReader.Read(source, kind)));

    /// <summary>Parses a text without the documents nested in it.</summary>
    internal static ContentDocument ParseFlat(SourceText source, ContentKind kind, FrontMatterBlock? frontMatter)
    {
        var bodyStart = frontMatter?.Span.End ?? (source.HasByteOrderMark ? 1 : 0);
        var body = TextSpan.FromBounds(bodyStart, source.Length);
        var (text, expressionComments) = Mask(source, kind, body);
        var html = new HtmlTreeBuilder(text, keepsComponentNames: kind == ContentKind.Mdx);
        var references = new List<ResourceReference>();
        var outline = new MarkdownOutline(source.Text);
        var markdown = new MarkdownReferences(text, references);
        var isRead = true;
        if (kind == ContentKind.Html)
            html.AddBlock(body);
        else
            isRead = MarkdownReader.Read(text, html, markdown, outline);

        var elements = html.ToElements();
        var maskedSource = new SourceText(text, source.Path);
        foreach (var element in elements)
        {
            HtmlReferences.Add(element, maskedSource, references);
            HtmlHeadings.Add(element, text, outline.Headings);
        }

        foreach (var span in outline.TaggedTexts)
            TemplateReferences.Add(source, span, references);
        if (kind == ContentKind.Mdx)
            TemplateReferences.AddImports(source, MdxMasker.Imports(source.Text, body), references);
        references.Sort(static (left, right) => left.UrlSpan.CompareTo(right.UrlSpan));
        return new ContentDocument
        {
            Source = source,
            Kind = kind,
            FrontMatter = frontMatter,
            Body = body,
            Elements = elements,
            Base = elements.FirstOrDefault(static element => element.Name == "base" && element.HasAttribute("href")),
            HiddenIds = [.. html.HiddenIds],
            References = [.. references],
            Headings = [.. outline.Headings.OrderBy(static heading => heading.Span.Start)],
            TemplateBlocks = kind == ContentKind.Html ? TemplateBlocksOf(text, body) : [.. outline.TemplateBlocks],
            TaggedTexts = [.. outline.TaggedTexts],
            CodeSpans = [.. outline.CodeSpans.Where(span => kind != ContentKind.Mdx || text[span.Start] is '`' or '~')],
            HtmlBlocks = [.. outline.HtmlBlocks],
            Prose = [.. markdown.Prose.Runs],
            ProseBlocks = [.. markdown.Prose.Blocks],
            EnclosedCode = [.. outline.EnclosedCode],
            MarkupProblems = html.FindProblems(),
            Comments = [.. frontMatter?.Comments ?? [], .. html.Comments, .. expressionComments],
            Limits = isRead
                ? []
                : [
                    new DocumentLimit(
                        new TextSpan(bodyStart, 0), "the Markdown is nested too deeply; links and HTML of this file were not checked")
                ],
        };
    }

    /// <summary>The text with all but its body, and the template tags in that, masked; and the comments of MDX.</summary>
    internal static (string Text, IReadOnlyList<TextSpan> Comments) Mask(SourceText source, ContentKind kind, TextSpan body)
    {
        var masked = new MaskedText(source.Text);
        if (body.Start > 0)
            masked.Blank(TextSpan.FromBounds(0, body.Start));
        var comments = TemplateMasker.Mask(masked, body, kind);
        return (masked.ToString(), comments);
    }

    /// <summary>The tags of an HTML file: any of them may make elements.</summary>
    private static ImmutableArray<TextSpan> TemplateBlocksOf(string masked, TextSpan body)
    {
        var start = masked.IndexOf(TemplateMasker.Hole, body.Start);
        return start < 0 ? [] : [new TextSpan(start, 1)];
    }
}
