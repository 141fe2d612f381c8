using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>Reads what is within the blocks of kramdown: emphasis, code, links, images, elements of HTML.</summary>
/// <param name="page">What is known of the page.</param>
internal sealed partial class KramdownSpans(KramdownPage page)
{
    /// <summary>
    /// Attempts for each character of a text: what opens something that nothing closes is read again, and a text full of it would take the
    /// cube of its length.
    /// </summary>
    private const int Effort = 100;

    private readonly List<KramdownElement> outer = [];
    private readonly HashSet<int> unclosed = [];
    private KramdownText text = new("", [0]);
    private KramdownElement tree = new(KramdownType.RawText);
    private int position;
    private int depth;
    private long budget;

    [Flags]
    private enum Parsers
    {
        CodeSpan = 1,
        Html = 2,
        Others = 4,
        All = CodeSpan | Html | Others,
    }

    private string Value => text.Value;

    /// <summary>Reads all texts in an element.</summary>
    public void ReadAll(KramdownElement element)
    {
        var children = new List<KramdownElement>(element.Children.Count);
        foreach (var child in element.Children)
        {
            if (child is { Type: KramdownType.RawText, Text: { } raw })
            {
                children.AddRange(ReadText(raw.ToText()));
                continue;
            }

            ReadAll(child);
            children.Add(child);
        }

        element.Children = children;
    }

    /// <summary>The parts of a text: code spans, and elements of HTML where they are wanted; and what is between.</summary>
    public IEnumerable<KramdownPiece> ReadPieces(KramdownText from, bool withHtml)
    {
        Start(from);
        ParseSpans(tree, null, withHtml ? Parsers.CodeSpan | Parsers.Html : Parsers.CodeSpan);
        return tree.Children.Select(node => new KramdownPiece(
            node.Range.Start,
            node.Range.End,
            node.Type == KramdownType.Text,
            node.Type == KramdownType.CodeSpan,
            node.Type is KramdownType.CodeSpan or KramdownType.Html ? node.Value : from.Value[node.Range.Start..node.Range.End]));
    }

    private List<KramdownElement> ReadText(KramdownText from)
    {
        Start(from);
        ParseSpans(tree, null, Parsers.All);
        return tree.Children;
    }

    private void Start(KramdownText from)
    {
        (text, position, tree) = (from, 0, new KramdownElement(KramdownType.RawText));
        budget = 10_000L + ((long)Effort * from.Length);
        outer.Clear();
        unclosed.Clear();
    }

    /// <summary>Reads spans into an element up to where they stop; returns whether that was found.</summary>
    private bool ParseSpans(KramdownElement element, Stop? stop, Parsers parsers)
    {
        if (++depth > KramdownPage.MaximumDepth)
        {
            page.IsTooDeep = true;
            depth--;
            return false;
        }

        var around = tree;
        outer.Add(around);
        tree = element;
        var isFound = false;
        while (position < text.Length && !isFound)
        {
            var next = Next(stop, parsers);
            if (next < 0)
            {
                if (stop is null)
                    AddText(position, position = text.Length);
                break;
            }

            if (next > position)
                AddText(position, position = next);
            isFound = stop?.IsAt(position) == true && (stop.Accepts?.Invoke() ?? true);
            if (!isFound && (--budget < 0 || !ParseSpan(parsers)))
                AddText(position, ++position);
        }

        outer.RemoveAt(outer.Count - 1);
        tree = around;
        depth--;
        return isFound;
    }

    private int Next(Stop? stop, Parsers parsers)
    {
        for (var i = position; i < text.Length; i++)
        {
            if (IsStart(i, parsers) || stop?.IsAt(i) == true)
                return i;
        }

        return -1;
    }

    private bool IsStart(int i, Parsers parsers)
    {
        var character = Value[i];
        if (parsers != Parsers.All)
            return (character == '`' && parsers.HasFlag(Parsers.CodeSpan)) || (character == '<' && parsers.HasFlag(Parsers.Html));
        if (character is '*' or '_' or '`' or '<' or '&' or '$' or '\\' or '[' or '"' or '\'')
            return true;
        var next = i + 1 < text.Length ? Value[i + 1] : '\0';
        return next is '"' or '\'' || character switch
        {
            '!' => next == '[',
            '{' => next == ':',
            '-' => next == '-',
            '~' => next == '~',
            '>' => next == '>',
            '.' => StartsWith(i, "..."),
            ' ' => StartsWith(i, " <<") || StartsWith(i, " >>") || StartsWith(i, "  \n"),
            _ => false,
        };
    }

    private bool ParseSpan(Parsers parsers)
    {
        if (parsers != Parsers.All)
            return (parsers.HasFlag(Parsers.CodeSpan) && ParseCode()) || (parsers.HasFlag(Parsers.Html) && ParseHtml());
        return ParseEmphasis() || ParseCode() || ParseAutolink() || ParseHtml() || ParseFootnote() || ParseLink() || ParseQuotes()
            || ParseMath() || ParseExtension() || ParseReference() || ParseSymbol() || ParseLineBreak() || ParseEscape()
            || ParseStrikethrough();
    }

    private bool StartsWith(int index, string value) => text.Value.AsSpan(index).StartsWith(value, StringComparison.Ordinal);

    private bool IsSpaceAt(int index) => index < text.Length && KramdownPatterns.IsSpace(Value[index]);

    private void AddText(int start, int end) => AddText(tree, start, end);

    private void AddText(KramdownElement element, int start, int end)
    {
        if (end <= start)
            return;
        if (element.Last is not { Type: KramdownType.Text } last)
        {
            last = new KramdownElement(KramdownType.Text) { Text = new KramdownTextBuilder(), Range = (start, end) };
            element.Children.Add(last);
        }

        last.Text!.Append(text, start, end);
        last.Range = (last.Range.Start, end);
    }

    /// <summary>Adds a node for a part of the text, and goes on after it.</summary>
    private KramdownElement AddNode(KramdownType type, int start, int end, string value = "", KramdownTarget? target = null)
    {
        var node = new KramdownElement(type)
        {
            Value = value,
            Target = target,
            Range = (start, end),
            Span = text.SpanOf(start, end),
        };
        tree.Children.Add(node);
        position = end;
        return node;
    }

    private sealed record Stop(Func<int, bool> IsAt, Func<bool>? Accepts = null);
}

/// <summary>A part of a text.</summary>
/// <param name="Start">The index of its start.</param>
/// <param name="End">The index of its end.</param>
/// <param name="IsText">Whether it is neither code nor HTML.</param>
/// <param name="IsCode">Whether it is a code span.</param>
/// <param name="Value">The content of code, the name of an element, or else the part as written.</param>
internal readonly record struct KramdownPiece(int Start, int End, bool IsText, bool IsCode, string Value);
