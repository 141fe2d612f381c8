using System.Globalization;
using System.Text;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>Makes paths of URLs of names, slugs and titles, as Hugo does.</summary>
/// <param name="settings">Hugo's settings.</param>
internal sealed class HugoPath(HugoSettings settings)
{
    /// <summary>
    /// The path of a text: letters, digits, marks and a few signs stay, in lower case; white space becomes a hyphen, unless one is there;
    /// the rest goes.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The path; null if letters lose their marks, which takes tables that the program does not have.</returns>
    public string? Of(string text)
    {
        if (settings.DropsAccents && !Ascii.IsValid(text))
            return null;
        var result = new StringBuilder(text.Length);
        var (wasSpace, wasHyphen) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                wasHyphen = rune.Value == '-';
                if (wasSpace && !wasHyphen)
                    result.Append('-');
                wasSpace = false;
                result.Append(settings.KeepsCase ? rune : GoLetters.LowerOf(rune));
            }
            else if (result.Length > 0 && !wasHyphen && Rune.IsWhiteSpace(rune))
            {
                wasSpace = true;
            }
        }

        return result.ToString();
    }

    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '/' or '\\' or '_' or '#' or '+' or '~' or '-' or '@'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}
