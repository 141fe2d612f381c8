using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>Masks what is JavaScript in MDX: <c>{expressions}</c>, comments, and import and export statements.</summary>
internal static class MdxMasker
{
    private const int MaximumExpressionLength = 20_000;

    /// <summary>Masks the body; returns the spans of <c>{/* comments */}</c>.</summary>
    public static IReadOnlyList<TextSpan> Mask(MaskedText masked, TextSpan body)
    {
        var text = masked.Original;
        var comments = new List<TextSpan>();
        var isLineStart = true;
        for (var position = body.Start; position < body.End;)
        {
            if (isLineStart && StatementAt(text, position, body.End) is { } statement)
            {
                masked.Blank(statement);
                position = statement.End;
                continue;
            }

            if (text[position] == '{' && ExpressionAt(text, position, body.End) is { } expression)
            {
                if (IsComment(text.AsSpan(expression.Start, expression.Length)))
                {
                    comments.Add(expression);
                    masked.Blank(expression);
                }
                else
                {
                    masked.Fill(expression, TemplateMasker.Hole);
                }

                position = expression.End;
                isLineStart = false;
                continue;
            }

            isLineStart = text[position] is '\n' or '\r';
            position++;
        }

        return comments;
    }

    /// <summary>The lines that import something, outside of fenced code.</summary>
    public static IEnumerable<TextSpan> Imports(string text, TextSpan body)
    {
        var fence = '\0';
        for (var start = body.Start; start < body.End;)
        {
            var length = text.AsSpan(start, body.End - start).IndexOf('\n');
            var end = length < 0 ? body.End : start + length;
            var line = text.AsSpan(start, end - start);
            var trimmed = line.TrimStart();
            var mark = trimmed.StartsWith("```") ? '`' : trimmed.StartsWith("~~~") ? '~' : '\0';
            if (mark != '\0')
                fence = fence == '\0' ? mark : fence == mark ? '\0' : fence;
            else if (fence == '\0' && line.StartsWith("import "))
                yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    /// <summary>Whether a statement goes on behind a blank line, where what follows is taken for Markdown although it is none.</summary>
    internal static bool HasOpenStatement(string text, TextSpan body)
    {
        for (var position = body.Start; position < body.End;)
        {
            if (StatementAt(text, position, body.End) is { } statement)
            {
                if (Depth(text.AsSpan(statement.Start, statement.Length)) > 0)
                    return true;
                position = statement.End;
            }

            var length = text.AsSpan(position, body.End - position).IndexOf('\n');
            position = length < 0 ? body.End : position + length + 1;
        }

        return false;
    }

    private static int Depth(ReadOnlySpan<char> statement)
    {
        var depth = 0;
        foreach (var c in statement)
            depth += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
        return depth;
    }

    private static bool IsComment(ReadOnlySpan<char> expression) =>
        expression[1..].TrimStart().StartsWith("/*") && expression[..^1].TrimEnd().EndsWith("*/");

    private static TextSpan? StatementAt(string text, int position, int end)
    {
        var rest = text.AsSpan(position, end - position);
        if (!rest.StartsWith("import ") && !rest.StartsWith("export "))
            return null;
        var length = IndexOfBlankLine(rest);
        return new TextSpan(position, length < 0 ? rest.Length : length);
    }

    /// <summary>Where the line ends that a blank one follows.</summary>
    private static int IndexOfBlankLine(ReadOnlySpan<char> text)
    {
        for (var start = 0; text[start..].IndexOf('\n') is >= 0 and var found; start += found + 1)
        {
            var end = start + found;
            var next = text[(end + 1)..];
            if (next.StartsWith("\n"))
                return end;
            if (next.StartsWith("\r\n") && end > 0 && text[end - 1] == '\r')
                return end - 1;
        }

        return -1;
    }

    private static TextSpan? ExpressionAt(string text, int position, int end)
    {
        var depth = 0;
        var quote = '\0';
        var limit = Math.Min(end, position + MaximumExpressionLength);
        for (var i = position; i < limit; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote || (c == '\n' && quote != '`'))
                    quote = '\0';
            }
            else if (c is '"' or '\'' or '`' && depth > 0)
            {
                quote = c;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                return TextSpan.FromBounds(position, i + 1);
            }
        }

        return null;
    }
}
