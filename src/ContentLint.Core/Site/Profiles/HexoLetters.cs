using System.Collections.Frozen;
using System.Text;
using ContentLint.Urls.Idna;

namespace ContentLint.Site.Profiles;

/// <summary>The Latin letters without marks that Hexo writes for those with marks, in slugs.</summary>
internal static class HexoLetters
{
    /// <summary>Letters that lose more than a mark, each followed by what is written for it.</summary>
    private const string Replaced =
        "\u008COE \u009Coe ÆAE ØO ßs æae øo ĐD đd ĦH ħh ıi ĿL ŀl ŁL łl ŉn ŒOE œoe ŦT ŧt ſl ƀb ƁB ƂB ƃb ƆO ƇC ƈc "
        + "ƉD ƊD ƋD ƌd ƎE ƐE ƑF ƒf ƓG ƕhv ƗI ƘK ƙk ƚl ƜM ƝN ƞn ƟO ƢOI ƣoi ƤP ƥp ƬT ƭt ƮT ƲV ƳY ƴy ƵZ ƶz ǝe ǢAE ǣae "
        + "ǤG ǥg ǼAE ǽae ǾO ǿo ȠN ȢOU ȣou ȤZ ȥz ȺA ȻC ȼc ȽL ȾT ȿs ɀz ɃB ɄU ɅV ɇe ɈJ ɉj ɊQ ɋq ɌR ɍr ɎY ɏy ɐa ɓb ɔo "
        + "ɖd ɗd ɛe ɠg ɥh ɨi ɫl ɯm ɱm ɲn ɵo ɽr ʈt ʉu ʋv ʌv ᵹg ᵽp ẚa ẛs ẞS ỾY ỿy ↄc ⱠL ⱡl ⱢL ⱣP ⱤR ⱥa ⱦt ⱧH ⱨh ⱩK "
        + "ⱪk ⱫZ ⱬz ⱮM ⱯA ⱲW ⱳw ⱵH ⱶh ⱾS ⱿZ ꜨTZ ꜩtz ꜲAA ꜳaa ꜴAO ꜵao ꜶAU ꜷau ꜸAV ꜹav ꜺAV ꜻav ꜼAY ꜽay ꜾC ꜿc ꝀK ꝁk ꝂK "
        + "ꝃk ꝄK ꝅk ꝆL ꝇl ꝈL ꝉl ꝊO ꝋo ꝌO ꝍo ꝎOO ꝏoo ꝐP ꝑp ꝒP ꝓp ꝔP ꝕp ꝖQ ꝗq ꝘQ ꝙq ꝚR ꝛr ꝞV ꝟv ꝠVY ꝡvy ꝢZ ꝣz ꝹD ꝺd "
        + "ꝻF ꝼf ꝽG ꝾG ꝿg ꞀL ꞁl ꞂR ꞃr ꞄS ꞅs ꞆT ꞇt ꞍH ꞐN ꞑn ꞠG ꞡg ꞢK ꞣk ꞤN ꞥn ꞦR ꞧr ꞨS ꞩs";

    private static readonly Lazy<FrozenDictionary<char, string>> Replacements = new(static () => Replaced.Split(' ').ToFrozenDictionary(
        static entry => entry[0], static entry => entry[1..]));

    /// <summary>Writes plain letters for all Latin letters with marks.</summary>
    public static string Plain(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
            result.Append(char.IsAscii(character) || char.IsSurrogate(character) ? character.ToString() : Plain(character));
        return result.ToString();
    }

    private static string Plain(char character)
    {
        if (Replacements.Value.TryGetValue(character, out var replacement))
            return replacement;
        if (IsFolded(character))
            return WithoutMarks(Decomposition.Compatible(character.ToString()));
        var plain = WithoutMarks(Decomposition.Canonical(character.ToString()));
        var isLetter = character is not (>= '\u2100' and < '\u2150') && plain.Length > 0 && plain.All(char.IsAsciiLetter);
        return isLetter ? plain : character.ToString();
    }

    /// <summary>Letters of full width, in circles, and two in one.</summary>
    private static bool IsFolded(char character) =>
        character is (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') or (>= '\u24B6' and <= '\u24E9')
            or (>= '\u01C4' and <= '\u01CC') or (>= '\u01F1' and <= '\u01F3');

    private static string WithoutMarks(string text) => string.Concat(text.Where(static c => c is < '\u0300' or > '\u036F'));
}
