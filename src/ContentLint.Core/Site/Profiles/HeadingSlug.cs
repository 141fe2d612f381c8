using System.Globalization;
using System.Text;
using ContentLint.Urls.Idna;
using Markdig.Helpers;

namespace ContentLint.Site.Profiles;

/// <summary>Makes an anchor of a heading, as the generators do.</summary>
internal static class HeadingSlug
{
    private const string ReplacedByHexo = "~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/";
    private const string ReplacedByMarkdownIt = ReplacedByHexo + "“”‘’";
    private const string DroppedByMdn = "*<>\"$#%&+,/:;=?@[]^`{|}~')(\\";

    /// <summary>The anchor of a heading by one algorithm, without the number that makes a second one unique.</summary>
    /// <param name="text">The heading's text.</param>
    /// <param name="slugs">The algorithm.</param>
    public static string Of(string text, HeadingSlugs slugs) => slugs switch
    {
        HeadingSlugs.Kramdown => Kramdown(text),
        HeadingSlugs.KramdownGfm => Keep(text, isGoldmark: false),
        HeadingSlugs.Goldmark => Keep(text.Trim(), isGoldmark: true) is { Length: > 0 } slug ? slug : "heading",
        HeadingSlugs.MarkdownIt => MarkdownIt(text),
        HeadingSlugs.Hexo => Hyphenate(HexoLetters.Plain(text), ReplacedByHexo),
        HeadingSlugs.Mdn => Mdn(text),
        HeadingSlugs.PythonMarkdown => PythonSlug.Ascii(text),
        HeadingSlugs.PythonMarkdownUnicode => PythonSlug.Unicode(text),
        HeadingSlugs.PyMdown => PythonSlug.PyMdown(text),
        HeadingSlugs.Markdig => LinkHelper.UrilizeAsGfm(text) is { Length: > 0 } slug ? slug : "section",
        _ => Keep(JavaScriptText.Lower(text), isGoldmark: false),
    };

    /// <summary>Whether the slug is known: some translations of MDN write the letters of their headings in Latin ones.</summary>
    public static bool IsCertain(string text, HeadingSlugs slugs) => slugs switch
    {
        HeadingSlugs.Any => Ascii.IsValid(text),
        HeadingSlugs.Mdn => !text.Any(static character => char.IsLetter(character) && !char.IsAscii(character)),
        _ => true,
    };

    /// <summary>Letters, marks, digits, connectors and hyphens stay, in lower case; a space becomes a hyphen; the rest goes.</summary>
    private static string Keep(string text, bool isGoldmark)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '-' || (rune.Value == '\t' && !isGoldmark))
                result.Append('-');
            else if (isGoldmark
                ? IsWord(Rune.GetUnicodeCategory(rune), rune)
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation || IsWordOrMark(rune))
                Append(result, rune, isGoldmark);
        }

        return result.ToString();
    }

    /// <summary>Ruby makes two characters of the Turkish capital with a dot, and Go makes one.</summary>
    private static void Append(StringBuilder result, Rune rune, bool isGoldmark)
    {
        if (rune.Value == GoLetters.DottedCapitalI && !isGoldmark)
            result.Append("i\u0307");
        else
            result.Append(GoLetters.LowerOf(rune));
    }

    private static bool IsWord(UnicodeCategory category, Rune rune) =>
        rune.Value == '_' || category is UnicodeCategory.DecimalDigitNumber || IsLetter(category);

    private static bool IsWordOrMark(Rune rune) => Rune.GetUnicodeCategory(rune) is var category
        && (IsLetter(category)
        || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber || IsEnclosedLetter(rune.Value));

    /// <summary>Letters in circles and squares, which are alphabetic although they are symbols: Ⓐ, 🄰, 🅐, 🅰.</summary>
    private static bool IsEnclosedLetter(int value) =>
        value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    private static bool IsLetter(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static string Kramdown(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (result.Length == 0 && !char.IsAsciiLetter(character))
                continue;
            if (char.IsAsciiLetterOrDigit(character) || character is ' ' or '-')
                result.Append(character == ' ' ? '-' : char.ToLowerInvariant(character));
        }

        return result.Length == 0 ? "section" : result.ToString();
    }

    private static string MarkdownIt(string text)
    {
        var plain = string.Concat(Decomposition.Compatible(text).Where(static c => c is < '\u0300' or > '\u036F'));
        var slug = Hyphenate(plain, ReplacedByMarkdownIt);
        return JavaScriptText.Lower(slug is [>= '0' and <= '9', ..] ? "_" + slug : slug);
    }

    private static string Hyphenate(string text, string replaced)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character < ' ')
                continue;
            var isReplaced = JavaScriptText.IsSpace(character) || replaced.Contains(character, StringComparison.Ordinal);
            if (!isReplaced)
                result.Append(character);
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    private static string Mdn(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant())
        {
            if (DroppedByMdn.Contains(character, StringComparison.Ordinal))
                continue;
            if (character is not (' ' or '\t' or '\n' or '\r'))
                result.Append(character);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        var slug = result.ToString().Trim().Replace(' ', '_');
        return slug.Length == 0 ? "sect1" : slug;
    }
}
