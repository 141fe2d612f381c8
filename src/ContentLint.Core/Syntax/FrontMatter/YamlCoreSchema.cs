using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Types of plain YAML scalars: the core schema of YAML 1.2.2, section 10.3.2.</summary>
internal static partial class YamlCoreSchema
{
    /// <summary>The type of a scalar.</summary>
    public static ScalarKind KindOf(string value, ScalarStyle style, string? tag) => tag switch
    {
        "tag:yaml.org,2002:str" or "!" => ScalarKind.String,
        "tag:yaml.org,2002:int" => ScalarKind.Integer,
        "tag:yaml.org,2002:float" => ScalarKind.Float,
        "tag:yaml.org,2002:bool" => ScalarKind.Boolean,
        "tag:yaml.org,2002:null" => ScalarKind.Null,
        _ => style == ScalarStyle.Plain ? KindOfPlain(value) : ScalarKind.String,
    };

    private static ScalarKind KindOfPlain(string value)
    {
        switch (value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return ScalarKind.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return ScalarKind.Boolean;
        }

        if (value[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            return ScalarKind.String;
        if (IntegerPattern().IsMatch(value))
            return ScalarKind.Integer;
        return FloatPattern().IsMatch(value) ? ScalarKind.Float : ScalarKind.String;
    }

    [GeneratedRegex(@"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(
        @"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex FloatPattern();
}
