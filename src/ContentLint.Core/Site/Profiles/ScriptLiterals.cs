namespace ContentLint.Site.Profiles;

/// <summary>
/// Reads the plain literals of a configuration in JavaScript: strings, true and false that follow a key, by the path of the
/// keys around them. Nothing is run; what is computed is not there.
/// </summary>
internal static class ScriptLiterals
{
    private const int MaximumDepth = 64;

    /// <summary>The literals with their keys, in the order of the text: <c>presets.docs.routeBasePath</c>, <c>/</c>.</summary>
    public static IEnumerable<(string Key, string Value)> Read(string text)
    {
        var open = new Stack<string>();
        string? key = null;
        string? word = null;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                i = SkipComment(text, i);
            }
            else if (c is '"' or '\'' or '`')
            {
                var literal = StringAt(text, i, out i);
                if (key is not null && literal is not null && !IsOperand(text, i))
                    yield return (PathOf(open, key), literal);
                word = literal;
                if (key is not null && !InList(open))
                    key = null;
            }
            else if (char.IsAsciiLetter(c) || c is '_' or '$')
            {
                var start = i;
                while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '$' or '.'))
                    i++;
                word = text[start..i];
                if (key is not null && word is "true" or "false")
                    yield return (PathOf(open, key!), word);
            }
            else
            {
                (key, word) = Step(c, open, key, word);
                i++;
            }
        }
    }

    private static (string? Key, string? Word) Step(char c, Stack<string> open, string? key, string? word)
    {
        switch (c)
        {
            case ':' or '=' when word is not null:
                return (word, null);
            case '{':
                if (open.Count < MaximumDepth)
                    open.Push(key ?? "");
                return (null, null);
            case '[':
                if (open.Count < MaximumDepth)
                    open.Push("[" + key);
                return (key, null);
            case '}' or ']':
                open.TryPop(out _);
                return (null, null);
            case ',':
                return (InList(open) ? open.Peek() is { Length: > 1 } list ? list[1..] : null : null, null);
            case ';':
                return (null, null);
            default:
                return (key, char.IsWhiteSpace(c) ? word : null);
        }
    }

    private static bool InList(Stack<string> open) => open.TryPeek(out var top) && top.StartsWith('[');

    /// <summary>The keys around a literal; a list has the key that it stands under, once.</summary>
    private static string PathOf(Stack<string> open, string key)
    {
        var names = open.Reverse().Select(name => name.StartsWith('[') ? name[1..] : name).Append(key).Where(name => name.Length > 0 && name is not ("export" or "default" or "module.exports" or "config" or "defineConfig"));
        var path = new List<string>();
        foreach (var name in names)
        {
            if (path.Count == 0 || path[^1] != name)
                path.Add(name);
        }

        return string.Join('.', path);
    }

    /// <summary>Whether a string is only a part of an expression.</summary>
    private static bool IsOperand(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && text[end] is '+' or '.' or '?' or '[' or ':';
    }

    private static string? StringAt(string text, int start, out int end)
    {
        var quote = text[start];
        for (end = start + 1; end < text.Length; end++)
        {
            if (text[end] == '\\')
                end++;
            else if (text[end] == quote || (text[end] == '\n' && quote != '`'))
                break;
        }

        var content = text[(start + 1)..Math.Min(end, text.Length)];
        end = Math.Min(end + 1, text.Length);
        var isPlain = !content.Contains('\\', StringComparison.Ordinal) && !(quote == '`' && content.Contains("${", StringComparison.Ordinal));
        return isPlain ? content : null;
    }

    private static int SkipComment(string text, int start)
    {
        var end = text[start + 1] == '/' ? text.IndexOf('\n', start) : text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : text[start + 1] == '/' ? end : end + 2;
    }
}
