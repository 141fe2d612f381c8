using System.Text;

namespace ContentLint.Reporting;

/// <summary>Writes plain text so that Markdown shows it as it is: no markup, no HTML, no table cell, no link comes of it.</summary>
internal static class MarkdownText
{
    /// <summary>The text, sanitized, for prose and table cells.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in ContentSanitizer.Sanitize(text))
            Append(result, c);
        return result.Replace("www.", "&#119;ww.").ToString();
    }

    // References rather than backslashes where a backslash would not keep GitHub from making a link or a mention of it.
    private static void Append(StringBuilder result, char c)
    {
        switch (c)
        {
            case '<' or '>' or '&' or '@' or '#' or '|' or ':':
                result.Append("&#").Append((int)c).Append(';');
                break;
            case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '!' or '~' or '$' or '"' or '^' or '=':
                result.Append('\\').Append(c);
                break;
            default:
                result.Append(c);
                break;
        }
    }
}
