namespace ContentLint.Site.Scripts;

/// <summary>Types, and statements that only declare them.</summary>
internal sealed partial class TypeStripper
{
    private static readonly HashSet<string> TypeOperators = new(StringComparer.Ordinal) { "keyof", "unique", "readonly", "infer",
        "asserts", "new", "abstract", "typeof" };

    /// <summary>Skips a type, without blanking it.</summary>
    private void SkipType()
    {
        if (!TrySkipType())
            throw new UnreadableScriptException();
    }

    private bool TrySkipType()
    {
        if (depth >= MaximumDepth)
            return false;
        Enter();
        var isType = IsType();
        Leave();
        return isType;
    }

    private bool IsType()
    {
        while (true)
        {
            while (Is("|") || Is("&") || Is("-") || (Current.Kind == ScriptTokenKind.Word
                && TypeOperators.Contains(text[Current.Start..Current.End]) && IsTypeStart(at + 1)))
                Advance();
            if (Is("<"))
            {
                if (!TrySkipAngles() || !Is("("))
                    return false;
            }

            if (Is("("))
            {
                var isFunction = HasParameters(at);
                at = partners[at] + 1;
                if (isFunction && Accept("=>"))
                    continue;
            }
            else if (!IsTypeOperand())
            {
                return false;
            }

            while (Is("[") && !Current.IsFirstOnLine)
                at = partners[at] + 1;
            if (Is("|") || Is("&"))
                continue;
            if (Is("is") && !Current.IsFirstOnLine && IsTypeStart(at + 1))
            {
                Advance();
                continue;
            }

            if (!Is("extends") || Current.IsFirstOnLine && !IsTypeStart(at + 1))
                return true;
            Advance();
            if (!TrySkipType())
                return false;
            if (!Is("?"))
                return true;
            Advance();
            if (!TrySkipType() || !Accept(":"))
                return false;
        }
    }

    /// <summary>Whether a type may start at a token, so that the word before is an operator and no name.</summary>
    private bool IsTypeStart(int index) => tokens[index].Kind switch
    {
        ScriptTokenKind.Word => !tokens[index].IsFirstOnLine && !IsAt(index, "extends") && !IsAt(index, "is"),
        ScriptTokenKind.Literal or ScriptTokenKind.TemplateStart => true,
        ScriptTokenKind.Mark => text[tokens[index].Start] is '(' or '{' or '[' or '<',
        _ => false,
    };

    /// <summary>Whether a parenthesis holds the parameters of a function's type, and not a type.</summary>
    private bool HasParameters(int index)
    {
        if (IsAt(index + 1, ")") || IsAt(index + 1, "..."))
            return true;
        var after = IsWordAt(index + 1) ? index + 2 : IsAt(index + 1, "{") || IsAt(index + 1, "[") ? partners[index + 1] + 1 : 0;
        return after > 0 && (IsAt(after, ":") || IsAt(after, ",") || IsAt(after, "?") || IsAt(after, "=") || IsAt(after, ")"));
    }

    private bool IsTypeOperand()
    {
        switch (Current.Kind)
        {
            case ScriptTokenKind.Word:
                if (Is("import") && IsNext("("))
                {
                    Advance();
                    at = partners[at] + 1;
                }
                else
                {
                    Advance();
                }

                while (Is(".") && IsWordAt(at + 1))
                {
                    Advance();
                    Advance();
                }

                return !Is("<") || Current.IsFirstOnLine || TrySkipAngles();
            case ScriptTokenKind.Literal:
                Advance();
                return true;
            case ScriptTokenKind.TemplateStart:
            case ScriptTokenKind.Mark when Is("{") || Is("["):
                steps++;
                at = partners[at] + 1;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Skips type arguments or parameters with their brackets; false if it is none.</summary>
    private bool TrySkipAngles()
    {
        if (depth >= MaximumDepth)
            return false;
        Enter();
        Advance();
        var isRead = true;
        while (isRead && !Is(">"))
        {
            while ((Is("const") || Is("in") || Is("out")) && IsWordAt(at + 1) && !IsNext("extends"))
                Advance();
            isRead = TrySkipType();
            if (isRead && Accept("="))
                isRead = TrySkipType();
            if (isRead && !Is(">"))
                isRead = Accept(",");
        }

        if (isRead)
            Advance();
        Leave();
        return isRead;
    }

    /// <summary>Blanks type parameters, if there are any.</summary>
    private void TypeParameters()
    {
        if (!Is("<"))
            return;
        var start = at;
        if (!TrySkipAngles())
            throw new UnreadableScriptException();
        Blank(start);
    }

    /// <summary>Blanks a type after a colon, if there is one. An arrow has to stay on the line of its parameters.</summary>
    private void ReturnType(bool keepsLines)
    {
        if (!Is(":"))
            return;
        var start = at;
        Advance();
        SkipType();
        Blank(start, keepsLines);
        if (!keepsLines)
            Blank(tokens[start].Start, Current.Start, keepsLines: false);
    }

    /// <summary>A statement that declares a type, or declares a value that is made elsewhere; false if it is none, with nothing
    /// read.</summary>
    /// <param name="start">Where the statement starts, perhaps with <c>export</c>.</param>
    private bool TypeDeclaration(int start)
    {
        if (Current.Kind != ScriptTokenKind.Word || !IsWordAt(at + 1) || Next.IsFirstOnLine)
            return false;
        switch (text[Current.Start..Current.End])
        {
            case "type" when IsAt(at + 2, "=") || IsAt(at + 2, "<"):
                Advance();
                Advance();
                if (Is("<") && !TrySkipAngles())
                    throw new UnreadableScriptException();
                Expect("=");
                SkipType();
                BlankStatement(start);
                return true;
            case "interface" or "enum" or "namespace" or "module":
                while (!Is("{"))
                    Advance();
                at = partners[at] + 1;
                BlankStatement(start);
                return true;
            case "abstract" when IsNext("class"):
                var from = at;
                Advance();
                Blank(from);
                Class();
                return true;
            case "declare":
                Advance();
                Ambient();
                BlankStatement(start);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What follows <c>declare</c>.</summary>
    private void Ambient()
    {
        if (Is("const") && !IsNext("enum") || Is("let") || Is("var"))
        {
            Advance();
            Declarators();
        }
        else if (Is("function") || (Is("async") && IsNext("function")))
        {
            Function(isDeclaration: true);
        }
        else if (Is("type"))
        {
            TypeDeclaration(at);
        }
        else
        {
            while (!Is("{"))
            {
                if (Is(";") || Is("="))
                    return;
                Advance();
            }

            at = partners[at] + 1;
        }
    }
}
