namespace ContentLint.Syntax.Mdx;

/// <summary>
/// Scans JavaScript with JSX far enough to find where an expression in braces, or a module, ends: strings, templates, regular expressions,
/// comments and elements may hold braces.
/// </summary>
internal sealed class JavaScriptScanner
{
    /// <summary>Elements within attributes within elements that are scanned.</summary>
    public const int MaximumDepth = 32;

    private readonly MdxText text;
    private readonly bool readsJsx;
    private readonly int depth;
    private readonly Stack<Context> open = new();
    private int brackets;
    private bool isOperandNext = true;

    private JavaScriptScanner(MdxText text, int depth, bool readsJsx) => (this.text, this.depth, this.readsJsx) = (text, depth, readsJsx);

    private enum Context
    {
        Brace,
        Template,
        Children,
    }

    /// <summary>The offset after the brace that closes the one at an offset; -1 if none does.</summary>
    public static int EndOfExpression(MdxText text, int start, int depth = 0)
    {
        if (depth > MaximumDepth)
            return -1;
        var end = new JavaScriptScanner(text, depth, readsJsx: true).ScanBraces(start);
        // What looked like an element may be a comparison or a type.
        return end >= 0 || depth > 0 ? end : new JavaScriptScanner(text, depth, readsJsx: false).ScanBraces(start);
    }

    /// <summary>Scans import and export statements: they end at a blank line at which they are complete.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first statement.</param>
    /// <param name="statements">Takes the offsets at which statements start.</param>
    /// <returns>The end of the last line, and whether the statements are complete there.</returns>
    public static (int End, bool IsComplete) EndOfModule(MdxText text, int start, List<int> statements)
    {
        var scanner = new JavaScriptScanner(text, 0, readsJsx: true);
        var firstBlank = -1;
        var i = start;
        while (text[i] != MdxText.None && !(text.IsExhausted && firstBlank >= 0))
        {
            var isLineStart = i == start || text[i - 1] is '\n' or '\r';
            if (scanner.IsBetweenStatements && isLineStart && (text.StartsWith(i, "import") || text.StartsWith(i, "export")))
                statements.Add(i);
            if (text[i] is '\n' or '\r' && IsBlankAfter(text, i))
            {
                if (scanner.IsBetweenStatements && !scanner.isOperandNext)
                    return (i, true);
                firstBlank = firstBlank < 0 ? i : firstBlank;
            }

            i = scanner.Step(i);
        }

        if (scanner.IsBetweenStatements || firstBlank < 0)
            return (i, scanner.IsBetweenStatements);
        statements.RemoveAll(statement => statement > firstBlank);
        return (firstBlank, false);
    }

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

    private bool IsBetweenStatements => open.Count == 0 && brackets <= 0;

    private static bool IsBlankAfter(MdxText text, int lineEnd)
    {
        var i = lineEnd + (text.StartsWith(lineEnd, "\r\n") ? 2 : 1);
        while (text[i] is ' ' or '\t')
            i++;
        return text[i] is '\n' or '\r' or MdxText.None;
    }

    private int ScanBraces(int start)
    {
        open.Push(Context.Brace);
        for (var i = start + 1; text[i] != MdxText.None && !text.IsExhausted;)
        {
            i = Step(i);
            if (open.Count == 0)
                return i;
        }

        return -1;
    }

    /// <summary>Reads one token, or one character of a template or of text between tags; returns the offset after it.</summary>
    private int Step(int i)
    {
        text.Spend(1);
        return open.TryPeek(out var context) && context != Context.Brace
            ? context == Context.Template ? StepInTemplate(i) : StepInChildren(i)
            : StepInCode(i);
    }

    private int StepInTemplate(int i)
    {
        switch (text[i])
        {
            case '\\':
                return i + 2;
            case '`':
                open.Pop();
                isOperandNext = false;
                return i + 1;
            case '$' when text[i + 1] == '{':
                open.Push(Context.Brace);
                isOperandNext = true;
                return i + 2;
            default:
                return i + 1;
        }
    }

    private int StepInChildren(int i)
    {
        if (text[i] == '{')
        {
            open.Push(Context.Brace);
            isOperandNext = true;
            return i + 1;
        }

        if (text[i] != '<' || JsxTagReader.Read(text, i, depth + 1) is not { } tag)
            return i + 1;
        if (tag.IsClosing)
            open.Pop();
        else if (!tag.IsSelfClosing)
            open.Push(Context.Children);
        isOperandNext = false;
        return tag.Span.End;
    }

    private int StepInCode(int i)
    {
        var c = text[i];
        switch (c)
        {
            case ' ' or '\t' or '\n' or '\r':
                return i + 1;
            case '"' or '\'':
                isOperandNext = false;
                return EndOfString(i);
            case '`':
                open.Push(Context.Template);
                return i + 1;
            case '{':
                open.Push(Context.Brace);
                isOperandNext = true;
                return i + 1;
            case '}':
                open.TryPop(out _);
                isOperandNext = false;
                return i + 1;
            case '(' or '[':
                brackets++;
                isOperandNext = true;
                return i + 1;
            case ')' or ']':
                brackets--;
                isOperandNext = false;
                return i + 1;
            case ';':
                isOperandNext = false;
                return i + 1;
            case '/':
                return StepAtSlash(i);
            case '<' when readsJsx && isOperandNext && JsxTagReader.Read(text, i, depth + 1) is { IsClosing: false } tag:
                if (!tag.IsSelfClosing)
                    open.Push(Context.Children);
                isOperandNext = false;
                return tag.Span.End;
            case '+' or '-' when text[i + 1] == c:
                return i + 2;
        }

        if (char.IsWhiteSpace(c))
            return i + 1;
        if (!IsWord(c))
        {
            isOperandNext = true;
            return i + 1;
        }

        var end = i + 1;
        while (IsWord(text[end]))
            end++;
        isOperandNext = IsKeywordBeforeOperand(text.Slice(i, end)) && (i == 0 || text[i - 1] != '.');
        return end;
    }

    private int StepAtSlash(int i)
    {
        if (text[i + 1] == '*')
        {
            for (var end = i + 2; text[end] != MdxText.None; end++)
            {
                if (text[end] == '*' && text[end + 1] == '/')
                    return end + 2;
            }

            return i + 2;
        }

        if (text[i + 1] == '/')
        {
            var end = i + 2;
            while (text[end] is not ('\n' or '\r' or MdxText.None))
                end++;
            return end;
        }

        if (!isOperandNext)
        {
            isOperandNext = true;
            return i + 1;
        }

        isOperandNext = false;
        return EndOfRegularExpression(i);
    }

    private int EndOfRegularExpression(int start)
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
    private int EndOfString(int start)
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

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '#' || c > 0x7F;

    private static bool IsKeywordBeforeOperand(ReadOnlySpan<char> word) =>
        word is "return" or "typeof" or "case" or "in" or "of" or "delete" or "void" or "instanceof" or "new" or "do" or "else" or "await"
            or "yield" or "throw" or "default" or "export" or "import" or "from" or "const" or "let" or "var" or "function" or "class"
            or "extends" or "async" or "as";
}
