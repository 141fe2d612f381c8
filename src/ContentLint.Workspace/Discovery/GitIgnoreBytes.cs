namespace ContentLint.Workspace.Discovery;

/// <summary>A set of bytes that a place in a pattern of <c>.gitignore</c> stands for: one, any, or a class in brackets.</summary>
internal sealed class GitIgnoreBytes
{
    private static readonly GitIgnoreBytes?[] Singles = new GitIgnoreBytes?[256];

    private readonly bool[] members;

    private GitIgnoreBytes(Func<byte, bool> isMember) => members = [.. Enumerable.Range(0, 256).Select(value => isMember((byte)value))];

    /// <summary>Every byte.</summary>
    public static GitIgnoreBytes All { get; } = new(static _ => true);

    /// <summary>One byte.</summary>
    public static GitIgnoreBytes Of(byte value) => Singles[value] ??= new(other => other == value);

    /// <summary>Whether a byte is in the set.</summary>
    public bool Contains(byte value) => members[value];

    /// <summary>Reads a class such as <c>[!a-z[:digit:]]</c>; null if it is not closed, or names a class that does not exist.</summary>
    /// <param name="text">The pattern from its opening bracket on.</param>
    /// <param name="end">The offset of its closing bracket.</param>
    public static GitIgnoreBytes? ParseClass(ReadOnlySpan<byte> text, out int end)
    {
        var isNegated = text.Length > 1 && text[1] is (byte)'!' or (byte)'^';
        var inside = new bool[256];
        var before = -1;
        for (end = isNegated ? 2 : 1; end < text.Length; end++)
        {
            if (text[end] == ']' && end > (isNegated ? 2 : 1))
                return new GitIgnoreBytes(value => value != '/' && inside[value] != isNegated);
            if (text[end] == '-' && before >= 0 && end + 1 < text.Length && text[end + 1] != ']')
            {
                end += text[end + 1] == '\\' ? 2 : 1;
                if (end >= text.Length)
                    return null;
                for (var value = before; value <= text[end]; value++)
                    inside[value] = true;
                before = -1;
            }
            else if (text[end] == '['
                && end + 1 < text.Length
                && text[end + 1] == ':'
                && NamedClass(text[end..], out var length) is { } name)
            {
                if (ContainedIn(name) is not { } contains)
                    return null;
                for (var value = 0; value < 128; value++)
                    inside[value] |= contains((char)value);
                end += length - 1;
                before = -1;
            }
            else
            {
                end += text[end] == '\\' ? 1 : 0;
                if (end >= text.Length)
                    return null;
                before = text[end];
                inside[before] = true;
            }
        }

        return null;
    }

    /// <summary>The name in <c>[:name:]</c>; null if no bracket behind a colon ends it.</summary>
    private static string? NamedClass(ReadOnlySpan<byte> text, out int length)
    {
        length = text.IndexOf((byte)']') + 1;
        return length > 4 && text[length - 2] == ':' ? System.Text.Encoding.ASCII.GetString(text[2..(length - 2)]) : null;
    }

    private static Func<char, bool>? ContainedIn(string name) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit,
        "alpha" => char.IsAsciiLetter,
        "blank" => static c => c is ' ' or '\t',
        "cntrl" => static c => c is < ' ' or '\x7F',
        "digit" => char.IsAsciiDigit,
        "graph" => static c => c is > ' ' and < '\x7F',
        "lower" => char.IsAsciiLetterLower,
        "print" => static c => c is >= ' ' and < '\x7F',
        "punct" => static c => c is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit(c),
        "space" => static c => c is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper,
        "xdigit" => char.IsAsciiHexDigit,
        _ => null,
    };
}
