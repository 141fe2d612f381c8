using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>How a quoted YAML scalar could be written more simply.</summary>
/// <param name="Text">The scalar in its new style.</param>
/// <param name="Title">The title of the fix.</param>
internal sealed record QuoteStyle(string Text, string Title)
{
    /// <summary>
    /// Without quotes if they are not needed, else in the other kind of quotes if that takes fewer escapes; null if the scalar is simple
    /// already.
    /// </summary>
    public static QuoteStyle? Better(SourceText source, FrontMatterBlock block, FrontMatterValue value)
    {
        var scalar = value.Scalar;
        if (scalar.Style is not (ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) || !EditableScalar.Is(source, block, scalar))
            return null;
        if (!Yaml11Trap.LooksTyped(scalar.Value) && YamlPlainScalar.IsSafe(scalar.Value, value.IsInFlow))
            return new QuoteStyle(scalar.Value, "Remove the quotes");
        if (scalar.Value.Any(char.IsControl))
            return null;
        var lexeme = source.AsSpan(scalar.Span)[1..^1];
        if (scalar.Style == ScalarStyle.SingleQuoted)
        {
            var isSimpler = scalar.Value.Contains('\'', StringComparison.Ordinal) && scalar.Value.AsSpan().IndexOfAny('"', '\\') < 0;
            return isSimpler
                ? new QuoteStyle($"\"{scalar.Value}\"", "Use double quotes")
                : null;
        }

        return lexeme.Contains('\\') && !scalar.Value.Contains('\'', StringComparison.Ordinal)
            ? new QuoteStyle($"'{scalar.Value}'", "Use single quotes")
            : null;
    }
}
