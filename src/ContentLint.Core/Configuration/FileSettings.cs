using System.Collections.Frozen;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Configuration;

/// <summary>The settings of all files that the same overrides and the same schema apply to.</summary>
internal sealed class FileSettings(
    ContentSchema? schema,
    bool requiresFrontMatter,
    FrontMatterLayout layout,
    FrozenDictionary<string, RuleSettings> rules,
    DeclaredSchemas declared) : IFileSettings
{
    public ContentSchema? Schema => schema;

    public ContentSchema? GeneratorSchema { get; init; }

    public bool RequiresFrontMatter => requiresFrontMatter;

    public FrontMatterLayout Layout => layout;

    public IFileSettings For(ContentDocument document) =>
        document.FrontMatter is { } frontMatter && SchemaDeclaration.Find(document.Source, frontMatter) is { } declaration
            ? declared.Apply(declaration, document.Source.Path, this) ?? this
            : this;

    public RuleSettings GetRule(DiagnosticDescriptor descriptor) =>
        rules.TryGetValue(descriptor.Id, out var settings) ? settings : new RuleSettings(descriptor.DefaultSeverity, RuleOptions.None);
}
