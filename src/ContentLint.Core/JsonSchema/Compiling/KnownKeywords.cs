using System.Collections.Frozen;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Where a keyword holds further schemas.</summary>
internal enum SubschemaShape
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The value is a schema.</summary>
    One,

    /// <summary>The value is a list of schemas.</summary>
    List,

    /// <summary>The value is a mapping from names to schemas.</summary>
    Map,

    /// <summary>The value is a schema or a list of schemas.</summary>
    OneOrList,
}

/// <summary>A keyword of JSON Schema.</summary>
/// <param name="First">The first draft that has it.</param>
/// <param name="Last">The last draft that has it.</param>
/// <param name="Shape">Where it holds further schemas.</param>
/// <param name="IsValidation">Whether it belongs to the validation vocabulary.</param>
/// <param name="IsAnnotation">Whether it has no effect on validity.</param>
internal sealed record KeywordInfo(
    SchemaDraft First, SchemaDraft Last, SubschemaShape Shape = SubschemaShape.None, bool IsValidation = false, bool IsAnnotation = false)
{
    /// <summary>Whether a draft has the keyword.</summary>
    public bool IsIn(SchemaDraft draft) => draft >= First && draft <= Last;
}

/// <summary>All keywords of drafts 4 to 2020-12 and the annotations that editors added.</summary>
internal static class KnownKeywords
{
    private const int LongName = 10;
    private static readonly FrozenDictionary<string, KeywordInfo> Table = CreateTable().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keyword with a name, or null.</summary>
    public static KeywordInfo? Find(string name) => Table.GetValueOrDefault(name);

    /// <summary>
    /// The keyword that an unknown word is almost certainly a slip of the pen for, or null. The specification allows any
    /// further word, so one edit is all that counts, and two in a long one.
    /// </summary>
    public static string? Nearest(string word)
    {
        if (word.Length < 4 || word.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || word is "example" or "patternErrorMessage")
            return null;
        foreach (var (name, info) in Table)
        {
            if (name.Length >= 4 && !info.IsAnnotation && (name.Equals(word, StringComparison.OrdinalIgnoreCase) || IsOneEdit(word, name)))
                return name;
            if (name.Length >= LongName && word.Length >= LongName - 1 && !info.IsAnnotation && Spelling.Distance(word, name, 2) <= 2)
                return name;
        }

        return null;
    }

    /// <summary>Whether one inserted, deleted or replaced character, or two swapped ones, make the difference.</summary>
    private static bool IsOneEdit(string word, string name)
    {
        if (Math.Abs(word.Length - name.Length) > 1)
            return false;
        var start = word.AsSpan().CommonPrefixLength(name);
        var left = word.AsSpan(start);
        var right = name.AsSpan(start);
        if (left.Length != right.Length)
            return left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
        if (left.Length == 0)
            return false;
        return left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }

    private static Dictionary<string, KeywordInfo> CreateTable()
    {
        const SchemaDraft oldest = SchemaDraft.Draft4;
        const SchemaDraft newest = SchemaDraft.Draft202012;
        var table = new Dictionary<string, KeywordInfo>(StringComparer.Ordinal);
        Add(new KeywordInfo(oldest, newest), "$schema", "$ref", "format");
        Add(new KeywordInfo(oldest, oldest), "id");
        Add(new KeywordInfo(SchemaDraft.Draft6, newest), "$id");
        Add(new KeywordInfo(SchemaDraft.Draft201909, newest), "$anchor", "$vocabulary");
        Add(new KeywordInfo(SchemaDraft.Draft201909, SchemaDraft.Draft201909), "$recursiveRef", "$recursiveAnchor");
        Add(new KeywordInfo(newest, newest), "$dynamicRef", "$dynamicAnchor");
        Add(new KeywordInfo(oldest, newest, SubschemaShape.Map), "definitions", "$defs", "properties", "patternProperties", "dependencies");
        Add(new KeywordInfo(oldest, newest, SubschemaShape.List), "allOf", "anyOf", "oneOf");
        Add(new KeywordInfo(oldest, newest, SubschemaShape.One), "not", "additionalProperties");
        Add(new KeywordInfo(oldest, newest, SubschemaShape.OneOrList), "items");
        Add(new KeywordInfo(oldest, SchemaDraft.Draft201909, SubschemaShape.One), "additionalItems");
        Add(new KeywordInfo(newest, newest, SubschemaShape.List), "prefixItems");
        Add(new KeywordInfo(SchemaDraft.Draft6, newest, SubschemaShape.One), "contains", "propertyNames");
        Add(new KeywordInfo(SchemaDraft.Draft7, newest, SubschemaShape.One), "if", "then", "else");
        Add(new KeywordInfo(SchemaDraft.Draft201909, newest, SubschemaShape.Map), "dependentSchemas");
        Add(new KeywordInfo(SchemaDraft.Draft201909, newest, SubschemaShape.One), "unevaluatedProperties", "unevaluatedItems");
        Add(new KeywordInfo(oldest, newest, SubschemaShape.One, IsAnnotation: true), "contentSchema");
        Add(
            new KeywordInfo(oldest, newest, IsValidation: true),
            "type", "enum", "required", "pattern", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength",
            "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties");
        Add(new KeywordInfo(SchemaDraft.Draft6, newest, IsValidation: true), "const");
        Add(new KeywordInfo(SchemaDraft.Draft201909, newest, IsValidation: true), "dependentRequired", "minContains", "maxContains");
        Add(
            new KeywordInfo(oldest, newest, IsAnnotation: true),
            "title", "description", "default", "examples", "$comment", "deprecated", "readOnly", "writeOnly", "contentMediaType",
            "contentEncoding", "errorMessage", "deprecationMessage", "markdownDescription", "enumDescriptions", "markdownEnumDescriptions",
            "defaultSnippets", "patternErrorMessage", "doNotSuggest");
        return table;

        void Add(KeywordInfo info, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                table.Add(name, info);
        }
    }
}
