using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Files;
using ContentLint.Site;
using ContentLint.Site.Profiles;

namespace ContentLint.Configuration;

/// <summary>The built-in schema of a site's generator, and the files that it applies to where no configuration says otherwise.</summary>
internal sealed class GeneratorSchema
{
    private readonly ImmutableArray<GlobPattern> articles;
    private readonly ImmutableArray<string> excluded;

    private GeneratorSchema(string name, ContentSchema schema, ImmutableArray<GlobPattern> articles, ImmutableArray<string> excluded)
    {
        Name = name;
        Schema = schema;
        this.articles = articles;
        this.excluded = excluded;
    }

    /// <summary>The name of the schema.</summary>
    public string Name { get; }

    /// <summary>The schema.</summary>
    public ContentSchema Schema { get; }

    /// <summary>The schema of the generator that a site was detected to use; null if there is none for it.</summary>
    public static GeneratorSchema? Of(SiteProfile profile)
    {
        if (!profile.HasGenerator || GeneratorCatalog.Find(profile.Generator)?.Initial.Beneath(profile.Folder) is not { } initial)
            return null;
        var patterns = initial.Articles
            .Select(static pattern => GlobPattern.TryParse(pattern, out var glob, out _) ? glob : null)
            .OfType<GlobPattern>();
        return BuiltInSchemas.ByName(initial.Schema) is { } schema
            ? new GeneratorSchema(initial.Schema, schema, [.. patterns], [.. initial.Exclude.Select(static folder => folder + "/")])
            : null;
    }

    /// <summary>Whether it applies to a file.</summary>
    /// <param name="path">Its path relative to the site's root, forward slashes.</param>
    public bool AppliesTo(string path) =>
        articles.Any(pattern => pattern.IsMatch(path)) && !excluded.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
}
