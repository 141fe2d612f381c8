using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The settings of a page that names its schema itself.</summary>
internal sealed class DeclaredFileSettings(
    IFileSettings configured, ContentSchema? schema, FrontMatterLayout layout, TextSpan? declarationKey, SettingsProblem? problem)
        : IFileSettings
{
    public ContentSchema? Schema => schema;

    public bool RequiresFrontMatter => configured.RequiresFrontMatter;

    public FrontMatterLayout Layout => layout;

    public TextSpan? DeclarationKey => declarationKey;

    public SettingsProblem? Problem => problem;

    public RuleSettings GetRule(DiagnosticDescriptor descriptor) => configured.GetRule(descriptor);
}
