using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema.Formats;

/// <summary>Mailboxes of RFC 5321 and RFC 6531.</summary>
internal static partial class MailFormats
{
    /// <summary>Whether a text is a mailbox: local part, <c>@</c>, domain or address literal.</summary>
    public static bool IsEmail(string text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at < 1)
            return false;
        var (local, domain) = (text[..at], text[(at + 1)..]);
        if (!(isInternational ? InternationalLocal() : Local()).IsMatch(local))
            return false;
        if (domain is ['[', .., ']'])
        {
            var literal = domain[1..^1];
            return literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)
                ? HostFormats.IsIPv6(literal[5..])
                : HostFormats.IsIPv4(literal);
        }

        return isInternational ? HostFormats.IsInternationalHostname(domain) : HostFormats.IsHostname(domain);
    }

    [GeneratedRegex(
        "^(?:[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+(?:\\.[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+)*|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\")\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex(
        "^(?:[0-9A-Za-z!#$%&'*+/=?^_`{|}~\\u0080-\\uFFFF-]+(?:\\.[0-9A-Za-z!#$%&'*+/=?^_`{|}~\\u0080-\\uFFFF-]+)*|\"(?:[ "
            + "!#-\\[\\]-~\\u0080-\\uFFFF]|\\\\[ -~])*\")\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex InternationalLocal();
}
