using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Testing;

/// <summary>Settings that switch every rule on.</summary>
/// <param name="setup">The test's surroundings.</param>
public sealed class TestFileSettings(RuleTestSetup setup) : IFileSettings
{
    private readonly ImmutableDictionary<string, ContentNode> options = ReadOptions(setup.Options);
    private RuleOptions? ruleOptions;

    /// <inheritdoc/>
    public ContentSchema? Schema { get; } = Compile(setup.Schema);

    /// <inheritdoc/>
    public bool RequiresFrontMatter => setup.RequiresFrontMatter;

    /// <inheritdoc/>
    public FrontMatterLayout Layout => setup.Layout;

    /// <summary>The names of the options that the test sets.</summary>
    internal IEnumerable<string> OptionNames => options.Keys;

    /// <inheritdoc/>
    public RuleSettings GetRule(DiagnosticDescriptor descriptor) => new(
        descriptor.DefaultSeverity == DiagnosticSeverity.Off ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity,
        ruleOptions ??= new RuleOptions(options));

    private static ImmutableDictionary<string, ContentNode> ReadOptions(string? yaml)
    {
        if (yaml is null)
            return ImmutableDictionary.Create<string, ContentNode>(StringComparer.Ordinal);
        if (Parse(yaml) is not MappingNode mapping)
            throw new RuleTestException($"The options are not a mapping: {yaml}");
        return mapping.Entries.ToImmutableDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
    }

    private static ContentSchema? Compile(string? yaml)
    {
        if (yaml is null)
            return null;
        var compilation = ContentSchema.Compile(Parse(yaml), null);
        if (!compilation.Problems.IsEmpty)
            throw new RuleTestException($"The schema has a mistake: {compilation.Problems[0].Message}\n{yaml}");
        return compilation.Schema;
    }

    private static ContentNode Parse(string yaml)
    {
        var result = YamlNodeReader.Read(new SourceText(yaml, "test.yml"), new TextSpan(0, yaml.Length));
        if (!result.Problems.IsEmpty || result.Root is null)
            throw new RuleTestException($"The YAML of the test's setup cannot be read: {yaml}");
        return result.Root;
    }
}
