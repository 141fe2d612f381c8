using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads the values of a configuration file, and says at its place what is not as it should be.</summary>
internal sealed class ConfigurationMapping(SourceText source, MappingNode mapping, ConfigurationProblems problems)
{
    public IEnumerable<MappingEntry> Entries => mapping.Entries;

    /// <summary>Reports the keys that are not among the known ones.</summary>
    public void CheckKeys(params ReadOnlySpan<string> known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (known.Contains(entry.Key.Value))
                continue;
            var nearest = Spelling.Nearest(entry.Key.Value, known.ToArray());
            Report(entry.Key, nearest is null
                ? $"unknown key '{entry.Key.Value}'; known here are {string.Join(", ", known!)}"
                : $"unknown key '{entry.Key.Value}'; did you mean '{nearest}'?");
        }
    }

    public bool? Boolean(string key)
    {
        if (mapping[key] is not { } node)
            return null;
        if (node is ScalarNode { Kind: ScalarKind.Boolean } scalar)
            return scalar.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
        Report(node, $"'{key}' is true or false");
        return null;
    }

    public ScalarNode? Text(string key)
    {
        if (mapping[key] is not { } node)
            return null;
        if (node is ScalarNode { Kind: ScalarKind.String, Value.Length: > 0 } scalar)
            return scalar;
        Report(node, $"'{key}' is a string");
        return null;
    }

    /// <summary>A list of strings; a single string counts as a list of one.</summary>
    public ImmutableArray<ScalarNode> Texts(string key)
    {
        switch (mapping[key])
        {
            case null:
                return [];
            case ScalarNode { Kind: ScalarKind.String } scalar:
                return [scalar];
            case SequenceNode sequence when sequence.Items.All(item => item is ScalarNode { Kind: ScalarKind.String }):
                return [.. sequence.Items.Cast<ScalarNode>()];
            case SequenceNode sequence:
                Report(sequence.Items.First(item => item is not ScalarNode { Kind: ScalarKind.String }), $"'{key}' is a list of strings");
                return [];
            case { } node:
                Report(node, $"'{key}' is a string or a list of strings");
                return [];
        }
    }

    public ConfigurationMapping? Mapping(string key) => mapping[key] switch
    {
        null or ScalarNode { Kind: ScalarKind.Null } => null,
        { } node => AsMapping(node, key),
    };

    public IEnumerable<ConfigurationMapping> Mappings(string key)
    {
        switch (mapping[key])
        {
            case null or ScalarNode { Kind: ScalarKind.Null }:
                return [];
            case SequenceNode sequence:
                return [.. sequence.Items.Select(item => AsMapping(item, key)).OfType<ConfigurationMapping>()];
            case { } node:
                Report(node, $"'{key}' is a list");
                return [];
        }
    }

    /// <summary>The globs under a key; patterns that are none are reported.</summary>
    public ImmutableArray<GlobPattern> Globs(string key)
    {
        var globs = ImmutableArray.CreateBuilder<GlobPattern>();
        foreach (var pattern in Texts(key))
        {
            try
            {
                globs.Add(GlobPattern.Parse(pattern.Value));
            }
            catch (FormatException exception)
            {
                Report(pattern, exception.Message);
            }
        }

        return globs.ToImmutable();
    }

    /// <summary>The globs under a key that has to be there.</summary>
    public ImmutableArray<GlobPattern> RequiredGlobs(string key)
    {
        if (mapping[key] is null)
            problems.Add(source, new TextSpan(mapping.Span.Start, 0), $"'{key}' is missing: the globs of the files that this is for");
        return Globs(key);
    }

    public void Report(ContentNode node, string message) => problems.Add(source, node.Span, message);

    private ConfigurationMapping? AsMapping(ContentNode node, string key)
    {
        if (node is MappingNode inner)
            return new ConfigurationMapping(source, inner, problems);
        Report(node, $"'{key}' holds keys and values");
        return null;
    }
}
