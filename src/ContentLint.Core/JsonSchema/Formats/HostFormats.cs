using System.Globalization;
using ContentLint.Urls.Idna;

namespace ContentLint.JsonSchema.Formats;

/// <summary>Host names (RFC 1123, RFC 5890) and IP addresses (RFC 2673, RFC 4291).</summary>
internal static class HostFormats
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>Whether a text is a host name of ASCII letters, digits and hyphens.</summary>
    public static bool IsHostname(string text)
    {
        if (text.Length is 0 or > LongestName)
            return false;
        foreach (var label in text.Split('.'))
        {
            if (!IsLabel(label))
                return false;
        }

        return true;
    }

    /// <summary>Whether a text is a host name whose labels may be in any script.</summary>
    public static bool IsInternationalHostname(string text)
    {
        if (text.Length > LongestName)
            return false;
        var labels = new List<List<int>>();
        var length = -1;
        foreach (var part in text.Split('.', '\u3002', '\uFF0E', '\uFF61'))
        {
            if (InternationalLabel.Read(part, out var asciiLength) is not { } label)
                return false;
            labels.Add(label);
            length += asciiLength + 1;
        }

        var isBidirectional = labels.Exists(label => label.Exists(BidiRule.IsRightToLeft));
        return length <= LongestName && (!isBidirectional || labels.TrueForAll(BidiRule.IsMet));
    }

    /// <summary>Whether a text is four decimal octets without leading zeros.</summary>
    public static bool IsIPv4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
            return false;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || part.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || part is ['0', _, ..])
                return false;
            if (int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture) > 255)
                return false;
        }

        return true;
    }

    /// <summary>Whether a text is an IPv6 address, without a zone.</summary>
    public static bool IsIPv6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return CountGroups(text, mayEndInIPv4: true) == 8;
        var before = text[..gap];
        var after = text[(gap + 2)..];
        var left = before.Length == 0 ? 0 : CountGroups(before, mayEndInIPv4: false);
        var right = after.Length == 0 ? 0 : CountGroups(after, mayEndInIPv4: true);
        return left >= 0 && right >= 0 && left + right < 8;
    }

    private static bool IsLabel(string label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
            return false;
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }

        return !label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || IsInternationalHostname(label);
    }

    /// <summary>Number of 16-bit groups; -1 if the text is not made of groups.</summary>
    private static int CountGroups(string text, bool mayEndInIPv4)
    {
        var count = 0;
        var groups = text.Split(':');
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (mayEndInIPv4 && i == groups.Length - 1 && group.Contains('.', StringComparison.Ordinal))
                return IsIPv4(group) ? count + 2 : -1;
            if (group.Length is 0 or > 4 || !group.All(char.IsAsciiHexDigit))
                return -1;
            count++;
        }

        return count;
    }
}
