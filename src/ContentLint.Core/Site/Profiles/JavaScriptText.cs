using System.Globalization;
using System.Text;

namespace ContentLint.Site.Profiles;

/// <summary>Text functions of JavaScript, as slug algorithms use them.</summary>
internal static class JavaScriptText
{
    /// <summary>
    /// Lower case with the special casings of the Unicode Standard, 3.13: the Turkish capital with a dot, and the final sigma.
    /// </summary>
    public static string Lower(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == GoLetters.DottedCapitalI)
            {
                result.Append("i\u0307");
            }
            else if (text[i] == '\u03A3')
            {
                result.Append(IsCased(text, i, -1) && !IsCased(text, i, 1) ? '\u03C2' : '\u03C3');
            }
            else if (Rune.TryGetRuneAt(text, i, out var rune) && rune.Utf16SequenceLength == 2)
            {
                result.Append(Rune.ToLowerInvariant(rune));
                i++;
            }
            else
            {
                result.Append(char.ToLowerInvariant(text[i]));
            }
        }

        return result.ToString();
    }

    /// <summary>Whether <c>\s</c> matches a character.</summary>
    public static bool IsSpace(char character) => character == '\uFEFF' || (char.IsWhiteSpace(character) && character != '\u0085');

    /// <summary>Whether a letter with case follows in a direction, after what has no case of its own.</summary>
    private static bool IsCased(string text, int index, int direction)
    {
        for (var i = index + direction; i >= 0 && i < text.Length; i += direction)
        {
            var category = char.GetUnicodeCategory(text[i]);
            if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter)
                return true;
            if (!IsIgnored(text[i], category))
                return false;
        }

        return false;
    }

    private static bool IsIgnored(char character, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || character is '\'' or '.' or ':' or '\u00B7' or '\u2018' or '\u2019' or '\u2024' or '\u2027' or '\uFE13' or '\uFE52' or '\uFE55'
            or '\uFF07' or '\uFF0E' or '\uFF1A';
}
