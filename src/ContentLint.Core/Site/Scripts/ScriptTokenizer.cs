namespace ContentLint.Site.Scripts;

/// <summary>
/// Splits a script into tokens, and pairs its brackets. Each <c>&gt;</c> is a token, so that the ends of type arguments are found; whether
/// a
/// slash starts a regular expression is told by the token before.
/// </summary>
internal sealed class ScriptTokenizer
{
    /// <summary>Scripts whose brackets are nested deeper are not read.</summary>
    public const int MaximumDepth = 200;

    private static readonly string[] Marks =
    [
        "...", "===", "!==", "**=", "<<=", "&&=", "||=", "??=", "=>", "==", "!=", "<=", "&&", "||", "??", "?.", "++", "--", "+=", "-=",
        "*=", "/=", "%=", "&=", "|=", "^=", "**", "<<",
    ];

    /// <summary>Words after which a slash starts a regular expression.</summary>
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "return", "typeof", "instanceof", "in", "of", "new", "delete", "void", "throw", "case", "do", "else", "await", "yield", "default",
        "extends",
    };

    private readonly string text;
    private readonly List<ScriptToken> tokens = [];
    private readonly List<int> partners = [];
    private readonly Stack<int> open = new();
    private int at;

    private ScriptTokenizer(string text) => this.text = text;

    /// <summary>The tokens with one of kind <see cref="ScriptTokenKind.End"/> at the end, and for each bracket the index of its partner,
    /// else -1.</summary>
    /// <param name="text">The script.</param>
    /// <param name="partners">The partners.</param>
    /// <returns>The tokens; null if the brackets do not match or are nested too deep, or a string does not end.</returns>
    public static ScriptToken[]? Read(string text, out int[] partners)
    {
        var tokenizer = new ScriptTokenizer(text);
        var isRead = tokenizer.Read();
        partners = [.. tokenizer.partners];
        return isRead ? [.. tokenizer.tokens] : null;
    }

    private bool Read()
    {
        if (text.StartsWith("#!", StringComparison.Ordinal))
            SkipLine();
        while (true)
        {
            var line = SkipSpace();
            if (line is not { } isFirst)
                return false;
            if (at >= text.Length)
            {
                Add(ScriptTokenKind.End, at, isFirst);
                return open.Count == 0;
            }

            if (!ReadToken(isFirst) || open.Count > MaximumDepth)
                return false;
        }
    }

    private bool ReadToken(bool isFirst)
    {
        var start = at;
        var c = text[at];
        if (IsWordStart(c))
        {
            while (at < text.Length && (IsWordStart(text[at]) || char.IsAsciiDigit(text[at])))
                at++;
            Add(ScriptTokenKind.Word, start, isFirst);
            return true;
        }

        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            ReadNumber();
            Add(ScriptTokenKind.Literal, start, isFirst);
            return true;
        }

        return c switch
        {
            '"' or '\'' => ReadString(c) && Add(ScriptTokenKind.Literal, start, isFirst),
            '`' => ReadTemplate(start, isFirst, isStart: true),
            '}' when open.TryPeek(out var top) && tokens[top].Kind is ScriptTokenKind.TemplateStart => ReadTemplate(start, isFirst,
                isStart: false),
            '/' when StartsExpression() => ReadRegex() && Add(ScriptTokenKind.Literal, start, isFirst),
            _ => ReadMark(start, isFirst),
        };
    }

    private bool ReadMark(int start, bool isFirst)
    {
        var c = text[at];
        var mark = Array.Find(Marks, mark => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0);
        // '?.5' is a condition and a number.
        if (mark == "?." && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))
            mark = null;
        at += mark is null || c == '>' ? 1 : mark.Length;
        if (c is ')' or ']' or '}')
        {
            if (!open.TryPop(out var partner) || text[tokens[partner].Start] != (c == ')' ? '(' : c == ']' ? '[' : '{'))
                return false;
            partners[partner] = tokens.Count;
            Add(ScriptTokenKind.Mark, start, isFirst);
            partners[^1] = partner;
            return true;
        }

        if (c is '(' or '[' or '{')
            open.Push(tokens.Count);
        return Add(ScriptTokenKind.Mark, start, isFirst);
    }

    /// <summary>Whether a value is expected after the last token, so that a slash does not divide.</summary>
    private bool StartsExpression()
    {
        if (tokens.Count == 0)
            return true;
        var last = tokens[^1];
        return last.Kind switch
        {
            ScriptTokenKind.Word => Operators.Contains(text[last.Start..last.End]),
            ScriptTokenKind.Mark => text[last.Start] is not (')' or ']') && !(text[last.Start] is '+' or '-' && last.End - last.Start == 2
                && text[last.Start + 1] == text[last.Start]),
            ScriptTokenKind.TemplateStart or ScriptTokenKind.TemplateMiddle => true,
            _ => false,
        };
    }

    private bool ReadString(char quote)
    {
        for (at++; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private bool ReadTemplate(int start, bool isFirst, bool isStart)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '`')
            {
                at++;
                if (isStart)
                    return Add(ScriptTokenKind.Literal, start, isFirst);
                var partner = open.Pop();
                partners[partner] = tokens.Count;
                Add(ScriptTokenKind.TemplateEnd, start, isFirst);
                partners[^1] = partner;
                return true;
            }
            else if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
            {
                at += 2;
                if (isStart)
                    open.Push(tokens.Count);
                return Add(isStart ? ScriptTokenKind.TemplateStart : ScriptTokenKind.TemplateMiddle, start, isFirst);
            }
        }

        return false;
    }

    private bool ReadRegex()
    {
        var isInClass = false;
        for (at++; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '/' && !isInClass)
            {
                for (at++; at < text.Length && char.IsAsciiLetter(text[at]); at++)
                {
                }

                return true;
            }
            else if (text[at] is '[' or ']')
            {
                isInClass = text[at] == '[';
            }
        }

        return false;
    }

    private void ReadNumber()
    {
        for (; at < text.Length; at++)
        {
            var isExponent = text[at] is '+' or '-' && text[at - 1] is 'e' or 'E' && at >= 2 && char.IsAsciiDigit(text[at - 2]);
            if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] is not ('.' or '_') && !isExponent)
                return;
        }
    }

    /// <summary>Skips spaces and comments; whether there was a line break, and null if a comment does not end.</summary>
    private bool? SkipSpace()
    {
        var isFirst = tokens.Count == 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                isFirst = true;
                at++;
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                at++;
            }
            else if (c == '/' && at + 1 < text.Length && text[at + 1] == '/')
            {
                SkipLine();
            }
            else if (c == '/' && at + 1 < text.Length && text[at + 1] == '*')
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                    return null;
                isFirst |= text.AsSpan(at, end - at).IndexOfAny('\n', '\r') >= 0;
                at = end + 2;
            }
            else
            {
                break;
            }
        }

        return isFirst;
    }

    private void SkipLine()
    {
        while (at < text.Length && text[at] is not ('\n' or '\r' or '\u2028' or '\u2029'))
            at++;
    }

    private bool Add(ScriptTokenKind kind, int start, bool isFirst)
    {
        tokens.Add(new ScriptToken(kind, start, Math.Min(at, text.Length), isFirst));
        partners.Add(-1);
        return true;
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c is '_' or '$' or '#' or '\\' or '\u200C' or '\u200D' || c > 127
        && (char.IsSurrogate(c) || char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark);
}
