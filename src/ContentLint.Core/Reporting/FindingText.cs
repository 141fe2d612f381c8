using System.Collections.Immutable;
using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>The texts of a finding, for formats that have one field for them.</summary>
internal static class FindingText
{
    /// <summary>
    /// Message and help as sentences on one line, sanitized; the message alone, without a full stop, where there is no help.
    /// </summary>
    public static string MessageAndHelp(Diagnostic diagnostic)
    {
        var message = ContentSanitizer.Sanitize(diagnostic.Message);
        return diagnostic.Help is { } help ? $"{Sentence(message)} {Sentence(ContentSanitizer.Sanitize(help))}" : message;
    }

    /// <summary>Message and help as sentences of Markdown; what the format quotes is code.</summary>
    public static string Markdown(Diagnostic diagnostic)
    {
        var message = Sentence(Markdown(diagnostic.Descriptor.MessageFormatOf(diagnostic.Variant), diagnostic.Arguments));
        return diagnostic.Descriptor.HelpFormatOf(diagnostic.Variant) is { Length: > 0 } help
            ? $"{message}\n\n{Sentence(Markdown(help, diagnostic.Arguments))}"
            : message;
    }

    /// <summary>The text with a full stop, unless it ends with a mark already.</summary>
    public static string Sentence(string text) => text is [.., '.' or '?' or '!' or '…'] ? text : text + ".";

    private static string Markdown(string format, ImmutableArray<MessageArgument> arguments)
    {
        var text = new StringBuilder();
        var closesQuote = false;
        foreach (var (literal, name, isQuoted) in MessageTemplate.Parts(format))
        {
            var plain = closesQuote ? literal[1..] : literal;
            text.Append(isQuoted ? plain[..^1] : plain);
            closesQuote = isQuoted;
            if (name is null)
                continue;
            var value = ContentSanitizer.Sanitize(MessageTemplate.ValueOf(name, arguments));
            text.Append(isQuoted ? Code(value) : MarkdownText.Escape(value));
        }

        return text.ToString();
    }

    private static string Code(string value)
    {
        var (longest, current) = (0, 0);
        foreach (var c in value)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        var fence = new string('`', longest + 1);
        return value.Length == 0 ? "''" : value[0] == '`' || value[^1] == '`' ? $"{fence} {value} {fence}" : $"{fence}{value}{fence}";
    }
}
