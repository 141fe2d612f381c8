using System.Collections.Immutable;
using ContentLint.Syntax;

namespace ContentLint.Configuration;

/// <summary>The schema that a file's front matter is checked against.</summary>
/// <param name="Name">The schema as it is named; <c>none</c> if there is none.</param>
/// <param name="Patterns">The patterns of the entry that names it; none if no entry does.</param>
/// <param name="Origin">Where it is named.</param>
public sealed record SchemaExplanation(string Name, ImmutableArray<string> Patterns, SettingOrigin Origin)
{
    private const string Default = "article";

    internal static SchemaExplanation Of(
        ContentDocument? document, IFileSettings configured, ConfigurationLayers layers, int schema, string? generatorSchema)
    {
        if (document is { FrontMatter: { } frontMatter } && configured.For(document) is DeclaredFileSettings { Problem: null }
            && SchemaDeclaration.Find(document.Source, frontMatter) is { } declaration)
        {
            return new SchemaExplanation(
                declaration.Value, [], new SettingOrigin(SettingOriginKind.Page, Source: document.Source, Span: declaration.Span));
        }

        if (schema == ConfigurationLayers.DefaultSchema)
            return new SchemaExplanation(generatorSchema ?? Default, [], SettingOrigin.Default);
        var association = layers.GetSchema(schema);
        return new SchemaExplanation(
            association.Name, [.. association.Files.Patterns.Select(pattern => pattern.Text)], layers.GetSchemaOrigin(schema));
    }
}
