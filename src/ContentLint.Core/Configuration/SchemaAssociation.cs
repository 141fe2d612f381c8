using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Files and the schema of their front matter.</summary>
/// <param name="Files">The files.</param>
/// <param name="Schema">The schema; null if there is to be none, or if it is wrong.</param>
/// <param name="Layout">The layout that stands beside the schema.</param>
internal sealed record SchemaAssociation(FilePatterns Files, ContentSchema? Schema, FrontMatterLayout Layout)
{
    /// <summary>The schema as the configuration names it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is named.</summary>
    public TextSpan Span { get; init; }
}
