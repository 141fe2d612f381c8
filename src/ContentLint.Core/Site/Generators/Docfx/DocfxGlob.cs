using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>
/// A pattern of <c>docfx.json</c>: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>{a,b}</c>, and <c>**</c>, also within a name (<c>docs/**.md</c>).
/// Case does not count, and names with a dot at the start are left out.
/// </summary>
internal sealed class DocfxGlob
{
    private const int LongestPattern = 500;

    private readonly Regex pattern;

    private DocfxGlob(string text, Regex pattern)
    {
        Text = text;
        this.pattern = pattern;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; null if it cannot be read.</summary>
    public static DocfxGlob? TryParse(string text)
    {
        var path = text.Trim().Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (path.Length is 0 or > LongestPattern || path.StartsWith("../", StringComparison.Ordinal) || path[0] is '!' or '/')
            return null;
        if (path.EndsWith('/'))
            path += "**";
        return Translate(path) is { } translated
            ? new DocfxGlob(text, new Regex(
                $"^{translated}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking))
            : null;
    }

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">The path, from the folder of the patterns.</param>
    public bool IsMatch(string path) => pattern.IsMatch(path);

    /// <summary>The regular expression; null where brackets or braces have no end.</summary>
    private static string? Translate(string path)
    {
        var result = new StringBuilder();
        var braces = 0;
        for (var i = 0; i < path.Length; i++)
        {
            var atStart = i == 0 || path[i - 1] is '/';
            switch (path[i])
            {
                case '*' when i + 1 < path.Length && path[i + 1] == '*':
                    i++;
                    if (atStart && i + 1 < path.Length && path[i + 1] == '/')
                    {
                        i++;
                        result.Append(@"(?:[^/.][^/]*/)*");
                    }
                    else
                    {
                        result.Append(atStart ? @"(?:[^/.][^/]*/)*(?:[^/.][^/]*)?" : "(?:[^/]*(?:/[^/.][^/]*)*)");
                    }

                    break;
                case '*':
                    result.Append(atStart ? "(?:[^/.][^/]*)?" : "[^/]*");
                    break;
                case '?':
                    result.Append("[^/]");
                    break;
                case '[' when path.IndexOf(']', i + 2 < path.Length ? i + 2 : i) is > 0 and var end:
                    var members = path[(i + 1)..end];
                    result.Append('[').Append(members[0] == '!' ? "^" + Regex.Escape(members[1..]) : Escape(members)).Append(']');
                    i = end;
                    break;
                case '[':
                    return null;
                case '{':
                    braces++;
                    result.Append("(?:");
                    break;
                case '}':
                    braces--;
                    result.Append(')');
                    break;
                case ',' when braces > 0:
                    result.Append('|');
                    break;
                default:
                    result.Append(Regex.Escape(path[i].ToString()));
                    break;
            }

            if (braces < 0)
                return null;
        }

        return braces == 0 ? result.ToString() : null;
    }

    private static string Escape(string members) => members
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("^", "\\^", StringComparison.Ordinal);
}
