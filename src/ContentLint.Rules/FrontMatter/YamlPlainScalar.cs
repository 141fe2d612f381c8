using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Whether a string can stand in YAML without quotes and still be that string, for readers of YAML 1.1 too.</summary>
internal static class YamlPlainScalar
{
    /// <summary>Whether the plain text reads back as the same string.</summary>
    /// <param name="value">The string.</param>
    /// <param name="isInFlow">Whether brackets, braces and commas would end it.</param>
    public static bool IsSafe(string value, bool isInFlow)
    {
        if (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]) || value.Any(char.IsControl))
            return false;
        if (isInFlow && value.AsSpan().IndexOfAny("[]{},") >= 0)
            return false;
        if (value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') || value.Contains(" #", StringComparison.Ordinal))
            return false;
        if (value[0] is '!' or '&' or '*' or '?' or '|' or '>' or '@' or '`' or '%' or '#' or '\'' or '"' or ',' or '[' or ']'
            or '{' or '}' or ':' or '-' or '=' or '~' or '<')
            return false;
        return !IsYaml11Word(value) && (IsDate(value) || ReadsAsString(value));
    }

    /// <summary>A date is a string to the schema; generators make a date of it, as they are meant to.</summary>
    private static bool IsDate(string value) => value.Length >= 10 && char.IsAsciiDigit(value[0]) && value[4] == '-' && value[7] == '-';

    private static bool ReadsAsString(string value)
    {
        // Integers of YAML 1.1: sexagesimal, binary, with underscores.
        if ((char.IsAsciiDigit(value[0]) || value[0] is '+' or '.')
            && value.All(c => char.IsAsciiHexDigit(c) || c is ':' or '_' or '.' or ',' or '+'))
            return false;
        var result = YamlNodeReader.Read(new SourceText(value, ""), new TextSpan(0, value.Length));
        return result.Problems.IsEmpty
            && result.Root is ScalarNode { Kind: ScalarKind.String } scalar
            && string.Equals(scalar.Value, value, StringComparison.Ordinal);
    }

    private static bool IsYaml11Word(string value) => value.ToLowerInvariant() is "y" or "n" or "yes" or "no" or "on" or "off";
}
