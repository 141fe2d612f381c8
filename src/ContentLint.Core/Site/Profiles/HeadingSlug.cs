using System.Globalization;
using System.Text;

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
        HeadingSlugs.Hexo => Hyphenate(text, ReplacedByHexo),
        HeadingSlugs.Mdn => Mdn(text),
        _ => Keep(text, isGoldmark: false),
    };

    /// <summary>
    /// Whether the slug can be told for sure: some algorithms take letters apart by tables that the program does not have.
    /// </summary>
    public static bool IsCertain(string text, HeadingSlugs slugs)
    {
        if (Ascii.IsValid(text) || slugs is HeadingSlugs.GitHub or HeadingSlugs.Kramdown)
            return true;
        // Some translations of MDN write the letters of their headings in Latin ones.
        if (slugs == HeadingSlugs.Mdn)
            return !text.Any(character => char.IsLetter(character) && !char.IsAscii(character));
        if (slugs is HeadingSlugs.KramdownGfm or HeadingSlugs.Goldmark)
            return true;
        foreach (var character in text)
        {
            if (IsDecomposed(character))
                return false;
        }

        return slugs != HeadingSlugs.Any;
    }

    /// <summary>Letters with marks, Hangul and compatibility forms: normalization changes them.</summary>
    private static bool IsDecomposed(char character) =>
        character is (>= '\u00A0' and <= '\u036F') or (>= '\u0386' and <= '\u0451') or (>= '\u0620' and <= '\u06FF')
            or (>= '\u0900' and <= '\u0FFF')
            or (>= '\u1E00' and <= '\u1FFF') or (>= '\u2070' and <= '\u218F') or (>= '\u2460' and <= '\u24FF')
                or (>= '\u3040' and <= '\u30FF')
            or (>= '\u3130' and <= '\u33FF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFB00' and <= '\uFDFF')
            or (>= '\uFE10' and <= '\uFEFF') or (>= '\uFF5F' and <= '\uFFEF');

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

    /// <summary>Ruby and JavaScript make two characters of the Turkish capital with a dot, and Go makes one.</summary>
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
        var slug = Hyphenate(FoldFullWidth(text), ReplacedByMarkdownIt).ToLowerInvariant();
        return slug is [>= '0' and <= '9', ..] ? "_" + slug : slug;
    }

    private static string Hyphenate(string text, string replaced)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text.Trim())
        {
            if (char.IsControl(character))
                continue;
            var isReplaced = char.IsWhiteSpace(character) || replaced.Contains(character, StringComparison.Ordinal);
            if (!isReplaced)
                result.Append(character);
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    /// <summary>The forms of ASCII that fill the width of a Chinese character, as NFKD folds them.</summary>
    private static string FoldFullWidth(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = source[i] switch { >= '\uFF01' and <= '\uFF5E' => (char)(source[i] - 0xFEE0), '\u3000' => ' ', _ => source[i] };
    });

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
