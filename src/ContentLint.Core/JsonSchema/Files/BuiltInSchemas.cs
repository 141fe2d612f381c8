using System.Collections.Frozen;
using ContentLint.Configuration;
using ContentLint.JsonSchema.Compiling;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Files;

/// <summary>The schemas that ship inside of the program.</summary>
public static class BuiltInSchemas
{
    /// <summary>Begins the paths of the built-in schemas, so that none is taken for a file of the user's.</summary>
    private const string Scheme = "contentlint:";

    /// <summary>What the <c>$id</c> of each begins with; its file name follows.</summary>
    private const string Home = "https://contentlint.dev/schemas/";

    private const string Folder = "schemas/";
    private const string Extension = ".schema.json";

    private static readonly FrozenDictionary<string, Lazy<ContentSchema>> Schemas = typeof(BuiltInSchemas).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
        .ToFrozenDictionary(
            name => name[Folder.Length..^Extension.Length],
            name => new Lazy<ContentSchema>(() => Compile(name, assertsFormats: true)),
            StringComparer.Ordinal);

    /// <summary>The front matter that the usual site generators have in common.</summary>
    public static ContentSchema Article => Schemas["article"].Value;

    /// <summary>The structure of <c>contentlint.yml</c>.</summary>
    public static ContentSchema Configuration => Schemas["contentlint"].Value;

    /// <summary>The names of the schemas for front matter, sorted: <c>article</c>, and those of site generators.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Schemas.Keys.Where(name => name is not ("baseline" or "contentlint" or "report")).Order(StringComparer.Ordinal)
    ];

    /// <summary>The schema for front matter with a name; null if there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="assertsFormats">Whether <c>format</c> is asserted.</param>
    public static ContentSchema? ByName(string name, bool assertsFormats = true) =>
        !Names.Contains(name, StringComparer.Ordinal) ? null
            : assertsFormats ? Schemas[name].Value
            : Compile(Folder + name + Extension, assertsFormats: false);

    /// <summary>The name that a misspelt one was meant to be, or null.</summary>
    public static string? Nearest(string name) => Spelling.Nearest(name, Names);

    /// <summary>Whether a schema ships inside of the program: there is no file that a report could point at.</summary>
    public static bool IsBuiltIn(SourceText source) => source.Path.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>The text of an embedded schema.</summary>
    /// <param name="name">Its path in the repository: <c>schemas/….schema.json</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such schema.</exception>
    public static SourceText Read(string name)
    {
        using var stream = typeof(BuiltInSchemas).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return new SourceText(reader.ReadToEnd(), Scheme + name);
    }

    /// <summary>The schema whose <c>$id</c> is a URI, or null.</summary>
    internal static ContentSchema? ById(string uri, bool assertsFormats = true)
    {
        if (!uri.StartsWith(Home, StringComparison.Ordinal)
            || !uri.EndsWith(Extension, StringComparison.Ordinal)
            || uri.Length <= Home.Length + Extension.Length)
            return null;
        var name = uri[Home.Length..^Extension.Length];
        return !Schemas.TryGetValue(name, out var found) || found.Value.Id?.TrimEnd('#') != uri ? null
            : assertsFormats ? found.Value
            : Compile(Folder + name + Extension, assertsFormats: false);
    }

    /// <summary>The data of the schema whose <c>$id</c> is a URI, or null.</summary>
    internal static SchemaDocument? Document(Uri uri) =>
        ById(uri.AbsoluteUri) is { Root.Definition: { } root, Source: { } source } ? new SchemaDocument(root, source) : null;

    private static ContentSchema Compile(string name, bool assertsFormats)
    {
        var source = Read(name);
        var data = JsonNodeReader.Read(source, new TextSpan(0, source.Length));
        var compilation = data.Root is null
            ? null
            : ContentSchema.Compile(data.Root, source, new SchemaOptions { Resolver = Resolve, AssertsFormats = assertsFormats });
        return compilation?.Schema ?? throw new InvalidOperationException(
            $"{name} is no schema: {compilation?.Problems.FirstOrDefault()?.Message ?? data.Problems.FirstOrDefault()?.Message}");
    }

    /// <summary>Shipped schemas may refer to each other by their file names.</summary>
    private static SchemaLookup Resolve(Uri uri) =>
        SchemaUri.TryGetPath(uri, out var path) && path.EndsWith(Extension, StringComparison.Ordinal)
            ? SchemaFiles.Read(path, Read)
            : SchemaLookup.Failed("is no schema that ships with the program");
}
