namespace ContentLint.Site.Scripts;

/// <summary>Expressions: a value is expected, or an operator, in turns.</summary>
internal sealed partial class TypeStripper
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal) { "new", "typeof", "void", "delete", "await", "yield" };

    /// <summary>Reads an expression up to a bracket, a comma or a semicolon that is not a part of it; nothing if there is none.</summary>
    /// <param name="allowsComma">Whether a comma joins two expressions to one.</param>
    /// <param name="isInCondition">Whether a colon ends it, as between <c>?</c> and <c>:</c>.</param>
    /// <param name="isHeritage">Whether a brace ends it, as that of a class.</param>
    private void Expression(bool allowsComma, bool isInCondition = false, bool isHeritage = false)
    {
        Enter();
        while (true)
        {
            if (!Operand(isInCondition, out var isWhole))
                break;
            if (!isWhole && Operators(isInCondition, isHeritage))
                continue;
            if (!allowsComma || !Accept(","))
                break;
        }

        Leave();
    }

    /// <summary>Reads a value with what is in front of it; false if there is none.</summary>
    /// <param name="isInCondition">As for <see cref="Expression"/>.</param>
    /// <param name="isWhole">Whether no operator can follow: an arrow function with a body.</param>
    private bool Operand(bool isInCondition, out bool isWhole)
    {
        isWhole = false;
        while (true)
        {
            switch (Current.Kind)
            {
                case ScriptTokenKind.Word:
                    if (Word(out isWhole))
                        return true;
                    break;
                case ScriptTokenKind.Literal:
                    Advance();
                    return true;
                case ScriptTokenKind.TemplateStart:
                    Template();
                    return true;
                case ScriptTokenKind.Mark:
                    if (MarkAsOperand(isInCondition, ref isWhole) is { } isOperand)
                        return isOperand;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>A word where a value is expected; false if it is an operator in front of one.</summary>
    private bool Word(out bool isWhole)
    {
        isWhole = false;
        if (Is("function") || (Is("async") && IsNext("function") && !Next.IsFirstOnLine))
        {
            Function(isDeclaration: false);
            return true;
        }

        if (Is("class"))
        {
            Class();
            return true;
        }

        if (Is("async") && !Next.IsFirstOnLine && (IsNext("<") || IsNext("(") || (IsWordAt(at + 1) && IsAt(at + 2, "=>"))))
        {
            Advance();
            return false;
        }

        if (Prefixes.Contains(text[Current.Start..Current.End]) && !IsNext("=>") && !IsNext(","))
        {
            Advance();
            return false;
        }

        Advance();
        if (!Is("=>"))
            return true;
        Advance();
        if (!Is("{"))
            return false;
        Block();
        isWhole = true;
        return true;
    }

    /// <summary>A mark where a value is expected; null if it is an operator in front of one.</summary>
    private bool? MarkAsOperand(bool isInCondition, ref bool isWhole)
    {
        switch (text[Current.Start])
        {
            case '(' when StartsArrow(at, isInCondition):
                Parameters();
                ReturnType(keepsLines: false);
                Expect("=>");
                if (!Is("{"))
                    return null;
                Block();
                isWhole = true;
                return true;
            case '(':
                Parenthesized();
                return true;
            case '[':
                List("]");
                return true;
            case '{':
                ObjectLiteral();
                return true;
            case '<':
                var start = at;
                if (!TrySkipAngles())
                    throw new UnreadableScriptException();
                Blank(start);
                return null;
            case '+' or '-' or '!' or '~' or '.':
                Advance();
                return null;
            default:
                return false;
        }
    }

    /// <summary>Reads what follows a value; whether another one is expected then.</summary>
    private bool Operators(bool isInCondition, bool isHeritage)
    {
        while (true)
        {
            var token = Current;
            if (token.Kind == ScriptTokenKind.Word)
            {
                if ((Is("as") || Is("satisfies")) && !token.IsFirstOnLine)
                {
                    var start = at;
                    Advance();
                    SkipType();
                    Blank(start);
                    continue;
                }

                if (!Is("in") && !Is("instanceof"))
                    return false;
                Advance();
                return true;
            }

            if (token.Kind == ScriptTokenKind.TemplateStart)
            {
                Template();
                continue;
            }

            if (token.Kind == ScriptTokenKind.Literal && text[token.Start] == '`')
            {
                Advance();
                continue;
            }

            if (token.Kind != ScriptTokenKind.Mark)
                return false;
            switch (text[token.Start])
            {
                case '!' when token.End - token.Start == 1:
                    if (token.IsFirstOnLine)
                        return false;
                    Advance();
                    Blank(at - 1);
                    break;
                case '.':
                    Advance();
                    Advance();
                    break;
                case '?' when Is("?."):
                    Advance();
                    if (Current.Kind == ScriptTokenKind.Word)
                        Advance();
                    break;
                case '?' when Is("?"):
                    Advance();
                    Expression(allowsComma: false, isInCondition: true);
                    Expect(":");
                    return true;
                case '(':
                    List(")");
                    break;
                case '[':
                    List("]");
                    break;
                case '<' when TypeArguments(isHeritage):
                    break;
                case '+' or '-' when token.End - token.Start == 2 && text[token.Start + 1] == text[token.Start]:
                    if (token.IsFirstOnLine)
                        return false;
                    Advance();
                    break;
                case ')' or ']' or '}' or '{' or ',' or ';' or ':' or '@':
                    return false;
                case '=' when Is("=>"):
                    throw new UnreadableScriptException();
                case '>':
                    // '>=', '>>' and their kind are tokens of one character each.
                    Advance();
                    while (Current.Start == tokens[at - 1].End && (Is(">") || Is("=")))
                        Advance();
                    return true;
                default:
                    Advance();
                    return true;
            }
        }
    }

    /// <summary>Blanks type arguments of a call or a class; false, with nothing read, if the mark compares.</summary>
    private bool TypeArguments(bool isHeritage)
    {
        if (!Is("<"))
            return false;
        var start = at;
        if (TrySkipAngles() && (Is("(") || Is(")") || Is("]") || Is("}") || Is(",") || Is(";") || Is(":") || Is(".") || Is("?.")
            || (isHeritage && (Is("{") || Is("implements")))
            || Current.Kind is ScriptTokenKind.TemplateStart or ScriptTokenKind.End || Current.IsFirstOnLine
                || (Current.Kind == ScriptTokenKind.Literal && text[Current.Start] == '`')))
        {
            Blank(start);
            return true;
        }

        at = start;
        return false;
    }

    private void List(string end)
    {
        Enter();
        Advance();
        while (!Is(end))
        {
            if (Accept(","))
                continue;
            var start = at;
            Expression(allowsComma: false);
            if (at == start)
                throw new UnreadableScriptException();
        }

        Advance();
        Leave();
    }

    private void Template()
    {
        Enter();
        Advance();
        while (Current.Kind != ScriptTokenKind.TemplateEnd)
        {
            var start = at;
            Expression(allowsComma: true);
            if (Current.Kind == ScriptTokenKind.TemplateMiddle)
                Advance();
            if (at == start)
                throw new UnreadableScriptException();
        }

        Advance();
        Leave();
    }

    private void ObjectLiteral()
    {
        Enter();
        Advance();
        while (!Is("}"))
        {
            if (Accept(","))
                continue;
            if (Is("..."))
            {
                Advance();
                Expression(allowsComma: false);
                continue;
            }

            while ((Is("get") || Is("set") || Is("async")) && (Next.Kind is ScriptTokenKind.Word or ScriptTokenKind.Literal || IsNext("[")
                || IsNext("*")))
                Advance();
            Accept("*");
            MemberName();
            if (Is("(") || Is("<"))
                Method();
            else if (Accept(":") || Accept("="))
                Expression(allowsComma: false);
        }

        Advance();
        Leave();
    }

    private void MemberName()
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
    }

    /// <summary>Whether a parenthesis holds the parameters of an arrow function.</summary>
    private bool StartsArrow(int index, bool isInCondition)
    {
        var after = partners[index] + 1;
        if (IsAt(after, "=>"))
            return true;
        if (!IsAt(after, ":"))
            return false;
        // 'a ? (b) : c => d' is a condition, 'a ? (b: B): C => d : e' is not.
        if (isInCondition && !(IsAt(index + 1, ")")
            || (IsWordAt(index + 1) && (IsAt(index + 2, ":") || (IsAt(index + 2, "?") && IsAt(index + 3, ":"))))))
            return false;
        var before = at;
        at = after + 1;
        var isArrow = TrySkipType() && Is("=>");
        at = before;
        return isArrow;
    }

    private void Parameters()
    {
        Enter();
        Expect("(");
        while (!Is(")"))
        {
            if (Accept(","))
                continue;
            var start = at;
            while ((Is("public") || Is("private") || Is("protected") || Is("readonly") || Is("override"))
                && (IsWordAt(at + 1) || IsNext("{") || IsNext("[")))
                Advance();
            if (at > start)
                Blank(start);
            start = at;
            var isThis = Is("this");
            Accept("...");
            Pattern();
            var type = at;
            Accept("?");
            if (Accept(":"))
                SkipType();
            Blank(type);
            if (isThis)
            {
                Accept(",");
                Blank(start);
            }
            else if (Accept("="))
            {
                Expression(allowsComma: false);
            }
        }

        Advance();
        Leave();
    }

    /// <summary>A function; of a declaration without a body, as of an overload, nothing is left.</summary>
    private void Function(bool isDeclaration)
    {
        var start = at;
        Accept("async");
        Expect("function");
        Accept("*");
        if (Current.Kind == ScriptTokenKind.Word)
            Advance();
        TypeParameters();
        Parameters();
        ReturnType(keepsLines: true);
        if (Is("{"))
        {
            Block();
        }
        else if (isDeclaration)
        {
            if (IsAt(start - 1, "default"))
                start--;
            BlankStatement(IsAt(start - 1, "export") ? start - 1 : start);
        }
        else
        {
            throw new UnreadableScriptException();
        }
    }

    private void Method()
    {
        TypeParameters();
        Parameters();
        ReturnType(keepsLines: true);
        Block();
    }
}
