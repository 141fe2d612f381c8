using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The data of a configuration file, as far as it could be read.</summary>
/// <param name="Data">What came out of the file.</param>
internal sealed record ConfigurationDocument(NodeReadResult Data)
{
    private MappingNode? Mapping => IsReadable ? Data.Root as MappingNode : null;

    private bool IsReadable => !Data.Problems.Any(problem => problem.Kind != FrontMatterProblemKind.DuplicateKey);

    /// <summary>Whether no configuration above this one counts.</summary>
    public bool IsRoot => Mapping?["root"] is ScalarNode { Kind: ScalarKind.Boolean, Value: ['t' or 'T', ..] };

    /// <summary>Whether it describes a site, whose root is then the file's folder.</summary>
    public bool HasSite => Mapping?["site"] is MappingNode;

    public static ConfigurationDocument Parse(SourceText source)
    {
        var format = ConfigurationFileNames.FormatOf(source.Path);
        // An empty file of YAML or TOML says nothing, and one of JSON is none; both are taken as nothing said.
        var isEmpty = source.Text.AsSpan(source.HasByteOrderMark ? 1 : 0).IsWhiteSpace();
        return new ConfigurationDocument(isEmpty ? new NodeReadResult(null, [], []) : DataReader.ReadValue(source, format));
    }

    /// <summary>The keys of the file; null if there are none, or, with a mistake, if the file is something else.</summary>
    public MappingNode? Report(ConfigurationMistakes mistakes)
    {
        foreach (var problem in Data.Problems)
        {
            if (problem.Kind != FrontMatterProblemKind.DuplicateKey)
            {
                mistakes.Add(problem.Span, $"the configuration does not parse: {problem.Message}");
                return null;
            }
        }

        foreach (var problem in Data.Problems)
            mistakes.Add(problem.Span, problem.Message);
        return Data.Root is null ? null : ConfigurationNodes.AsMapping(Data.Root, Data.Root.Span, "the configuration", mistakes);
    }
}
