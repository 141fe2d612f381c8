using System.Collections.Immutable;
using ContentLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Reads YAML into located nodes, from the events of the parser and without recursion. Types follow the YAML 1.2 core
/// schema; aliases share the value that they stand for.
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
    public static NodeReadResult Read(SourceText source, TextSpan content)
    {
        var (root, problems) = Parse(source.ToString(content), content.Start, isStream: false)[0].Finish();
        return new NodeReadResult(root, problems, YamlComments.Find(source, content, root));
    }

    /// <summary>Reads a stream of any number of documents. An empty stream is one document that is null, as an empty document is.</summary>
    /// <param name="source">The file.</param>
    /// <param name="content">The YAML in it.</param>
    /// <returns>The documents in the order of the file, without their comments; nothing is read behind one that does not parse.</returns>
    public static ImmutableArray<NodeReadResult> ReadAll(SourceText source, TextSpan content)
    {
        var documents = ImmutableArray.CreateBuilder<NodeReadResult>();
        foreach (var builder in Parse(source.ToString(content), content.Start, isStream: true))
        {
            var (root, problems) = builder.Finish();
            if (root is null && !problems.Any(problem => problem.Kind != FrontMatterProblemKind.DuplicateKey))
                root = new ScalarNode(new TextSpan(content.Start, 0), "", ScalarKind.Null, ScalarStyle.Plain);
            documents.Add(new NodeReadResult(root, problems, []));
        }

        return documents.ToImmutable();
    }

    private static List<YamlTreeBuilder> Parse(string text, int offset, bool isStream)
    {
        var builders = new List<YamlTreeBuilder> { new(text, offset) };
        var position = 0;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                position = (int)parser.Current!.End.Index;
                if (isStream && parser.Current is DocumentStart && builders[^1].HasDocument)
                    builders.Add(new YamlTreeBuilder(text, offset));
                if (!builders[^1].Accept(parser.Current))
                    break;
            }
        }
        catch (YamlException exception)
        {
            var (span, message) = YamlErrorMessage.Describe(text, (int)exception.Start.Index, (int)exception.End.Index, exception.Message);
            builders[^1].Fail(FrontMatterProblemKind.Syntax, span, message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or OverflowException or NullReferenceException or FormatException)
        {
            var (span, message) = YamlErrorMessage.Describe(text, position, position, "the YAML does not parse from here on");
            builders[^1].Fail(FrontMatterProblemKind.Syntax, span, message);
        }

        return builders;
    }
}
