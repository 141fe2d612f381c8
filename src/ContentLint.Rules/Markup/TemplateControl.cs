using System.Buffers;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>Template tags that decide what of a file is printed: conditions, loops, blocks.</summary>
internal sealed class TemplateControl
{
    private static readonly string[] Openers = ["{%", "<%", "{{#", "{{^", "{{-", "{{ if", "{{ else", "{{ range", "{{ with", "{{ end"];

    private const string Shortcode = "{{<";

    /// <summary>Shortcodes that come with Hugo and print something whole; another may open what a later one closes.</summary>
    private static readonly string[] WholeShortcodes =
    [
        "figure", "gist", "instagram", "param", "qr", "ref", "relref", "tweet", "vimeo", "x", "youtube"
    ];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private readonly Lazy<int[]> starts;

    private TemplateControl(ContentDocument document) => starts = new(() => [.. Starts(document).Order()]);

    /// <summary>The tags of a document, looked for once, when somebody asks.</summary>
    public static TemplateControl In(ContentDocument document) => new(document);

    /// <summary>Whether a file holds any: then its tags need not match one by one.</summary>
    public static bool DecidesIn(ContentDocument document) => Starts(document).Any();

    /// <summary>Whether one stands in a part of the document: what is before and what is behind it may never be printed together.</summary>
    public bool StandsBetween(int start, int end)
    {
        var next = SortedOffsets.FirstFrom(starts.Value, start);
        return next < starts.Value.Length && starts.Value[next] < end;
    }

    private static IEnumerable<int> Starts(ContentDocument document)
    {
        var text = document.Source.Text.AsMemory(0, document.Body.End);
        var shortcodes = Find(text, document.Body.Start, Shortcode).Where(start => !IsWhole(text.Span[(start + Shortcode.Length)..]));
        return Openers.SelectMany(opener => Find(text, document.Body.Start, opener)).Concat(shortcodes);
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
