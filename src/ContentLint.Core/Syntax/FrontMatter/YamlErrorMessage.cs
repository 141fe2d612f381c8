using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Says in an author's words what the YAML parser did not like, and where.</summary>
internal static partial class YamlErrorMessage
{
    /// <summary>What is wrong where a tab indents a line.</summary>
    public const string TabMessage = "a tab indents this line; YAML takes spaces only";

    /// <summary>Place and message of a parser's error.</summary>
    public static (TextSpan Span, string Message) Describe(string text, TextSpan span, string message, YamlDialect dialect)
    {
        var start = span.Start;
        var lineStart = start == 0 ? 0 : text.AsSpan(0, start).LastIndexOfAny('\r', '\n') + 1;
        var line = LineAt(text, lineStart);
        var indent = line.Length - line.TrimStart().Length;
        var takesTabs = dialect is YamlDialect.Hexo or YamlDialect.JsYaml3;
        if (!takesTabs && line[..indent].Contains('\t', StringComparison.Ordinal))
            return (new TextSpan(lineStart + line.IndexOf('\t', StringComparison.Ordinal), 1), TabMessage);
        var unquoted = UnquotedColon().Match(line);
        if (unquoted.Success)
        {
            var value = unquoted.Groups["value"];
            return (new TextSpan(lineStart + value.Index, value.Length), "a value that holds ': ' must be quoted");
        }

        return (span, message);
    }

    private static string LineAt(string text, int lineStart)
    {
        var length = text.AsSpan(lineStart).IndexOfAny('\r', '\n');
        return length < 0 ? text[lineStart..] : text.Substring(lineStart, length);
    }

    [GeneratedRegex(
        @"^\s*(?:- +)?[^\s:'""#\[\{&*!|>%@`][^:'""]*:[ \t]+(?<value>[^\s'""\[\{&*!|>%@`#][^#]*?:(?:[ \t]+[^#]*?)?)[ \t]*(?:\s#.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UnquotedColon();
}
