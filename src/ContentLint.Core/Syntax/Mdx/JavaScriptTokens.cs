namespace ContentLint.Syntax.Mdx;

/// <summary>The extent of tokens of JavaScript.</summary>
internal static class JavaScriptTokens
{
    /// <summary>The end of a comment; the offset after its start if it has no end.</summary>
    public static int EndOfComment(MdxText text, int start)
    {
        var isLine = text[start + 1] == '/';
        for (var end = start + 2; ; end++)
        {
            if (text[end] == MdxText.None)
                return isLine ? end : start + 2;
            if (isLine && text[end] is '\n' or '\r')
                return end;
            if (!isLine && text[end] == '*' && text[end + 1] == '/')
                return end + 2;
        }
    }

    /// <summary>The end of a regular expression; the offset after the slash if it has none in its line.</summary>
    public static int EndOfRegularExpression(MdxText text, int start)
    {
        var isInClass = false;
        for (var i = start + 1; text[i] is not ('\n' or '\r' or MdxText.None); i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '/' when !isInClass:
                    return i + 1;
            }
        }

        return start + 1;
    }

    /// <summary>The end of a string; the offset after the quotation mark if it is none, as an apostrophe.</summary>
    public static int EndOfString(MdxText text, int start)
    {
        for (var i = start + 1; text[i] is not ('\n' or '\r' or MdxText.None); i++)
        {
            if (text[i] == text[start])
                return i + 1;
            if (text[i] == '\\')
                i += text.StartsWith(i + 1, "\r\n") ? 2 : 1;
        }

        return start + 1;
    }

    /// <summary>Whether a character is part of a name or a number.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '#' || c > 0x7F;

    /// <summary>Whether a word is a keyword that an operand, or a name, follows.</summary>
    public static bool IsKeywordBeforeOperand(ReadOnlySpan<char> word) =>
        word is "return" or "typeof" or "case" or "in" or "of" or "delete" or "void" or "instanceof" or "new" or "do" or "else" or "await"
            or "yield" or "throw" or "default" or "export" or "import" or "from" or "const" or "let" or "var" or "function" or "class"
            or "extends" or "async" or "as";

    /// <summary>Whether an expression holds nothing but comments and white space.</summary>
    public static bool IsComment(ReadOnlySpan<char> expression)
    {
        var inner = expression[1..^1].Trim();
        var hasComment = false;
        while (!inner.IsEmpty)
        {
            var length = inner.StartsWith("/*") ? inner[2..].IndexOf("*/") + 4
                : inner.StartsWith("//") ? (inner.IndexOfAny('\r', '\n') is >= 0 and var end ? end : inner.Length)
                : 0;
            if (length is 0 or 3)
                return false;
            hasComment = true;
            inner = inner[length..].TrimStart();
        }

        return hasComment;
    }
}
