using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Types of plain scalars in js-yaml. Version 3 knows the integers of YAML 1.1: base 8 with a zero in front, base 60.</summary>
internal static partial class JsYamlScalars
{
    /// <summary>The type of an untagged plain scalar.</summary>
    public static YamlScalarType Of(string value, bool isVersion3)
    {
        if (IsNull(value))
            return YamlScalarType.Null;
        return Boolean(value) ?? Integer(value, isVersion3) ?? Float(value, isVersion3) ?? YamlScalarType.String;
    }

    /// <summary>Whether the text is null; an empty value is null before it has a text.</summary>
    public static bool IsNull(string value) => value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The boolean, or null.</summary>
    public static YamlScalarType? Boolean(string value) => value switch
    {
        "true" or "True" or "TRUE" => YamlScalarType.Boolean(true),
        "false" or "False" or "FALSE" => YamlScalarType.Boolean(false),
        _ => null,
    };

    /// <summary>The integer, or null.</summary>
    public static YamlScalarType? Integer(string value, bool isVersion3)
    {
        var match = (isVersion3 ? Integer3() : Integer4()).Match(value);
        if (!match.Success || value[^1] == '_')
            return null;
        var isNegative = value[0] == '-';
        var digits = match.Groups["digits"].Value.Replace("_", "", StringComparison.Ordinal);
        if (match.Groups["mark"].Success && digits.Length == 0)
            return null;
        return match.Groups["mark"].Value switch
        {
            "0x" => YamlScalarType.Integer(digits, 16, isNegative),
            "0b" => YamlScalarType.Integer(digits, 2, isNegative),
            "0" or "0o" => YamlScalarType.Integer(digits, 8, isNegative),
            _ when digits.Contains(':', StringComparison.Ordinal) => YamlScalarType.Number(
                ScalarKind.Integer, (isNegative ? -1 : 1) * YamlNumber.Sexagesimal(digits)),
            _ => new YamlScalarType(ScalarKind.Integer, isNegative ? "-" + digits : digits),
        };
    }

    /// <summary>The number with a fraction, or null.</summary>
    public static YamlScalarType? Float(string value, bool isVersion3)
    {
        if (value.EndsWith('_') || !(isVersion3 ? Float3() : Float4()).IsMatch(value))
            return null;
        var isNegative = value[0] == '-';
        var digits = value.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant().TrimStart('-', '+');
        if (digits.Contains(':', StringComparison.Ordinal))
            return YamlScalarType.Number(ScalarKind.Float, (isNegative ? -1 : 1) * YamlNumber.Sexagesimal(digits));
        return new YamlScalarType(ScalarKind.Float, digits == "." ? ".nan" : isNegative ? "-" + digits : digits);
    }

    [GeneratedRegex(
        @"^[-+]?(?:(?<mark>0b)(?<digits>[01_]*)|(?<mark>0x)(?<digits>[0-9a-fA-F_]*)|(?<digits>0)|(?<mark>0)(?<digits>[0-7_]+)"
            + @"|(?<digits>[1-9][0-9_]*(?::[0-5]?[0-9])*))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Integer3();

    [GeneratedRegex(
        @"^[-+]?(?:(?<mark>0b)(?<digits>[01_]*)|(?<mark>0x)(?<digits>[0-9a-fA-F_]*)|(?<mark>0o)(?<digits>[0-7_]*)"
            + @"|(?<digits>0(?:[0-9][0-9_]*)?|[1-9][0-9_]*))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Integer4();

    [GeneratedRegex(
        @"^(?:[-+]?(?:0|[1-9][0-9_]*)(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
            + @"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Float3();

    [GeneratedRegex(
        @"^(?:[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
            + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Float4();
}
