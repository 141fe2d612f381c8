namespace ContentLint.Site.Scripts;

/// <summary>
/// Replaces what TypeScript adds to JavaScript by blanks, so that all offsets stay: annotations, type arguments, <c>as</c> and
/// <c>satisfies</c>, declarations of types. A declaration that makes a value, such as an enum, is blanked too: its name is then undefined.
/// </summary>
/// <remarks>It knows as much grammar as it takes to tell types from values; whether the rest is correct is up to the parser.</remarks>
internal sealed partial class TypeStripper
{
    private const int MaximumDepth = 400;
    private const int MaximumSteps = 1_000_000;

    private readonly string text;
    private readonly ScriptToken[] tokens;
    private readonly int[] partners;
    private readonly char[] result;
    private int at;
    private int depth;
    private int steps;

    private TypeStripper(string text, ScriptToken[] tokens, int[] partners)
    {
        this.text = text;
        this.tokens = tokens;
        this.partners = partners;
        result = text.ToCharArray();
    }

    /// <summary>The script without types, of the same length; null if that cannot be told.</summary>
    /// <param name="text">The script in TypeScript.</param>
    /// <param name="failure">The offset that was reached if it cannot be told, in UTF-16 code units.</param>
    public static string? Strip(string text, out int failure)
    {
        failure = 0;
        if (ScriptTokenizer.Read(text, out var partners) is not { } tokens)
            return null;
        var stripper = new TypeStripper(text, tokens, partners);
        try
        {
            stripper.Statements();
            if (stripper.Current.Kind == ScriptTokenKind.End)
                return new string(stripper.result);
        }
        catch (UnreadableScriptException)
        {
            // The offset tells where.
        }

        failure = stripper.Current.Start;
        return null;
    }

    private ScriptToken Current => tokens[at];

    private ScriptToken Next => tokens[Math.Min(at + 1, tokens.Length - 1)];

    private bool Is(string word) => IsAt(at, word);

    private bool IsNext(string word) => IsAt(at + 1, word);

    private bool IsAt(int index, string word) =>
        index >= 0 && index < tokens.Length && tokens[index] is { Kind: ScriptTokenKind.Word or ScriptTokenKind.Mark } token
        && token.End - token.Start == word.Length && string.CompareOrdinal(text, token.Start, word, 0, word.Length) == 0;

    private bool IsWordAt(int index) => index < tokens.Length && tokens[index].Kind == ScriptTokenKind.Word;

    private void Advance()
    {
        if (++steps > MaximumSteps || Current.Kind == ScriptTokenKind.End)
            throw new UnreadableScriptException();
        at++;
    }

    private bool Accept(string word)
    {
        if (!Is(word))
            return false;
        Advance();
        return true;
    }

    private void Expect(string word)
    {
        if (!Accept(word))
            throw new UnreadableScriptException();
    }

    private void Enter()
    {
        if (++depth > MaximumDepth)
            throw new UnreadableScriptException();
    }

    private void Leave() => depth--;

    /// <summary>Blanks the tokens from an index up to the current one.</summary>
    private void Blank(int from, bool keepsLines = true) => Blank(tokens[from].Start, at > from ? tokens[at - 1].End : tokens[from].Start,
        keepsLines);

    private void Blank(int start, int end, bool keepsLines)
    {
        for (var i = start; i < end; i++)
        {
            if (!(keepsLines && result[i] is '\n' or '\r' or '\u2028' or '\u2029'))
                result[i] = ' ';
        }
    }

    /// <summary>Blanks a statement; a semicolon stays, so that the statements around it do not become one.</summary>
    private void BlankStatement(int from)
    {
        if (Is(";"))
            Advance();
        Blank(from);
        result[tokens[from].Start] = ';';
    }

    private void Statements()
    {
        while (Current.Kind != ScriptTokenKind.End && !Is("}"))
            Statement();
    }

    private void Block()
    {
        Enter();
        Expect("{");
        Statements();
        Expect("}");
        Leave();
    }

    private void Statement()
    {
        if (Accept(";"))
            return;
        if (Is("{"))
        {
            Block();
            return;
        }

        if (Current.Kind == ScriptTokenKind.Word && Keyword())
            return;
        if (Current.Kind == ScriptTokenKind.Word && IsNext(":"))
        {
            Advance();
            Advance();
            return;
        }

        ExpressionStatement();
    }

    private void ExpressionStatement()
    {
        var start = at;
        Expression(allowsComma: true);
        if (at == start)
            throw new UnreadableScriptException();
        Accept(";");
    }

    /// <summary>A statement that starts with a keyword; false if the word is a name here.</summary>
    private bool Keyword()
    {
        var start = at;
        switch (text[Current.Start..Current.End])
        {
            case "import" when !IsNext("(") && !IsNext("."):
                Import();
                return true;
            case "export":
                Export();
                return true;
            case "const" when IsNext("enum"):
                Advance();
                return TypeDeclaration(start);
            case "const" or "var":
            case "let" when IsWordAt(at + 1) || IsNext("{") || IsNext("["):
                Advance();
                Declarators();
                Accept(";");
                return true;
            case "function":
            case "async" when IsNext("function") && !Next.IsFirstOnLine:
                Function(isDeclaration: true);
                return true;
            case "class":
                Class();
                return true;
            case "if" or "while" or "switch" or "with" when IsNext("("):
                var isSwitch = Is("switch");
                Advance();
                Parenthesized();
                if (isSwitch)
                    Block();
                return true;
            case "for":
                For();
                return true;
            case "else" or "do" or "try" or "finally":
                Advance();
                return true;
            case "catch":
                Advance();
                if (Is("("))
                    Parameters();
                return true;
            case "return" or "throw":
                Advance();
                if (!Current.IsFirstOnLine)
                    Expression(allowsComma: true);
                Accept(";");
                return true;
            case "break" or "continue":
                Advance();
                if (Current.Kind == ScriptTokenKind.Word && !Current.IsFirstOnLine)
                    Advance();
                Accept(";");
                return true;
            case "case":
                Advance();
                Expression(allowsComma: true);
                Expect(":");
                return true;
            case "default" when IsNext(":"):
                Advance();
                Advance();
                return true;
            default:
                return TypeDeclaration(start);
        }
    }

    private void Parenthesized()
    {
        Enter();
        Expect("(");
        Expression(allowsComma: true);
        Expect(")");
        Leave();
    }

    private void For()
    {
        Advance();
        Accept("await");
        Enter();
        Expect("(");
        if (Is("const") || Is("var") || (Is("let") && (IsWordAt(at + 1) || IsNext("{") || IsNext("["))))
        {
            Advance();
            Declarators();
        }

        while (!Is(")"))
        {
            var start = at;
            if (!Accept(";") && !Accept("of") && !Accept("in"))
                Expression(allowsComma: true);
            if (at == start)
                throw new UnreadableScriptException();
        }

        Advance();
        Leave();
    }

    private void Declarators()
    {
        do
        {
            Pattern();
            var start = at;
            Accept("!");
            if (Accept(":"))
                SkipType();
            Blank(start);
            if (Accept("="))
                Expression(allowsComma: false);
        }
        while (Accept(","));
    }

    /// <summary>What a variable or a parameter is named, or taken apart into.</summary>
    private void Pattern()
    {
        if (Current.Kind == ScriptTokenKind.Word)
        {
            Advance();
            return;
        }

        Enter();
        var isList = Is("[");
        if (!isList && !Is("{"))
            throw new UnreadableScriptException();
        Advance();
        while (!Is(isList ? "]" : "}"))
        {
            if (Accept(","))
                continue;
            if (Accept("...") || isList)
                Pattern();
            else
                PatternKey();
            if (Accept("="))
                Expression(allowsComma: false);
        }

        Advance();
        Leave();
    }

    private void PatternKey()
    {
        if (Accept("["))
        {
            Expression(allowsComma: false);
            Expect("]");
        }
        else if (Current.Kind is ScriptTokenKind.Word or ScriptTokenKind.Literal)
        {
            Advance();
        }
        else
        {
            throw new UnreadableScriptException();
        }

        if (Accept(":"))
            Pattern();
    }

    private void Import()
    {
        var start = at;
        Advance();
        // 'import type from "x"' imports a value that is named so.
        var isType = Is("type") && (IsNext("{") || IsNext("*") || (IsWordAt(at + 1) && (!IsNext("from") || IsAt(at + 2, "from"))));
        if (isType)
        {
            while (Current.Kind != ScriptTokenKind.Literal)
                Advance();
        }
        else
        {
            while (Current.Kind != ScriptTokenKind.Literal)
            {
                // 'import x = require("x")' makes a value in a way of its own.
                if (Is("="))
                    throw new UnreadableScriptException();
                if (Is("{"))
                    Specifiers();
                else
                    Advance();
            }
        }

        Advance();
        if ((Is("with") || (Is("assert") && !Current.IsFirstOnLine)) && IsNext("{"))
        {
            Advance();
            at = partners[at] + 1;
        }

        if (isType)
            BlankStatement(start);
        else
            Accept(";");
    }

    /// <summary>The names in braces that are imported or exported; those of types are blanked.</summary>
    private void Specifiers()
    {
        var end = partners[at];
        Advance();
        while (at < end)
        {
            var start = at;
            while (at < end && !Is(","))
                Advance();
            var count = at - start;
            // 'type', 'type as x' and 'type as as x' are values or types by the number of words.
            var isType = IsAt(start, "type") && (count == 2 || (count == 3 && IsAt(start + 1, "as") && IsAt(start + 2, "as"))
                || count == 4);
            if (at < end)
                Advance();
            if (isType)
                Blank(start);
        }

        at = end + 1;
    }

    private void Export()
    {
        var start = at;
        Advance();
        if (Is("type") && (IsNext("{") || IsNext("*")))
        {
            Advance();
            if (Is("{"))
                at = partners[at] + 1;
            while (Accept("*") || Accept("as") || Accept("from") || Current is { Kind: ScriptTokenKind.Word, IsFirstOnLine: false })
            {
            }

            if (Current.Kind == ScriptTokenKind.Literal && IsAt(at - 1, "from"))
                Advance();
            BlankStatement(start);
            return;
        }

        if (Is("{"))
        {
            Specifiers();
            if (Accept("from"))
                Advance();
            Accept(";");
            return;
        }

        if (Is("*"))
        {
            while (Current.Kind != ScriptTokenKind.Literal)
                Advance();
            Advance();
            Accept(";");
            return;
        }

        if (Accept("="))
        {
            // 'export =' is written as an assignment to 'exports', which is as long.
            "exports=".CopyTo(result.AsSpan(tokens[start].Start));
            Blank(tokens[start].Start + "exports=".Length, tokens[at - 1].End, keepsLines: true);
            ExpressionStatement();
            return;
        }

        if (Accept("default"))
        {
            if (Current.Kind == ScriptTokenKind.Word && (Is("abstract") || Is("interface")) && IsWordAt(at + 1) && TypeDeclaration(start))
                return;
            if (Is("function") || (Is("async") && IsNext("function")))
                Function(isDeclaration: true);
            else if (Is("class"))
                Class();
            else
                ExpressionStatement();
            return;
        }

        if (!TypeDeclaration(start))
            Statement();
    }
}

/// <summary>A script is not read, since it is written in a way that is not understood.</summary>
internal sealed class UnreadableScriptException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnreadableScriptException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public UnreadableScriptException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What it follows from.</param>
    public UnreadableScriptException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
