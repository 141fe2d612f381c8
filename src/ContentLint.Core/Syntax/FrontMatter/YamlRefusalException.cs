using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>A YAML parser stops here.</summary>
/// <param name="kind">Why.</param>
/// <param name="span">Where, in the text that is parsed.</param>
/// <param name="message">One clause for people.</param>
internal sealed class YamlRefusalException(FrontMatterProblemKind kind, TextSpan span, string message) : Exception(message)
{
    /// <summary>Creates the exception for an error of syntax.</summary>
    public YamlRefusalException(int position, string message)
        : this(FrontMatterProblemKind.Syntax, new TextSpan(position, 0), message)
    {
    }

    /// <summary>Whether the span is one of the file.</summary>
    public bool IsLocated { get; init; }

    /// <summary>Why.</summary>
    public FrontMatterProblemKind Kind => kind;

    /// <summary>Where, in the text that is parsed.</summary>
    public TextSpan Span => span;
}
