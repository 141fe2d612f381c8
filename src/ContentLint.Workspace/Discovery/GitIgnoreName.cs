using ContentLint.Text;

namespace ContentLint.Workspace.Discovery;

/// <summary>
/// The part of a pattern of <c>.gitignore</c> that one file or folder name has to match. Git compares bytes: <c>?</c> is one byte of a
/// character beyond ASCII.
/// </summary>
internal sealed class GitIgnoreName
{
    private readonly GitIgnoreBytes?[] parts;

    private GitIgnoreName(GitIgnoreBytes?[] parts) => this.parts = parts;

    /// <summary>What any name matches.</summary>
    public static GitIgnoreName Any { get; } = new([null]);

    /// <summary>Reads a pattern up to its end or a slash; null if it can match nothing.</summary>
    /// <param name="text">The pattern in UTF-8.</param>
    /// <param name="length">Its length, without the slash.</param>
    public static GitIgnoreName? Parse(ReadOnlySpan<byte> text, out int length)
    {
        var places = new List<GitIgnoreBytes?>();
        for (length = 0; length < text.Length && text[length] != '/'; length++)
        {
            switch (text[length])
            {
                case (byte)'*':
                    if (places is not [.., null])
                        places.Add(null);
                    break;
                case (byte)'?':
                    places.Add(GitIgnoreBytes.All);
                    break;
                case (byte)'[':
                    if (GitIgnoreBytes.ParseClass(text[length..], out var end) is not { } members)
                        return null;
                    places.Add(members);
                    length += end;
                    break;
                case (byte)'\\' when length + 1 == text.Length:
                    return null;
                case (byte)'\\':
                    places.Add(GitIgnoreBytes.Of(text[++length]));
                    break;
                default:
                    places.Add(GitIgnoreBytes.Of(text[length]));
                    break;
            }
        }

        return new GitIgnoreName([.. places]);
    }

    /// <summary>Whether a name matches as a whole.</summary>
    /// <param name="name">The name in UTF-8.</param>
    public bool IsMatch(ReadOnlySpan<byte> name) =>
        StarMatching.IsMatch<GitIgnoreBytes?, byte>(
            parts, name, static part => part is null, static (part, value) => part!.Contains(value));
}
