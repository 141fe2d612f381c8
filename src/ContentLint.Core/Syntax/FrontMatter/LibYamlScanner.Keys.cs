namespace ContentLint.Syntax.FrontMatter;

/// <content>Where keys may have started, and the indentation of collections.</content>
internal sealed partial class LibYamlScanner
{
    private void SaveKey()
    {
        if (!allowsKey)
            return;
        var isRequired = !IsInFlow && indent == mark.Column;
        RemoveKey();
        keys[Level] = new PossibleKey(isRequired, taken + queue.Count - head, mark);
    }

    private void RemoveKey()
    {
        if (keys[Level] is { IsRequired: true } key)
            throw new YamlRefusalException(key.Mark.Position, MissingColon);
        keys[Level] = null;
    }

    private void RemoveStaleKeys()
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] is not { } key || (key.Mark.Line == mark.Line && key.Mark.Index + LongestKey >= mark.Index))
                continue;
            if (key.IsRequired)
                throw new YamlRefusalException(key.Mark.Position, MissingColon);
            keys[i] = null;
        }
    }

    private void Roll(int column, int position, LibYamlTokenKind kind, int? token)
    {
        if (IsInFlow || indent >= column)
            return;
        indents.Push(indent);
        indent = column;
        Insert(token ?? taken + queue.Count - head, new LibYamlToken(kind, position, position));
    }

    private void Unroll(int column)
    {
        if (IsInFlow)
            return;
        while (indent > column)
        {
            Add(LibYamlTokenKind.BlockEnd, mark.Position);
            indent = indents.Pop();
        }
    }
}
