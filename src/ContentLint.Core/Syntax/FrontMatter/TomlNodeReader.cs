using ContentLint.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Reads TOML 1.0 into located nodes. Dotted keys and table headers become nested mappings.</summary>
public static class TomlNodeReader
{
    /// <summary>Levels of nesting that are read, by brackets, headers and the parts of keys.</summary>
    public const int MaximumDepth = 64;

    private static string TooDeep { get; } = $"the data is nested deeper than {MaximumDepth} levels";

    /// <summary>Reads a document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="content">The TOML in it, without fences.</param>
    public static NodeReadResult Read(SourceText source, TextSpan content)
    {
        var text = source.ToString(content);
        if (DeepestBracket(text) is { } deep)
            return Failure(FrontMatterProblemKind.LimitExceeded, new TextSpan(content.Start + deep, 1), TooDeep);
        try
        {
            var document = SyntaxParser.Parse(text, "", validate: true);
            var builder = new TomlTreeBuilder(text, content.Start);
            var root = builder.Build(document);
            var comments = TomlComments.Find(document, content.Start);
            var isDuplicate = builder.Duplicates.Count > 0;
            // What the parser says about a key that stands there twice is said better by the builder; other errors come first.
            var errors = isDuplicate ? SyntaxParser.Parse(text, "", validate: false).Diagnostics : document.Diagnostics;
            if (errors.FirstOrDefault() is { } error)
                return new NodeReadResult(null, [ProblemOf(error, content)], comments);
            return new NodeReadResult(root, [.. builder.Duplicates], comments);
        }
        catch (NestingLimitException exception)
        {
            return Failure(FrontMatterProblemKind.LimitExceeded, new TextSpan(exception.Span.Start, 0), TooDeep);
        }
        catch (Tomlyn.TomlException)
        {
            // All mistakes are diagnostics of the document, but for brackets deeper than its own limit, which is the same: those hidden
            // from the scan below.
            return Failure(FrontMatterProblemKind.LimitExceeded, new TextSpan(content.Start, 0), TooDeep);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or OverflowException or FormatException or NullReferenceException)
        {
            return Failure(FrontMatterProblemKind.Syntax, new TextSpan(content.Start, 0), "the TOML does not parse");
        }
    }

    private static FrontMatterProblem ProblemOf(DiagnosticMessage error, TextSpan content)
    {
        var start = Math.Clamp(error.Span.Offset, 0, content.Length);
        var length = Math.Clamp(error.Span.Length, 0, content.Length - start);
        return new FrontMatterProblem(FrontMatterProblemKind.Syntax, new TextSpan(content.Start + start, length), Clean(error.Message));
    }

    private static NodeReadResult Failure(FrontMatterProblemKind kind, TextSpan span, string message) =>
        new(null, [new FrontMatterProblem(kind, span, message)], []);

    private static string Clean(string message)
    {
        var plain = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return plain.Length == 0 ? "the TOML does not parse here" : char.ToLowerInvariant(plain[0]) + plain[1..];
    }

    /// <summary>
    /// Where brackets are too deep, as far as that can be told without reading strings and comments: the parser stops at the same depth,
    /// but says no place.
    /// </summary>
    private static int? DeepestBracket(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or '{' && ++depth > MaximumDepth)
                return i;
            if (text[i] is ']' or '}')
                depth = Math.Max(0, depth - 1);
        }

        return null;
    }
}
