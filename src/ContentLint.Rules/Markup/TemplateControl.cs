using System.Buffers;
using ContentLint.Syntax;

namespace ContentLint.Rules.Markup;

/// <summary>Template tags that decide what of a file is printed: conditions, loops, blocks.</summary>
internal static class TemplateControl
{
    private static readonly string[] Openers = ["{%", "<%", "{{#", "{{^", "{{-", "{{ if", "{{ else", "{{ range", "{{ with", "{{ end"];

    private const string Shortcode = "{{<";

    /// <summary>Shortcodes that come with Hugo and print something whole; another may open what a later one closes.</summary>
    private static readonly string[] WholeShortcodes = ["figure", "gist", "instagram", "param", "qr", "ref", "relref", "tweet", "vimeo", "x", "youtube"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>Whether a file holds any: then its tags need not match one by one.</summary>
    public static bool DecidesIn(ContentDocument document) => StandsBetween(document, document.Body.Start, document.Body.End);

    /// <summary>Whether one stands in a part of a document: what is before and what is behind it may never be printed together.</summary>
    public static bool StandsBetween(ContentDocument document, int start, int end)
    {
        if (end <= start)
            return false;
        var text = document.Source.Text.AsSpan(start, end - start);
        foreach (var opener in Openers)
        {
            if (text.IndexOf(opener) >= 0)
                return true;
        }

        return HasOpenShortcode(text);
    }

    private static bool HasOpenShortcode(ReadOnlySpan<char> text)
    {
        for (var found = text.IndexOf(Shortcode); found >= 0; found = text.IndexOf(Shortcode))
        {
            text = text[(found + Shortcode.Length)..];
            var name = text.TrimStart();
            var end = name.IndexOfAny(NameEnds);
            if (end <= 0 || !WholeShortcodes.Contains(name[..end].ToString(), StringComparer.Ordinal))
                return true;
        }

        return false;
    }
}
