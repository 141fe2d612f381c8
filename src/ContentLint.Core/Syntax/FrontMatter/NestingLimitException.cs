using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>A TOML value is in more collections than are read: keys of many parts nest as brackets do.</summary>
/// <param name="span">The value, or its key.</param>
internal sealed class NestingLimitException(TextSpan span) : Exception
{
    /// <summary>The value, or its key.</summary>
    public TextSpan Span => span;

    /// <summary>The number of collections that a value is in.</summary>
    /// <exception cref="NestingLimitException">They are too many.</exception>
    public static int Check(int depth, TextSpan span) =>
        depth < TomlNodeReader.MaximumDepth ? depth : throw new NestingLimitException(span);
}
