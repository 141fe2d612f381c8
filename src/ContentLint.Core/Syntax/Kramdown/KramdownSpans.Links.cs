using System.Text;

namespace ContentLint.Syntax.Kramdown;

/// <content>Links, images and footnotes.</content>
internal sealed partial class KramdownSpans
{
    private bool ParseAutolink()
    {
        if (Value[position] != '<' || KramdownPatterns.Autolink().Match(Value, position) is not { Success: true } match)
            return false;
        var (start, end) = (position, position + match.Length);
        var url = match.Groups["url"].Value;
        AddNode(
            KramdownType.Link,
            start,
            end,
            "autolink",
            new KramdownTarget(url, text.SpanOf(start + 1, end - 1), text.SpanOf(start + 1, end - 1), Definition: null));
        AddText(tree.Last!, start + 1, end - 1);
        return true;
    }

    private bool ParseFootnote()
    {
        if (!StartsWith(position, "[^") || KramdownPatterns.FootnoteMarker().Match(Value, position) is not { Success: true } match)
            return false;
        var (start, end) = (position, position + match.Length);
        if (page.Footnotes.ContainsKey(match.Groups["name"].Value))
            AddNode(KramdownType.Footnote, start, end, match.Groups["name"].Value);
        else
            AddText(start, position = end);
        return true;
    }

    private bool ParseLink()
    {
        var start = position;
        var isImage = Value[start] == '!';
        var open = isImage ? start + 1 : start;
        if (open + 1 >= text.Length || Value[open] != '[' || Value[open + 1] == '^')
            return false;
        var inner = open + 1;
        if ((!isImage && (IsWithin(KramdownType.Image) || IsWithin(KramdownType.Link))) || unclosed.Contains(start))
        {
            AddText(start, position = inner);
            return true;
        }

        var element = new KramdownElement(isImage ? KramdownType.Image : KramdownType.Link);
        var count = 1;
        var stop = new Stop(
            i => Value[i] is ']' or '[' || (Value[i] == '!' && i + 1 < text.Length && Value[i + 1] == '['),
            () =>
            {
                count += Value[position] == ']' ? -1 : 1;
                return count - element.Children.Count(child => child.Type == KramdownType.Image) == 0;
            });
        position = inner;
        if (!ParseSpans(element, stop, Parsers.All))
        {
            unclosed.Add(start);
            AddText(start, position = inner);
            return true;
        }

        var close = position;
        position = close + 1;
        if (TargetAt(inner, close) is { } target)
            AddLink(element, start, target, isImage);
        else
            AddText(start, position = inner);
        return true;
    }

    private void AddLink(KramdownElement element, int start, KramdownTarget target, bool isImage)
    {
        var node = AddNode(element.Type, start, position, target: target);
        node.Children = isImage ? [] : element.Children;
    }

    /// <summary>Where a link with its text between two indexes goes to; null if it is none. Goes on after it.</summary>
    private KramdownTarget? TargetAt(int inner, int close)
    {
        var label = KramdownPatterns.LinkLabel().Match(Value, position);
        if (label.Success || position >= text.Length || Value[position] != '(')
        {
            position += label.Success ? label.Length : 0;
            var name = label.Success && label.Groups["label"].Success ? label.Groups["label"].Value : Unescaped(Value[inner..close]);
            return page.Definitions.TryGetValue(KramdownPage.Normalize(name), out var definition)
                ? new KramdownTarget(definition.Url, text.SpanOf(position, position), text.SpanOf(inner, close), definition)
                : null;
        }

        var (urlStart, urlEnd, isComplete) = StartsWith(position, "(<") && BracketedUrl() is { } bracketed ? bracketed : Url();
        if (!isComplete)
        {
            if (KramdownPatterns.LinkTitle().Match(Value, position) is not { Success: true } title)
                return null;
            position += title.Length;
        }

        return new KramdownTarget(
            Value[urlStart..urlEnd], text.SpanOf(urlStart, urlEnd), text.SpanOf(inner, close), Definition: null);
    }

    private (int Start, int End, bool IsComplete)? BracketedUrl()
    {
        var start = position + 2;
        var end = Value.IndexOf('>', start);
        if (end < 0 || Value.AsSpan(start, end - start).Contains('\n'))
            return null;
        position = end + 1;
        var isComplete = position < text.Length && Value[position] == ')';
        if (isComplete)
            position++;
        return (start, end, isComplete);
    }

    private (int Start, int End, bool IsComplete) Url()
    {
        var start = position + 1;
        var brackets = 0;
        for (; position < text.Length; position++)
        {
            var character = Value[position];
            if (character == '(')
            {
                brackets++;
            }
            else if (character == ')')
            {
                if (--brackets == 0)
                    break;
            }
            else if (KramdownPatterns.IsSpace(character) && position + 1 < text.Length && Value[position + 1] is '"' or '\'')
            {
                break;
            }
        }

        var end = Math.Min(position, text.Length);
        var isComplete = brackets == 0 && position < text.Length && Value[position] == ')';
        position = Math.Min(position + 1, text.Length);
        while (end > start && KramdownPatterns.IsSpace(Value[end - 1]))
            end--;
        while (start < end && KramdownPatterns.IsSpace(Value[start]))
            start++;
        return (start, Math.Max(start, end), isComplete);
    }

    private static string Unescaped(string label)
    {
        if (!label.Contains('\\', StringComparison.Ordinal))
            return label;
        var result = new StringBuilder(label.Length);
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] == '\\' && i + 1 < label.Length && "\\.*_+`<>()[]{}#!:|\"'$=-".Contains(label[i + 1], StringComparison.Ordinal))
                i++;
            result.Append(label[i]);
        }

        return result.ToString();
    }
}
