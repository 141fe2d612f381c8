using System.Text.RegularExpressions;
using ContentLint.Files;

namespace ContentLint.Syntax;

/// <summary>Finds the marks by which pages take in other files, or what a program writes.</summary>
internal static partial class Inclusions
{
    /// <summary>Whether a body has such a mark, or a mention of one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="kind">How it is read.</param>
    public static bool MayBeIn(ReadOnlySpan<char> body, ContentKind kind) => kind switch
    {
        ContentKind.PythonMarkdown => OfPython().IsMatch(body),
        ContentKind.DocfxMarkdown => body.Contains("[!INCLUDE", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Snippets (<c>--8&lt;--</c>), documentation of code (<c>::: module</c>), and markdown-include (<c>{!file!}</c>).</summary>
    [GeneratedRegex(
        @"^[ \t]*(?:-+8<-+|::: ?[\w.$/-]+|\{!)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfPython();
}
