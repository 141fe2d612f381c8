namespace ContentLint.Site.Scripts;

/// <summary>Classes.</summary>
internal sealed partial class TypeStripper
{
    private static readonly HashSet<string> TypeModifiers = new(StringComparer.Ordinal) { "public", "private", "protected", "readonly",
        "override", "abstract", "declare" };

    private void Class()
    {
        Enter();
        Advance();
        if (Current.Kind == ScriptTokenKind.Word && !Is("extends") && !Is("implements"))
            Advance();
        TypeParameters();
        if (Accept("extends"))
            Expression(allowsComma: false, isHeritage: true);
        if (Is("implements"))
        {
            var start = at;
            do
            {
                Advance();
                SkipType();
            }
            while (Is(","));
            Blank(start);
        }

        Expect("{");
        while (!Is("}"))
        {
            if (!Accept(";"))
                Member();
        }

        Advance();
        Leave();
    }

    private void Member()
    {
        var start = at;
        var hasNoValue = false;
        while (Current.Kind == ScriptTokenKind.Word && !IsMemberEnd(at + 1))
        {
            if (TypeModifiers.Contains(text[Current.Start..Current.End]))
            {
                hasNoValue |= Is("abstract") || Is("declare");
                Advance();
                Blank(at - 1);
            }
            else if (Is("static") || Is("async") || Is("get") || Is("set") || Is("accessor"))
            {
                Advance();
            }
            else
            {
                break;
            }
        }

        Accept("*");
        if (Is("{") && IsAt(at - 1, "static"))
        {
            Block();
            return;
        }

        // '[key: string]: Type' says which members there may be.
        var isIndex = Is("[") && IsWordAt(at + 1) && IsAt(at + 2, ":");
        if (isIndex)
            at = partners[at] + 1;
        else
            MemberName();
        MemberRest(start, hasNoValue || isIndex);
    }

    private void MemberRest(int start, bool hasNoValue)
    {
        var mark = at;
        if (!Accept("?"))
            Accept("!");
        Blank(mark);
        if (Is("(") || Is("<"))
        {
            TypeParameters();
            Parameters();
            ReturnType(keepsLines: true);
            if (Is("{"))
                Block();
            else
                hasNoValue = true;
        }
        else
        {
            mark = at;
            if (Accept(":"))
                SkipType();
            Blank(mark);
            if (Accept("="))
                Expression(allowsComma: false);
        }

        if (hasNoValue)
            BlankStatement(start);
        else if (!Is("}"))
            Accept(";");
    }

    private bool IsMemberEnd(int index) => IsAt(index, "(") || IsAt(index, "<") || IsAt(index, ":") || IsAt(index, "=") || IsAt(index, ";")
        || IsAt(index, "}") || IsAt(index, "?") || IsAt(index, "!");
}
