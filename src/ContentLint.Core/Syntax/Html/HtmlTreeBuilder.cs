using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using ContentLint.Syntax.Mdx;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>
/// Collects elements and comments from pieces of HTML, in the order of the file. Nothing is recursive; elements nested
/// deeper than <see cref="MaximumDepth"/> are kept, as children of the deepest level.
/// </summary>
internal sealed class HtmlTreeBuilder(string text)
{
    /// <summary>Open elements that are remembered.</summary>
    public const int MaximumDepth = 512;

    private static readonly FrozenSet<string> VoidElements = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal);

    private readonly List<HtmlElement> open = [];
    private readonly ImmutableArray<HtmlElement>.Builder elements = ImmutableArray.CreateBuilder<HtmlElement>();
    private readonly TagBalance balance = new();
    private readonly List<MarkupProblem> unclosedComments = [];
    private int? lastCommentEnd;
    private int hiddenDepth;

    /// <summary>The comments, from <c>&lt;!--</c> to <c>--&gt;</c>.</summary>
    public List<TextSpan> Comments { get; } = [];

    /// <summary>The ids and names inside of <c>pre</c> and <c>code</c>.</summary>
    public List<string> HiddenIds { get; } = [];

    /// <summary>Number of open elements: what a Markdown block opens inline ends with the block.</summary>
    public int OpenCount => open.Count;

    /// <summary>Whether the place reached is inside of <c>pre</c>, <c>code</c> or <c>template</c>.</summary>
    public bool IsHidden => hiddenDepth > 0;

    /// <summary>Whether an element with a name is open.</summary>
    /// <param name="name">Lower-case name.</param>
    public bool IsOpen(string name)
    {
        foreach (var element in open)
        {
            if (string.Equals(element.Name, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The innermost open element, or null.</summary>
    public HtmlElement? Innermost => open.Count > 0 ? open[^1] : null;

    /// <summary>What has no counterpart, in the order of the file; to be asked for once, at its end.</summary>
    public ImmutableArray<MarkupProblem> FindProblems() => [.. balance.Finish().Concat(unclosedComments).OrderBy(problem => problem.Span)];

    /// <summary>The elements found so far.</summary>
    public ImmutableArray<HtmlElement> ToElements() => elements.ToImmutable();

    /// <summary>Closes elements until a number of them is open.</summary>
    public void CloseTo(int count)
    {
        while (open.Count > count)
            Pop();
    }

    /// <summary>Reads a piece that may hold any HTML.</summary>
    public void AddBlock(TextSpan span)
    {
        var piece = text.Substring(span.Start, span.Length);
        if (!piece.Contains('<'))
            return;
        using var source = new TextSource(piece);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var lastSectionEnd = piece.LastIndexOf("]]>", StringComparison.Ordinal);
        while (true)
        {
            // A section of character data is text as its author means it; one without an end would swallow the rest.
            tokenizer.IsAcceptingCharacterData = source.Index < lastSectionEnd;
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                return;
            var start = span.Start + token.Position.Index;
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    var element = AddTag(BehindEmptyEndTags(start), span.End);
                    var state = StateAfter(token.Name);
                    tokenizer.State = state != HtmlParseMode.PCData && element is not null && ForeignContent.Holds(element)
                        ? HtmlParseMode.PCData
                        : state;
                    break;
                case HtmlTokenType.EndTag:
                    CloseTag(start, span.End);
                    break;
                case HtmlTokenType.Comment:
                    AddComment(start, span.End);
                    break;
            }
        }
    }

    /// <summary>Reads one tag or comment of Markdown's inline HTML.</summary>
    public void AddInline(TextSpan span)
    {
        if (span.Length < 3 || text[span.Start] != '<')
            return;
        if (text[span.Start + 1] == '/')
            CloseTag(span.Start, span.End);
        else if (text.AsSpan(span.Start, span.Length).StartsWith("<!--"))
            Comments.Add(span);
        else if (char.IsAsciiLetter(text[span.Start + 1]))
            AddTag(span.Start, span.End);
    }

    /// <summary>Reads a tag of JSX: an element ends where it says so.</summary>
    /// <param name="tag">The tag; one without a name, a fragment, is no element.</param>
    public void AddJsx(JsxTag tag)
    {
        if (tag.NameSpan.IsEmpty)
            return;
        var name = JsxElements.NameOf(tag);
        if (tag.IsClosing)
        {
            Close(name, tag.Span);
            return;
        }

        var element = new HtmlElement(
            name, tag.NameSpan, tag.Span, JsxElements.AttributesOf(tag), Innermost, tag.IsSelfClosing);
        Open(element, isEmpty: tag.IsSelfClosing || VoidElements.Contains(name));
    }

    /// <summary>How a browser reads what follows a start tag.</summary>
    internal static HtmlParseMode StateAfter(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "textarea" or "title" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    /// <summary>The tokenizer gives a tag the place of the <c>&lt;/&gt;</c> in front of it, of which browsers make nothing.</summary>
    private int BehindEmptyEndTags(int start)
    {
        while (text.AsSpan(start).StartsWith("</>"))
            start += 3;
        return start;
    }

    private HtmlElement? AddTag(int start, int end)
    {
        if (start + 1 >= end || text[start] != '<' || !char.IsAsciiLetter(text[start + 1]))
            return null;
        var nameSpan = new TextSpan(start + 1, HtmlTagScanner.NameLength(text, start + 1, end));
        var attributes = HtmlTagScanner.Attributes(text, nameSpan.End, end, out var tagEnd, out var isSelfClosing);
        if (text[tagEnd - 1] != '>')
            return null;
        var element = new HtmlElement(
            text.Substring(nameSpan.Start, nameSpan.Length).ToLowerInvariant(),
            nameSpan,
            TextSpan.FromBounds(start, tagEnd),
            attributes,
            Innermost,
            isSelfClosing);
        Open(element, isEmpty: VoidElements.Contains(element.Name) || (isSelfClosing && ForeignContent.Holds(element)));
        return element;
    }

    /// <summary>Adds an element.</summary>
    private void Open(HtmlElement element, bool isEmpty)
    {
        if (hiddenDepth == 0)
            elements.Add(element);
        else if ((element.Attribute("id") ?? element.Attribute("name")) is { Value.Length: > 0, HasTemplateHole: false } id
            && !IsOpen("template"))
            HiddenIds.Add(id.Value);
        if (isEmpty)
            return;
        if (hiddenDepth == 0)
            balance.Open(element);
        if (open.Count < MaximumDepth)
            Push(element);
    }

    private void CloseTag(int start, int end)
    {
        var nameLength = HtmlTagScanner.NameLength(text, start + 2, end);
        var close = text.AsSpan(start, end - start).IndexOf('>');
        Close(
            text.Substring(start + 2, nameLength).ToLowerInvariant(),
            TextSpan.FromBounds(start, close < 0 ? end : start + close + 1));
    }

    /// <summary>Closes the innermost element with a name, and those in it.</summary>
    private void Close(string name, TextSpan span)
    {
        var counts = !IsHidden;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (!name.Equals(open[i].Name, StringComparison.Ordinal))
                continue;
            open[i].EndTag = span;
            CloseTo(i);
            counts |= !IsHidden;
            break;
        }

        // What stands in code is no markup, but what ends the code is.
        if (counts)
            balance.Close(name, span);
    }

    private void AddComment(int start, int end)
    {
        if (!text.AsSpan(start, end - start).StartsWith("<!--"))
            return;
        var close = text.AsSpan(start + 4, end - start - 4).IndexOf("-->");
        if (close >= 0)
            Comments.Add(new TextSpan(start, close + 7));
        else if (!ClosesAbruptly(start))
            unclosedComments.Add(new MarkupProblem(MarkupProblemKind.UnclosedComment, new TextSpan(start, 4), ""));
    }

    /// <summary>
    /// Whether a comment ends in one of the forms that browsers take for an end as well, or behind the piece that was read.
    /// </summary>
    private bool ClosesAbruptly(int start)
    {
        var rest = text.AsSpan(start + 2);
        lastCommentEnd ??= Math.Max(text.LastIndexOf("-->", StringComparison.Ordinal), text.LastIndexOf("--!>", StringComparison.Ordinal));
        return rest.StartsWith("-->") || rest.StartsWith("--->") || lastCommentEnd >= start + 4;
    }

    private static bool Hides(HtmlElement element) => element.Name is "pre" or "code" or "template";

    private void Push(HtmlElement element)
    {
        open.Add(element);
        hiddenDepth += Hides(element) ? 1 : 0;
    }

    private void Pop()
    {
        hiddenDepth -= Hides(open[^1]) ? 1 : 0;
        open.RemoveAt(open.Count - 1);
    }
}
