using System.Globalization;
using System.Text;
using ContentLint.Urls.Idna;

namespace ContentLint.Site.Profiles;

/// <summary>Makes an anchor of a heading as the extensions of Python-Markdown do.</summary>
internal static class PythonSlug
{
    /// <summary>The default of toc: compatible letters of ASCII, with a hyphen for white space and hyphens.</summary>
    public static string Ascii(string text) =>
        Hyphenate(Keep(string.Concat(Decomposition.Compatible(text).Where(char.IsAscii)), char.IsWhiteSpace).Trim().ToLowerInvariant());

    /// <summary>The same with letters of all scripts.</summary>
    public static string Unicode(string text) => Hyphenate(JavaScriptText.Lower(Keep(text, char.IsWhiteSpace).Trim()));

    /// <summary>Those of PyMdown Extensions: a hyphen for each space.</summary>
    public static string PyMdown(string text) =>
        Keep(JavaScriptText.Lower(Composed(text).Trim()), static character => character == ' ').Replace(' ', '-');

    private static string Composed(string text)
    {
        if (text.All(static character => character < '\u0300'))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var codePoint in CanonicalComposition.Normalize([.. text.EnumerateRunes().Select(static rune => rune.Value)]))
            result.Append(new Rune(codePoint).ToString());
        return result.ToString();
    }

    /// <summary>Letters, numbers, underscores and hyphens stay, and so does what is taken for space.</summary>
    private static string Keep(string text, Func<char, bool> isSpace)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '_' or '-' || IsAlphanumeric(Rune.GetUnicodeCategory(rune)) || (rune.IsBmp && isSpace((char)rune.Value)))
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static bool IsAlphanumeric(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber;

    private static string Hyphenate(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isHyphen = character == '-' || char.IsWhiteSpace(character);
            if (!isHyphen)
                result.Append(character);
            else if (result.Length == 0 || result[^1] != '-')
                result.Append('-');
        }

        return result.ToString();
    }
}
