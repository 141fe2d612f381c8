using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.Docfx;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Markdown;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.References;
using ContentLint.Syntax.Templates;
using ContentLint.Text;
using Markdig.Syntax;

namespace ContentLint.Syntax;

/// <summary>
/// Turns the text of a file into a <see cref="ContentDocument"/>. Never throws on input; what does not parse is a problem in the result.
/// </summary>
public static class ContentParser
{
    /// <summary>Parses a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">How its body is read.</param>
    /// <param name="yaml">How its front matter is read.</param>
    public static ContentDocument Parse(SourceText source, ContentKind kind, YamlDialect yaml = YamlDialect.Common)
    {
        var frontMatter = FrontMatterReader.Read(source, kind, yaml);
        return NestedDocuments.AddTo(ParseFlat(source, FormatOf(frontMatter, kind), frontMatter));
    }

    /// <summary>How a page of Docusaurus wants to be read: <c>mdx: {format: md}</c>.</summary>
    private static ContentKind FormatOf(FrontMatterBlock? frontMatter, ContentKind kind) =>
        kind == ContentKind.Mdx
            && frontMatter?.Root is MappingNode root
            && root["mdx"] is MappingNode settings
            && settings["format"] is ScalarNode { Value: "md" }
            ? ContentKind.Markdown
            : kind;

    /// <summary>Parses a text without the documents nested in it.</summary>
    internal static ContentDocument ParseFlat(SourceText source, ContentKind kind, FrontMatterBlock? frontMatter)
    {
        var bodyStart = frontMatter?.Span.End ?? (source.HasByteOrderMark ? 1 : 0);
        var body = TextSpan.FromBounds(bodyStart, source.Length);
        var mdx = kind == ContentKind.Mdx ? MdxReader.Read(source.Text, body) : null;
        var (text, masked) = mdx is null
            ? MaskTags(source, kind, body)
            : (MdxMask.Apply(source.Text, body, mdx.Scripts), MaskedBlocks.Empty());
        var html = new HtmlTreeBuilder(text);
        var references = new List<ResourceReference>();
        var outline = new MarkdownOutline(source.Text);
        var markdown = new MarkdownReferences(text, references, kind == ContentKind.Mdx);
        var isRead = true;
        if (kind == ContentKind.Html)
            html.AddBlock(body);
        else
            isRead = MarkdownReader.Read(mdx is null ? MarkdownReader.Parse(text, kind) : mdx.Markdown, html, markdown, outline);

        // Hexo keeps what is raw from Markdown too.
        if (masked.Raw.Count > 0)
            references.RemoveAll(reference => reference.Syntax is ReferenceSyntax.MarkdownInline or ReferenceSyntax.MarkdownAutolink
                && masked.Raw.Any(raw => raw.Contains(reference.Span)));
        var elements = html.ToElements();
        var maskedSource = new SourceText(text, source.Path);
        foreach (var element in elements)
        {
            HtmlReferences.Add(element, maskedSource, references);
            HtmlHeadings.Add(element, text, outline.Headings);
        }

        if (kind == ContentKind.DocfxMarkdown)
            DocfxTags.RemoveTabs(references, outline.Headings);
        foreach (var span in outline.TaggedTexts)
            TemplateReferences.Add(source, span, references);
        if (mdx is not null)
            TemplateReferences.AddImports(source, mdx.Scripts.Imports, references);
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
            HasInclusions = Inclusions.MayBeIn(source.AsSpan(body), kind),
            Captured = [.. masked.Captured],
            TaggedTexts = [.. outline.TaggedTexts],
            CodeSpans = [.. outline.CodeSpans],
            Scripts = mdx?.Scripts,
            HtmlBlocks = [.. outline.HtmlBlocks],
            Prose = [.. markdown.Prose.Runs],
            ProseBlocks = [.. markdown.Prose.Blocks],
            EnclosedCode = [.. outline.EnclosedCode],
            MarkupProblems = html.FindProblems(),
            Comments = [.. frontMatter?.Comments ?? [], .. html.Comments, .. masked.Comments, .. mdx?.Scripts.Comments ?? []],
            Limits = isRead
                ? []
                : [
                    new DocumentLimit(
                        new TextSpan(bodyStart, 0),
                        "the Markdown is nested too deeply, or has too many definitions; links and HTML of this file were not checked")
                ],
        };
    }

    /// <summary>The text with all but its body, and the template tags and scripts in that, masked.</summary>
    internal static string Mask(ContentDocument document) => document.Scripts is { } scripts
        ? MdxMask.Apply(document.Source.Text, document.Body, scripts)
        : MaskTags(document.Source, document.Kind, document.Body).Text;

    /// <summary>The Markdown of a document; null if it is nested too deeply to be read.</summary>
    internal static MarkdownDocument? ReadMarkdown(ContentDocument document)
    {
        if (document.Kind == ContentKind.Mdx)
            return MdxReader.Read(document.Source.Text, document.Body).Markdown;
        return MarkdownReader.Parse(MaskTags(document.Source, document.Kind, document.Body).Text, document.Kind);
    }

    /// <summary>
    /// The text with all but its body, and the template tags in that, masked; and what was found in doing so.
    /// </summary>
    private static (string Text, MaskedBlocks Blocks) MaskTags(SourceText source, ContentKind kind, TextSpan body)
    {
        var masked = new MaskedText(source.Text);
        if (body.Start > 0)
            masked.Blank(TextSpan.FromBounds(0, body.Start));
        var blocks = TemplateMasker.Mask(masked, body, kind);
        if (kind == ContentKind.DocfxMarkdown)
            DocfxTags.Mask(masked, body);
        return (masked.ToString(), blocks);
    }

    /// <summary>The tags of an HTML file: any of them may make elements.</summary>
    private static ImmutableArray<TextSpan> TemplateBlocksOf(string masked, TextSpan body)
    {
        var start = masked.IndexOf(TemplateMasker.Hole, body.Start);
        return start < 0 ? [] : [new TextSpan(start, 1)];
    }
}
