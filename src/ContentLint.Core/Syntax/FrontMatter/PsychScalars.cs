using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Types of plain scalars in Ruby (Psych's ScalarScanner). Jekyll reads with SafeYAML, or with Psych where a distribution replaces it:
/// what only one of them takes for a number or symbol (<c>1:30</c>, <c>:name</c>) is a string here.
/// </summary>
internal static partial class PsychScalars
{
    /// <summary>Words are compared up to this length.</summary>
    private const int LongestWord = 5;

    /// <summary>The type of an untagged plain scalar.</summary>
    public static YamlScalarType Of(string value)
    {
        if (value.Length == 0)
            return YamlScalarType.Null;
        if (value.Contains('\n', StringComparison.Ordinal) || Words().IsMatch(value))
            return OfWord(value);
        if (Infinity().IsMatch(value) || NotANumber().IsMatch(value))
            return new YamlScalarType(ScalarKind.Float, value.ToLowerInvariant());
        if (Timestamp().IsMatch(value))
            return YamlScalarType.String;
        if (Float().IsMatch(value))
            return OfFloat(value);
        return Integer().IsMatch(value) ? OfInteger(value) : YamlScalarType.String;
    }

    /// <summary>The type of a scalar with a tag; null if Ruby refuses it.</summary>
    public static YamlScalarType? OfTagged(string value, string tag)
    {
        if (tag is "tag:yaml.org,2002:str" or "!str" or "tag:yaml.org,2002:binary" or "!binary"
            || tag.StartsWith("!ruby/", StringComparison.Ordinal)
            || tag.StartsWith("!str:", StringComparison.Ordinal))
            return YamlScalarType.TaggedString;
        var type = Of(value);
        if (tag is not ("tag:yaml.org,2002:float" or "!float"))
            return type;
        return type.Kind switch
        {
            ScalarKind.Integer or ScalarKind.Float => type with { Kind = ScalarKind.Float },
            ScalarKind.String when RubyFloat().IsMatch(value) =>
                new YamlScalarType(ScalarKind.Float, value.Replace("_", "", StringComparison.Ordinal)),
            _ => null,
        };
    }

    private static YamlScalarType OfWord(string value)
    {
        if (value.Length > LongestWord || OtherStart().IsMatch(value))
            return YamlScalarType.String;
        if (value == "~" || NullWord().IsMatch(value))
            return YamlScalarType.Null;
        if (TrueWord().IsMatch(value))
            return YamlScalarType.Boolean(true);
        return FalseWord().IsMatch(value) ? YamlScalarType.Boolean(false) : YamlScalarType.String;
    }

    private static YamlScalarType OfFloat(string value)
    {
        if (value is "." or "-." or "+.")
            return YamlScalarType.String;
        var plain = Separators().Replace(value, "${exponent}");
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new YamlScalarType(ScalarKind.Float, plain)
            : YamlScalarType.String;
    }

    private static YamlScalarType OfInteger(string value)
    {
        var isNegative = value[0] == '-';
        var digits = value.TrimStart('-', '+').Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return digits switch
        {
            ['0', 'x', .. var hexadecimal] => YamlScalarType.Integer(hexadecimal, 16, isNegative),
            ['0', 'b', .. var binary] => YamlScalarType.Integer(binary, 2, isNegative),
            ['0', _, ..] => YamlScalarType.Integer(digits[1..], 8, isNegative),
            _ => new YamlScalarType(ScalarKind.Integer, isNegative ? "-" + digits : digits),
        };
    }

    [GeneratedRegex(@"^[^0-9.:-]?[\p{L}\p{M}\p{Nl}_\s!@#$%\^&*(){}<>|/\\~;=]+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Words();

    [GeneratedRegex("^[^ytonf~]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex OtherStart();

    [GeneratedRegex("^null$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex NullWord();

    [GeneratedRegex("^(?:yes|true|on)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex TrueWord();

    [GeneratedRegex("^(?:no|false|off)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex FalseWord();

    [GeneratedRegex(@"^[-+]?\.inf\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Infinity();

    [GeneratedRegex(@"^\.nan\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotANumber();

    [GeneratedRegex(@"^-?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^(?:[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Float();

    [GeneratedRegex(@"[,_]|\.(?<exponent>[Ee]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(
        @"^(?:[-+]?0b[01_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^\s*[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][-+]?[0-9]+)?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RubyFloat();
}
