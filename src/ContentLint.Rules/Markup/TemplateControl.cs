using ContentLint.Syntax;

namespace ContentLint.Rules.Markup;

/// <summary>Template tags that decide what of a file is printed: conditions, loops, blocks.</summary>
internal static class TemplateControl
{
    private static readonly string[] Openers = ["{%", "<%", "{{#", "{{^", "{{<", "{{-", "{{ if", "{{ else", "{{ range", "{{ with", "{{ end"];

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

        return false;
    }
}
