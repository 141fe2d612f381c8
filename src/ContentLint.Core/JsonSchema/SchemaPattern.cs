using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema;

/// <summary>
/// Turns the patterns of a schema (ECMA-262) into regular expressions of .NET: in linear time where the pattern allows
/// it, with a time limit where it does not.
/// </summary>
internal static class SchemaPattern
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="ArgumentException">It is no pattern.</exception>
    public static Regex Compile(string pattern)
    {
        var translated = Translate(pattern);
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeLimit);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, TimeLimit);
        }
    }

    /// <summary>Matches; false if the time limit was reached.</summary>
    public static bool TryMatch(Regex regex, string text, out bool isMatch)
    {
        try
        {
            isMatch = regex.IsMatch(text);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            isMatch = false;
            return false;
        }
    }

    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 8);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                i = AppendEscape(pattern, i, isInClass, result);
                continue;
            }

            if (c == '[')
                isInClass = true;
            else if (c == ']')
                isInClass = false;
            // In ECMA-262 the end is the end, not the place before a final line feed.
            result.Append(c == '$' && !isInClass ? "\\z" : c == '[' && isInClass && i > 0 && result.Length > 0 && InsideClass(pattern, i) ? "\\[" : c.ToString());
        }

        return result.ToString();
    }

    /// <summary>Whether a bracket stands inside of a class that was opened before: there it is a character.</summary>
    private static bool InsideClass(string pattern, int index)
    {
        var isOpen = false;
        for (var i = 0; i < index; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '[')
                isOpen = true;
            else if (pattern[i] == ']')
                isOpen = false;
        }

        return isOpen;
    }

    private static int AppendEscape(string pattern, int index, bool isInClass, StringBuilder result)
    {
        var escaped = pattern[index + 1];
        switch (escaped)
        {
            case 'd':
                result.Append(isInClass ? "0-9" : "[0-9]");
                return index + 1;
            case 'D' when !isInClass:
                result.Append("[^0-9]");
                return index + 1;
            case 'w':
                result.Append(isInClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]");
                return index + 1;
            case 'W' when !isInClass:
                result.Append("[^a-zA-Z0-9_]");
                return index + 1;
            case '/' or '-':
                result.Append(escaped == '-' && isInClass ? "\\-" : escaped.ToString());
                return index + 1;
            case 'u' when index + 2 < pattern.Length && pattern[index + 2] == '{' && pattern.IndexOf('}', index) is var close and > 0
                && int.TryParse(pattern.AsSpan(index + 3, close - index - 3), System.Globalization.NumberStyles.HexNumber, null, out var code) && code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF):
                result.Append(Regex.Escape(char.ConvertFromUtf32(code)));
                return close;
            case 'p' or 'P' when CategoryAt(pattern, index) is { } category:
                result.Append('\\').Append(escaped).Append('{').Append(category.Name).Append('}');
                return category.End;
            default:
                result.Append('\\').Append(escaped);
                return index + 1;
        }
    }

    /// <summary>Long names of general categories, which .NET knows by their short ones.</summary>
    private static (string Name, int End)? CategoryAt(string pattern, int index)
    {
        var close = pattern.IndexOf('}', index);
        if (close < 0 || index + 2 >= pattern.Length || pattern[index + 2] != '{')
            return null;
        var name = pattern[(index + 3)..close] switch
        {
            "Letter" => "L",
            "Lowercase_Letter" => "Ll",
            "Uppercase_Letter" => "Lu",
            "Number" => "N",
            "Decimal_Number" or "digit" => "Nd",
            "Punctuation" => "P",
            "Symbol" => "S",
            "Mark" => "M",
            "Separator" => "Z",
            "Script=Han" or "Script_Extensions=Han" => "IsCJKUnifiedIdeographs",
            "Script=Cyrillic" => "IsCyrillic",
            "Script=Arabic" => "IsArabic",
            "Script=Greek" => "IsGreek",
            var other => other,
        };
        return (name, close);
    }
}
