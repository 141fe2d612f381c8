using System.Collections.Frozen;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;

namespace ContentLint.Configuration;

/// <summary>The settings of all files that the same overrides and the same schema apply to.</summary>
internal sealed class FileSettings(ContentSchema? schema, bool requiresFrontMatter, FrozenDictionary<string, RuleSettings> rules) : IFileSettings
{
    public ContentSchema? Schema => schema;

    public bool RequiresFrontMatter => requiresFrontMatter;

    public RuleSettings GetRule(DiagnosticDescriptor descriptor) =>
        rules.TryGetValue(descriptor.Id, out var settings) ? settings : new RuleSettings(descriptor.DefaultSeverity, RuleOptions.None);
}
