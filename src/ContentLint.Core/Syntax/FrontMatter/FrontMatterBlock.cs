using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The front matter of a file.</summary>
public sealed record FrontMatterBlock
{
    /// <summary>The language between the fences.</summary>
    public required FrontMatterFormat Format { get; init; }

    /// <summary>The parser that YAML was read like.</summary>
    public YamlDialect Dialect { get; init; }

    /// <summary>From the opening fence to the end of the closing fence's line, its newline included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The opening fence without its newline; empty in legacy Hexo front matter and in bare JSON.</summary>
    public required TextSpan OpeningFence { get; init; }

    /// <summary>The text between the fences.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>The closing fence without its newline; empty if there is none.</summary>
    public required TextSpan ClosingFence { get; init; }

    /// <summary>The data; null if it does not parse or is empty.</summary>
    public ContentNode? Root { get; init; }

    /// <summary>What is wrong with the block, in the order of the file.</summary>
    public ImmutableArray<FrontMatterProblem> Problems { get; init; } = [];

    /// <summary>The comments inside, in the order of the file: from the <c>#</c> to the end of the line.</summary>
    public ImmutableArray<TextSpan> Comments { get; init; } = [];

    /// <summary>What ends a line that is added: the same as in the rest of the file, but TOML knows no carriage return alone.</summary>
    /// <param name="source">The file.</param>
    public string NewLineIn(SourceText source)
    {
        if (Format != FrontMatterFormat.Toml || source.NewLine != "\r")
            return source.NewLine;
        return source.AsSpan(Content).Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>Whether the data could be read: it may be empty, but its syntax is right and its fences are complete.</summary>
    public bool IsReadable
    {
        get
        {
            foreach (var problem in Problems)
            {
                if (problem.Kind is FrontMatterProblemKind.Syntax or FrontMatterProblemKind.Unterminated
                    or FrontMatterProblemKind.LimitExceeded)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The data as a mapping, or null.</summary>
    public MappingNode? Mapping => Root as MappingNode;
}

/// <summary>Languages of front matter.</summary>
public enum FrontMatterFormat
{
    /// <summary>YAML 1.2 between <c>---</c> and <c>---</c> or <c>...</c>.</summary>
    Yaml,

    /// <summary>TOML 1.0 between <c>+++</c> lines, or <c>---toml</c> and <c>---</c>.</summary>
    Toml,

    /// <summary>JSON between <c>;;;</c> lines, <c>---json</c> and <c>---</c>, or a bare object.</summary>
    Json,
}

/// <summary>Something wrong with a block of data.</summary>
/// <param name="Kind">What.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">One clause for people, from the parser where there is one; without a final full stop.</param>
/// <param name="Related">The first of two duplicate keys.</param>
public sealed record FrontMatterProblem(FrontMatterProblemKind Kind, TextSpan Span, string Message, TextSpan? Related = null);

/// <summary>Kinds of problems with a block of data.</summary>
public enum FrontMatterProblemKind
{
    /// <summary>It does not parse.</summary>
    Syntax,

    /// <summary>The opening fence has no closing one.</summary>
    Unterminated,

    /// <summary>A byte order mark, blank lines or other text stand before the opening fence; the span is that text.</summary>
    TextBefore,

    /// <summary>The same key twice in one mapping; the span is the second key.</summary>
    DuplicateKey,

    /// <summary>Nesting or alias expansion over the limit.</summary>
    LimitExceeded,
}
