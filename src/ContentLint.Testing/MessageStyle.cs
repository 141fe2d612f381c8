using System.Text.RegularExpressions;
using ContentLint.Diagnostics;

namespace ContentLint.Testing;

/// <summary>What messages, notes and helps look like; see CONTRIBUTING.md.</summary>
public static partial class MessageStyle
{
    /// <summary>Characters of a message without the values in quotes.</summary>
    private const int LongestMessage = 80;

    /// <summary>What is wrong with the texts of a finding; empty if nothing is.</summary>
    public static IEnumerable<string> ProblemsOf(Diagnostic diagnostic)
    {
        // The author of a schema decides about these.
        if (diagnostic.Variant is { Key: "custom" })
            return [];
        return ProblemsOf("message", diagnostic.Message, mayBeLong: false)
            .Concat(diagnostic.Note is { } note ? ProblemsOf("note", note, mayBeLong: true) : [])
            .Concat(diagnostic.Help is { } help ? ProblemsOf("help", help, mayBeLong: true) : ["there is no help"])
            .Select(problem => $"{diagnostic.Id}: {problem}");
    }

    /// <summary>Message and help of a finding as sentences.</summary>
    public static string TextOf(Diagnostic diagnostic) => $"{diagnostic.Message}. {diagnostic.Help}.";

    private static IEnumerable<string> ProblemsOf(string part, string text, bool mayBeLong)
    {
        var words = Quoted().Replace(text, "");
        if (!mayBeLong && words.Length > LongestMessage)
            yield return $"the {part} has {words.Length} characters besides the quoted values: {text}";
        if (words.Contains(';', StringComparison.Ordinal))
            yield return $"the {part} has a semicolon: {text}";
        if (words.EndsWith('.'))
            yield return $"the {part} ends with a full stop: {text}";
        if (words.AsSpan().IndexOfAny('\r', '\n') >= 0)
            yield return $"the {part} has several lines: {text}";
        if (text.Length == 0 || (char.IsLower(text[0]) && !StartsWithName(text)))
            yield return $"the {part} starts with a small letter: {text}";
    }

    /// <summary>Whether the first word is a host or an attribute, which keep their case.</summary>
    private static bool StartsWithName(string text) => text.Split(' ')[0].AsSpan().IndexOfAny('.', '-', '=') >= 0;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])'.*?'(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
