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
        var text = source.ToString(content);
        var builder = new YamlTreeBuilder(text, content.Start);
        var position = 0;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                position = (int)parser.Current!.End.Index;
                if (!builder.Accept(parser.Current))
                    break;
            }
        }
        catch (YamlException exception)
        {
            var (span, message) = YamlErrorMessage.Describe(text, (int)exception.Start.Index, (int)exception.End.Index, exception.Message);
            builder.Fail(FrontMatterProblemKind.Syntax, span, message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or NullReferenceException or FormatException)
        {
            var (span, message) = YamlErrorMessage.Describe(text, position, position, "the YAML does not parse from here on");
            builder.Fail(FrontMatterProblemKind.Syntax, span, message);
        }

        var (root, problems) = builder.Finish();
        return new NodeReadResult(root, problems, YamlComments.Find(source, content, root));
    }
}
