using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Protection;

/// <summary>
/// What no fix may change in a page: template tags, and what the page's dialect reads as code or may read as code. Where readers disagree,
/// the spans of all of them count. Suppression comments of MDX, which are expressions, are not in it.
/// </summary>
public sealed class ProtectedText
{
    private readonly ImmutableArray<TextSpan> code;

    private ProtectedText(List<TextSpan> code, List<TextSpan> tags)
    {
        this.code = Merge(code);
        Spans = Merge([.. code, .. tags]);
    }

    /// <summary>The protected spans, in order; none overlaps another.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>Finds the protected spans of a document.</summary>
    /// <param name="document">The document.</param>
    public static ProtectedText Of(ContentDocument document)
    {
        var text = WithLineFeeds(document.Source.Text);
        var found = new List<TextSpan>();
        var tags = TemplateTagScanner.Find(text, document.Body);
        if (document.Scripts is { } scripts)
        {
            found.AddRange(scripts.Expressions);
            found.AddRange(scripts.Exports);
            found.AddRange(scripts.Comments.Where(span => text[span.Start] == '{' && !IsSuppression(text, span)));
        }
        else if (!document.HtmlBlocks.IsEmpty)
        {
            // A backtick within a template tag is none of Markdown's.
            var shadow = Shadow(text, tags);
            foreach (var block in document.HtmlBlocks)
                MarkdownCode.Add(shadow, block, found);
        }

        if (document.FrontMatter is { } frontMatter)
            tags.AddRange(TemplateTagScanner.Find(text, frontMatter.Content));
        found.AddRange(document.CodeSpans);
        foreach (var element in document.Elements)
            AddElement(document, element, found);
        return new ProtectedText(found, tags);
    }

    /// <summary>Whether a change leaves the protected spans as they are. What is inserted where one starts or ends does.</summary>
    public bool Allows(TextChange change) => !Touches(Spans, change.Span);

    /// <summary>Whether a change leaves code as it is; it may be within a template tag.</summary>
    public bool AllowsInTag(TextChange change) => !Touches(code, change.Span);

    /// <summary>Whether a change deletes text in which template tags are complete and no code is.</summary>
    public bool AllowsDeletion(TextChange change) =>
        change.NewText.Length == 0 && !Touches(code, change.Span)
        && !Touches(Spans, new TextSpan(change.Span.Start, 0)) && !Touches(Spans, new TextSpan(change.Span.End, 0));

    private static bool Touches(ImmutableArray<TextSpan> spans, TextSpan change)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].End <= change.Start ? (middle + 1, high) : (low, middle);
        }

        return low < spans.Length && (change.IsEmpty ? change.Start > spans[low].Start : change.End > spans[low].Start);
    }

    private static void AddElement(ContentDocument document, HtmlElement element, List<TextSpan> found)
    {
        if (element.Name is "script" or "style" or "pre" or "code" or "xmp" or "listing" or "plaintext" && !element.IsSelfClosing)
        {
            if (element.EndTag is { } endTag)
                found.Add(TextSpan.FromBounds(element.StartTag.End, endTag.Start));
            else if (document.Kind == ContentKind.Html)
                found.Add(TextSpan.FromBounds(element.StartTag.End, EndOf(element) ?? document.Source.Length));
        }

        // Vue and Alpine read the values of these attributes as JavaScript.
        foreach (var attribute in element.Attributes)
        {
            if (attribute is { Name: [':' or '@' or '#', ..] or ['v' or 'x', '-', ..], ValueSpan: { IsEmpty: false } value })
                found.Add(value);
        }
    }

    private static int? EndOf(HtmlElement element)
    {
        for (var parent = element.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.EndTag is { } end)
                return end.Start >= element.StartTag.End ? end.Start : null;
        }

        return null;
    }

    /// <summary>Whether a span is a comment of MDX that speaks to this program: <c>{/* contentlint-disable */}</c>.</summary>
    private static bool IsSuppression(string text, TextSpan span)
    {
        var expression = text.AsSpan(span.Start, span.Length);
        if (expression is not ['{', .., '}'])
            return false;
        var comment = expression[1..^1].Trim();
        return comment.StartsWith("/*") && comment[2..].TrimStart().StartsWith("contentlint", StringComparison.OrdinalIgnoreCase)
            && comment.IndexOf("*/") == comment.Length - 2;
    }

    /// <summary>The text with each carriage return that ends a line alone replaced by a line feed.</summary>
    private static string WithLineFeeds(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
            return text;
        var buffer = text.ToCharArray();
        for (var i = 0; i < buffer.Length; i++)
        {
            if (buffer[i] == '\r' && (i + 1 == buffer.Length || buffer[i + 1] != '\n'))
                buffer[i] = '\n';
        }

        return new string(buffer);
    }

    private static string Shadow(string text, List<TextSpan> tags)
    {
        var shadow = new MaskedText(text);
        foreach (var tag in tags)
            shadow.Fill(tag, TemplateMasker.Hole);
        return shadow.ToString();
    }

    private static ImmutableArray<TextSpan> Merge(List<TextSpan> found)
    {
        found.Sort();
        var merged = ImmutableArray.CreateBuilder<TextSpan>(found.Count);
        foreach (var span in found)
        {
            if (span.IsEmpty)
                continue;
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged.ToImmutable();
    }
}
