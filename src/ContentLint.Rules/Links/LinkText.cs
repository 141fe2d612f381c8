using System.Text;
using ContentLint.Analysis;
using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>What a reader sees of a link.</summary>
internal static class LinkText
{
    /// <summary>Where the text of a link stands: between the brackets, or between the tags; null if it cannot be told.</summary>
    public static TextSpan? SpanOf(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Element is null)
            return reference.TextSpan;
        return reference.Element.EndTag is { } end && end.Start >= reference.Element.StartTag.End
            ? TextSpan.FromBounds(reference.Element.StartTag.End, end.Start)
            : null;
    }

    /// <summary>
    /// The text without tags, emphasis and code marks, in one line; null if a template makes a part of it or it cannot be told.
    /// </summary>
    public static string? Of(ReferenceContext context)
    {
        if (SpanOf(context) is not { } span)
            return null;
        var raw = context.Scope.Source.AsSpan(span);
        if (raw.IndexOf("{{") >= 0
            || raw.IndexOf("{%") >= 0
            || raw.IndexOf("<%") >= 0
            || (context.Scope.Document.Kind == ContentKind.Mdx && raw.Contains('{')))
            return null;
        var text = WithoutTags(raw);
        if (context.Scope.Document.Kind != ContentKind.Html)
            text = WithoutMarks(text);
        return string.Join(' ', HtmlText.Decode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string WithoutTags(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var open = raw.IndexOf('<');
            if (open < 0)
                break;
            result.Append(raw[..open]);
            var close = raw[open..].IndexOf('>');
            if (close < 0)
                return result.Append(raw[open..]).ToString();
            raw = raw[(open + close + 1)..];
        }

        return result.Append(raw).ToString();
    }

    private static string WithoutMarks(string text)
    {
        var trimmed = text.Trim().Trim('`', '*', '_', '~').Trim();
        if (!trimmed.Contains('\\', StringComparison.Ordinal))
            return trimmed;
        var result = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            var isEscape = trimmed[i] == '\\'
                && i + 1 < trimmed.Length
                && char.IsAsciiLetterOrDigit(trimmed[i + 1]) is false
                && trimmed[i + 1] < 0x7F;
            if (!isEscape)
                result.Append(trimmed[i]);
        }

        return result.ToString();
    }
}
