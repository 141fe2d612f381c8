using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;

namespace ContentLint.Configuration;

/// <summary>The settings of all files that the same overrides and the same schema apply to.</summary>
internal sealed class FileSettings(ImmutableDictionary<string, RuleSettings> rules, Func<ContentSchema?> schema, bool requiresFrontMatter) : IFileSettings
{
    /// <inheritdoc/>
    public ContentSchema? Schema => schema();

    /// <inheritdoc/>
    public bool RequiresFrontMatter => requiresFrontMatter;

    /// <inheritdoc/>
    public RuleSettings GetRule(DiagnosticDescriptor descriptor) =>
        rules.TryGetValue(descriptor.Id, out var settings) ? settings : new RuleSettings(descriptor.DefaultSeverity, RuleOptions.None);
}
