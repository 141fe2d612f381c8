namespace ContentLint.Syntax.Mdx;

/// <summary>
/// Scans JavaScript with JSX far enough to find where an expression in braces, or a statement, ends: strings, templates, regular
/// expressions, comments and elements may hold braces.
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

    /// <summary>Creates a scanner.</summary>
    /// <param name="text">The text.</param>
    /// <param name="depth">Elements and attributes around.</param>
    /// <param name="readsJsx">Whether there may be elements.</param>
    public JavaScriptScanner(MdxText text, int depth, bool readsJsx) => (this.text, this.depth, this.readsJsx) = (text, depth, readsJsx);

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

    /// <summary>Whether no bracket is open.</summary>
    public bool IsBetweenStatements => open.Count == 0 && brackets <= 0;

    /// <summary>Whether the last token leaves something to follow, as an operator does.</summary>
    public bool IsOpen => isOperandNext;

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
    public int Step(int i)
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
                return JavaScriptTokens.EndOfString(text, i);
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
        if (!JavaScriptTokens.IsWord(c))
        {
            isOperandNext = true;
            return i + 1;
        }

        var end = i + 1;
        while (JavaScriptTokens.IsWord(text[end]))
            end++;
        isOperandNext = JavaScriptTokens.IsKeywordBeforeOperand(text.Slice(i, end)) && (i == 0 || text[i - 1] != '.');
        return end;
    }

    private int StepAtSlash(int i)
    {
        if (text[i + 1] is '*' or '/')
            return JavaScriptTokens.EndOfComment(text, i);
        if (!isOperandNext)
        {
            isOperandNext = true;
            return i + 1;
        }

        isOperandNext = false;
        return JavaScriptTokens.EndOfRegularExpression(text, i);
    }
}
