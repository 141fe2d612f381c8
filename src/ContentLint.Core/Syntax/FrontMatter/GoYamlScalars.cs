using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Types of plain scalars in Go (go-yaml 2, <c>resolve</c>).</summary>
internal static partial class GoYamlScalars
{
    /// <summary>The type of an untagged plain scalar.</summary>
    public static YamlScalarType Of(string value)
    {
        switch (value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return YamlScalarType.Null;
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return YamlScalarType.Boolean(true);
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return YamlScalarType.Boolean(false);
        }

        if (value[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            return YamlScalarType.String;
        var plain = value.Replace("_", "", StringComparison.Ordinal);
        if (Integer().Match(plain) is { Success: true } integer)
        {
            var isNegative = plain[0] == '-';
            var digits = integer.Groups["digits"].Value;
            return integer.Groups["mark"].Value.ToLowerInvariant() switch
            {
                "0x" => YamlScalarType.Integer(digits, 16, isNegative),
                "0b" => YamlScalarType.Integer(digits, 2, isNegative),
                "0o" or "0" => YamlScalarType.Integer(digits, 8, isNegative),
                _ => new YamlScalarType(ScalarKind.Integer, isNegative ? "-" + digits : digits),
            };
        }

        return Float().IsMatch(plain) ? new YamlScalarType(ScalarKind.Float, plain.ToLowerInvariant()) : YamlScalarType.String;
    }

    /// <summary>The type of a scalar with a tag; null if Go refuses it.</summary>
    public static YamlScalarType? OfTagged(string value, string tag)
    {
        if (tag is not ("int" or "float" or "bool" or "null"))
            return YamlScalarType.TaggedString;
        var type = Of(value);
        return (tag, type.Kind) switch
        {
            ("float", ScalarKind.Integer) => type with { Kind = ScalarKind.Float },
            ("float", ScalarKind.Float) or ("int", ScalarKind.Integer) or ("bool", ScalarKind.Boolean) or ("null", ScalarKind.Null) => type,
            _ => null,
        };
    }

    [GeneratedRegex(
        @"^[-+]?(?:(?<mark>0[xX])(?<digits>[0-9a-fA-F]+)|(?<mark>0[bB])(?<digits>[01]+)|(?<mark>0[oO]?)(?<digits>[0-7]+)"
            + @"|(?<digits>0|[1-9][0-9]*))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
