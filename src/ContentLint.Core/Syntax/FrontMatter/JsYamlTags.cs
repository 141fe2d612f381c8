using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The tags that js-yaml knows (its default schema); it refuses all others.</summary>
internal static partial class JsYamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>The type of a scalar with a tag; null if the tag does not take it.</summary>
    public static YamlScalarType? OfScalar(string value, string tag, bool isVersion3) => tag switch
    {
        "!" => YamlScalarType.TaggedString,
        "?" => JsYamlScalars.Of(value, isVersion3),
        Prefix + "str" => YamlScalarType.TaggedString,
        Prefix + "null" => value.Length > 0 && JsYamlScalars.IsNull(value) ? YamlScalarType.Null : null,
        Prefix + "bool" => JsYamlScalars.Boolean(value),
        Prefix + "int" => JsYamlScalars.Integer(value, isVersion3),
        Prefix + "float" => JsYamlScalars.Float(value, isVersion3),
        Prefix + "timestamp" => Timestamp().IsMatch(value) ? YamlScalarType.String : null,
        Prefix + "merge" => value == "<<" ? YamlScalarType.String : null,
        Prefix + "binary" => IsBase64(value) ? YamlScalarType.String : null,
        _ => null,
    };

    /// <summary>Whether a scalar is a date to js-yaml.</summary>
    public static bool IsDate(ScalarNode scalar) =>
        scalar is { Kind: ScalarKind.String, Style: ScalarStyle.Plain, IsTagged: false } && Timestamp().IsMatch(scalar.Value);

    private static bool IsBase64(string value)
    {
        var plain = value.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        return plain.Length % 4 == 0 && Base64().IsMatch(plain);
    }

    [GeneratedRegex(@"^[A-Za-z0-9+/=]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    [GeneratedRegex(
        @"^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
            + @"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();
}
