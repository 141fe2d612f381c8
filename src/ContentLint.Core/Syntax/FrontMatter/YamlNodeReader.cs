using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Reads YAML into located nodes, with the types that the parser of a generator gives. Aliases share the value that they stand for, merge
/// keys are replaced by the entries that they merge.
/// </summary>
public static class YamlNodeReader
{
    /// <summary>Levels of nesting that are read.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Values that are read, with each alias counted as what it stands for.</summary>
    public const int MaximumNodes = 100_000;

    /// <summary>Reads a stream of one document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="content">The YAML in it, without fences.</param>
    /// <param name="dialect">The parser to follow.</param>
    public static NodeReadResult Read(SourceText source, TextSpan content, YamlDialect dialect = YamlDialect.Common)
    {
        var documents = Parse(source.ToString(content), content.Start, dialect, isStream: false);
        if (documents.Count == 0)
            return new NodeReadResult(null, [], YamlComments.Find(source, content, null));
        var (root, problems) = documents[0];
        return new NodeReadResult(root, problems, YamlComments.Find(source, content, root));
    }

    /// <summary>Reads a stream of any number of documents. An empty stream is one document that is null, as an empty document is.</summary>
    /// <param name="source">The file.</param>
    /// <param name="content">The YAML in it.</param>
    /// <returns>The documents in the order of the file, without their comments; nothing is read after one that does not parse.</returns>
    public static ImmutableArray<NodeReadResult> ReadAll(SourceText source, TextSpan content)
    {
        var documents = ImmutableArray.CreateBuilder<NodeReadResult>();
        foreach (var (root, problems) in Parse(source.ToString(content), content.Start, YamlDialect.Common, isStream: true))
        {
            var isNull = root is null && problems.All(static problem => problem.Kind == FrontMatterProblemKind.DuplicateKey);
            documents.Add(new NodeReadResult(isNull ? NullAt(content.Start) : root, problems, []));
        }

        if (documents.Count == 0)
            documents.Add(new NodeReadResult(NullAt(content.Start), [], []));
        return documents.ToImmutable();
    }

    private static ScalarNode NullAt(int position) => new(new TextSpan(position, 0), "", ScalarKind.Null, ScalarStyle.Plain);

    private static List<YamlDocument> Parse(string text, int offset, YamlDialect dialect, bool isStream) =>
        new YamlRun(text, offset, dialect, isStream).Read();
}
