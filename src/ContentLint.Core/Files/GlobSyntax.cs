namespace ContentLint.Files;

/// <summary>The syntax of <see cref="GlobPattern"/>.</summary>
internal static class GlobSyntax
{
    /// <summary>Alternatives that braces may expand to.</summary>
    public const int MaximumAlternatives = 256;

    private const int MaximumLength = 1024;

    /// <summary>What is wrong with a pattern, or null.</summary>
    public static string? FindProblem(string text)
    {
        if (text.Trim().Length == 0)
            return "is empty";
        if (text.Length > MaximumLength)
            return $"is longer than {MaximumLength} characters";
        if (text[0] == '!')
            return "starts with '!', but patterns cannot be negated; list what is meant instead";
        if (text.Contains('\\', StringComparison.Ordinal))
            return "has a backslash; separate folders by '/'";
        if (text.Contains('\0', StringComparison.Ordinal))
            return "has a NUL character";
        if (text.Split('/').Contains("..", StringComparer.Ordinal))
            return "leads out of the configuration's folder by '..', where nothing is checked";
        return FindUnclosed(text);
    }

    /// <summary>The pattern once for each combination of its alternatives; null if there are too many.</summary>
    public static List<string>? ExpandBraces(string text)
    {
        var done = new List<string>();
        var open = new Stack<string>([text]);
        while (open.TryPop(out var pattern))
        {
            var start = FirstBrace(pattern);
            if (start < 0)
            {
                done.Add(pattern);
                continue;
            }

            var (end, commas) = Group(pattern, start);
            for (var i = commas.Count; i >= 0; i--)
            {
                var from = i == 0 ? start + 1 : commas[i - 1] + 1;
                var to = i == commas.Count ? end : commas[i];
                open.Push(string.Concat(pattern.AsSpan(0, start), pattern.AsSpan(from, to - from), pattern.AsSpan(end + 1)));
            }

            if (done.Count + open.Count > MaximumAlternatives)
                return null;
        }

        return done;
    }

    /// <summary>The parts between slashes, with what the pattern means by its first and last slash spelt out as <c>**</c>.</summary>
    public static string[] ToSegments(string pattern)
    {
        if (pattern.StartsWith("./", StringComparison.Ordinal))
            pattern = "/" + pattern[2..];
        var anchored = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var segments = new List<string>(pattern.Split('/', StringSplitOptions.RemoveEmptyEntries));
        segments.RemoveAll(static segment => segment == ".");
        if (!anchored)
            segments.Insert(0, "**");
        if (pattern.EndsWith('/'))
            segments.Add("**");
        // 'a/**' is what lies in the folder, not a file of that name.
        if (segments.Count > 0 && segments[^1] == "**")
            segments.Add("*");
        return [.. segments];
    }

    /// <summary>Offset of the bracket that closes a class, or -1.</summary>
    public static int EndOfClass(string pattern, int start)
    {
        var first = start + 1;
        if (first < pattern.Length && pattern[first] is '!' or '^')
            first++;
        // A bracket directly behind the opening one is a member.
        return first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
    }

    private static string? FindUnclosed(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[':
                    var end = EndOfClass(text, i);
                    if (end < 0)
                        return "has a '[' without its ']'";
                    if (text.AsSpan(i, end - i).IndexOfAny('/', '{', '}') >= 0)
                        return "has a '/', '{' or '}' inside of brackets";
                    i = end;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth < 0:
                    return "has a '}' without its '{'";
            }
        }

        return depth > 0 ? "has a '{' without its '}'" : null;
    }

    private static int FirstBrace(string pattern) => pattern.IndexOf('{', StringComparison.Ordinal);

    private static (int End, List<int> Commas) Group(string pattern, int start)
    {
        var commas = new List<int>();
        var depth = 0;
        for (var i = start; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return (i, commas);
                case ',' when depth == 1:
                    commas.Add(i);
                    break;
            }
        }

        return (pattern.Length - 1, commas);
    }
}
