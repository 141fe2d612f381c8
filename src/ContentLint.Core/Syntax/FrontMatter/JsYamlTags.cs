using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The kind of a node in js-yaml, as its tags ask for it.</summary>
internal enum YamlNodeShape
{
    /// <summary>Nothing is written.</summary>
    None,

    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>A mapping.</summary>
    Mapping,
}

/// <summary>The tags that js-yaml knows (its default schema); it refuses all others.</summary>
internal static partial class JsYamlTags
{
    /// <summary>The tag of a merge key.</summary>
    public const string Merge = "tag:yaml.org,2002:merge";

    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Whether there is such a tag for a kind of nodes.</summary>
    public static bool IsKnown(string tag, YamlNodeShape shape) =>
        tag.StartsWith(Prefix, StringComparison.Ordinal) && tag[Prefix.Length..] switch
        {
            "str" or "null" or "bool" or "int" or "float" or "timestamp" or "merge" or "binary" => Is(shape, YamlNodeShape.Scalar),
            "seq" or "omap" or "pairs" => Is(shape, YamlNodeShape.Sequence),
            "map" or "set" => Is(shape, YamlNodeShape.Mapping),
            _ => false,
        };

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
        Merge => value == "<<" ? YamlScalarType.String : null,
        Prefix + "binary" => IsBase64(value) ? YamlScalarType.String : null,
        _ => null,
    };

    /// <summary>Whether a scalar is a date to js-yaml.</summary>
    public static bool IsDate(ScalarNode scalar) =>
        scalar is { Kind: ScalarKind.String, Style: ScalarStyle.Plain, IsTagged: false } && Timestamp().IsMatch(scalar.Value);

    /// <summary>Whether a collection is what its tag says.</summary>
    public static bool Takes(string tag, ContentNode node) => (tag, node) switch
    {
        (Prefix + "omap", SequenceNode sequence) => sequence.Items.All(IsSingle)
            && sequence.Items.Select(KeyOfSingle).Distinct(StringComparer.Ordinal).Count() == sequence.Items.Length,
        (Prefix + "pairs", SequenceNode sequence) => sequence.Items.All(IsSingle),
        (Prefix + "set", MappingNode mapping) => mapping.Entries.All(static entry => entry.Value is ScalarNode { Kind: ScalarKind.Null }),
        _ => true,
    };

    private static bool Is(YamlNodeShape shape, YamlNodeShape wanted) => shape == YamlNodeShape.None || shape == wanted;

    private static string KeyOfSingle(ContentNode item) => JavaScriptText.Of(((MappingNode)item).Entries[0].Key);

    private static bool IsSingle(ContentNode item) => item is MappingNode { Entries: [_] };

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
