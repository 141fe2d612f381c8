using System.Buffers;
using ContentLint.Syntax;

namespace ContentLint.Rules.Markup;

/// <summary>Template tags that decide what of a file is printed: conditions, loops, blocks.</summary>
internal sealed class TemplateControl
{
    private static readonly string[] Openers = ["{%", "<%", "{{#", "{{^", "{{-", "{{ if", "{{ else", "{{ range", "{{ with", "{{ end"];

    private const string Shortcode = "{{<";

    /// <summary>Shortcodes that come with Hugo and print something whole; another may open what a later one closes.</summary>
    private static readonly string[] WholeShortcodes = ["figure", "gist", "instagram", "param", "qr", "ref", "relref", "tweet", "vimeo", "x", "youtube"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private readonly int[] starts;

    private TemplateControl(IEnumerable<int> starts) => this.starts = [.. starts.Order()];

    /// <summary>The tags of a document, each looked for once.</summary>
    public static TemplateControl In(ContentDocument document)
    {
        var text = document.Source.Text.AsMemory(0, document.Body.End);
        return new TemplateControl(Openers.SelectMany(opener => Find(text, document.Body.Start, opener)).Concat(Find(text, document.Body.Start, Shortcode).Where(start => !IsWhole(text.Span[(start + Shortcode.Length)..]))));
    }

    /// <summary>Whether a file holds any: then its tags need not match one by one.</summary>
    public static bool DecidesIn(ContentDocument document) => In(document).starts.Length > 0;

    /// <summary>Whether one stands in a part of the document: what is before and what is behind it may never be printed together.</summary>
    public bool StandsBetween(int start, int end)
    {
        var next = Array.BinarySearch(starts, start);
        next = next < 0 ? ~next : next;
        return next < starts.Length && starts[next] < end;
    }

    private static IEnumerable<int> Find(ReadOnlyMemory<char> text, int start, string opener)
    {
        while (text.Span[start..].IndexOf(opener) is >= 0 and var found)
        {
            yield return start + found;
            start += found + opener.Length;
        }
    }

    private static bool IsWhole(ReadOnlySpan<char> shortcode)
    {
        var name = shortcode.TrimStart();
        var end = name.IndexOfAny(NameEnds);
        return end > 0 && WholeShortcodes.Contains(name[..end].ToString(), StringComparer.Ordinal);
    }
}
