using System.Collections.Frozen;
using System.Text.Json;

namespace ContentLint.Site.Profiles;

/// <summary>Reads the packages that a <c>package.json</c> names.</summary>
internal static class PackageDependencies
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The names under <c>dependencies</c> and <c>devDependencies</c>; none if the text is missing or no such file.</summary>
    public static FrozenSet<string> Read(string? text)
    {
        if (text is null)
            return FrozenSet<string>.Empty;
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return FrozenSet<string>.Empty;
            return Names(document.RootElement, "dependencies")
                .Concat(Names(document.RootElement, "devDependencies"))
                .ToFrozenSet(StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return FrozenSet<string>.Empty;
        }
    }

    /// <summary>The range of versions that a dependency may have; null if it is not there or says none.</summary>
    public static string? VersionOf(string? text, string name)
    {
        if (text is null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            return RangeIn(document.RootElement, "dependencies", name) ?? RangeIn(document.RootElement, "devDependencies", name);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? RangeIn(JsonElement package, string key, string name) =>
        package.ValueKind == JsonValueKind.Object
        && package.TryGetProperty(key, out var list)
        && list.ValueKind == JsonValueKind.Object
        && list.TryGetProperty(name, out var range)
        && range.ValueKind == JsonValueKind.String
            ? range.GetString()
            : null;

    private static IEnumerable<string> Names(JsonElement package, string key) =>
        package.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Object
            ? list.EnumerateObject().Select(property => property.Name)
            : [];
}
