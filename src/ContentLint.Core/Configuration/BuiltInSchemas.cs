using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The schemas that ship inside of the program.</summary>
public static class BuiltInSchemas
{
    /// <summary>Begins the paths of the built-in schemas, so that none is taken for a file of the user's.</summary>
    private const string Scheme = "contentlint:";

    private static readonly Lazy<ContentSchema> LazyArticle = new(() => Compile("schemas/article.schema.json"));
    private static readonly Lazy<ContentSchema> LazyConfiguration = new(() => Compile("schemas/contentlint.schema.json"));

    /// <summary>The front matter that the usual site generators have in common.</summary>
    public static ContentSchema Article => LazyArticle.Value;

    /// <summary>The structure of <c>contentlint.yml</c>.</summary>
    public static ContentSchema Configuration => LazyConfiguration.Value;

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

    private static ContentSchema Compile(string name)
    {
        var source = Read(name);
        var data = JsonNodeReader.Read(source, new TextSpan(0, source.Length));
        var compilation = data.Root is null ? null : ContentSchema.Compile(data.Root, source);
        return compilation?.Schema ?? throw new InvalidOperationException(
            $"{name} is no schema: {compilation?.Problems.FirstOrDefault()?.Message ?? data.Problems.FirstOrDefault()?.Message}");
    }
}
