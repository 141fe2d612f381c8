using System.Globalization;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The type that a parser gives a scalar.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Canonical">The value as YAML 1.2 writes it; null if it is written so.</param>
/// <param name="IsTagged">Whether a tag makes it a string, even if it looks like a date.</param>
internal readonly record struct YamlScalarType(ScalarKind Kind, string? Canonical = null, bool IsTagged = false)
{
    /// <summary>A string.</summary>
    public static YamlScalarType String { get; } = new(ScalarKind.String);

    /// <summary>A string because of its tag.</summary>
    public static YamlScalarType TaggedString { get; } = new(ScalarKind.String, IsTagged: true);

    /// <summary>null.</summary>
    public static YamlScalarType Null { get; } = new(ScalarKind.Null);

    /// <summary>An integer written in some base, with its sign.</summary>
    public static YamlScalarType Integer(string digits, int radix, bool isNegative) =>
        new(ScalarKind.Integer, YamlNumber.Decimal(digits, radix, isNegative));

    /// <summary>true or false.</summary>
    public static YamlScalarType Boolean(bool value) => new(ScalarKind.Boolean, value ? "true" : "false");

    /// <summary>A computed number.</summary>
    public static YamlScalarType Number(ScalarKind kind, double value) =>
        new(kind, value.ToString("R", CultureInfo.InvariantCulture));
}

/// <summary>The types of scalars as the parsers resolve them. Dates are strings: their rules know the generators.</summary>
internal static class YamlScalarTypes
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Whether the parser is js-yaml.</summary>
    public static bool IsJavaScript(YamlDialect dialect) =>
        dialect is YamlDialect.JsYaml3 or YamlDialect.JsYaml4 or YamlDialect.Hexo;

    /// <summary>The type of a scalar; null if the parser refuses its tag.</summary>
    public static YamlScalarType? Of(string value, ScalarStyle style, string? tag, YamlDialect dialect)
    {
        if (tag is not null)
            return Tagged(value, style, tag, dialect);
        return style == ScalarStyle.Plain ? Plain(value, dialect) : YamlScalarType.String;
    }

    /// <summary>The type of a scalar without quotes and tag.</summary>
    public static YamlScalarType Plain(string value, YamlDialect dialect) => dialect switch
    {
        YamlDialect.Psych => PsychScalars.Of(value),
        YamlDialect.GoYaml => GoYamlScalars.Of(value),
        YamlDialect.JsYaml3 => JsYamlScalars.Of(value, isVersion3: true),
        YamlDialect.JsYaml4 or YamlDialect.Hexo => JsYamlScalars.Of(value, isVersion3: false),
        _ => new YamlScalarType(YamlCoreSchema.KindOf(value, ScalarStyle.Plain, null)),
    };

    private static YamlScalarType? Tagged(string value, ScalarStyle style, string tag, YamlDialect dialect)
    {
        var name = tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : tag;
        if (IsJavaScript(dialect))
            return JsYamlTags.OfScalar(value, tag, isVersion3: dialect == YamlDialect.JsYaml3);
        if (dialect == YamlDialect.Psych)
            return PsychScalars.OfTagged(value, tag);
        if (dialect == YamlDialect.GoYaml)
            return GoYamlScalars.OfTagged(value, name);
        return new YamlScalarType(YamlCoreSchema.KindOf(value, style, tag));
    }
}
