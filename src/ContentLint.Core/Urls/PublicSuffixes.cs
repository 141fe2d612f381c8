using System.Text;
using ContentLint.Urls.Idna;

namespace ContentLint.Urls;

/// <summary>
/// The Public Suffix List (https://publicsuffix.org/list/): which part of a host somebody registered. Hosts may be written
/// in Unicode or in ASCII (<c>xn--</c>), in any case, with or without the final dot.
/// </summary>
public static class PublicSuffixes
{
    private const int LongestHost = 255;
    private const int LongestLabel = 63;

    private static readonly Lazy<SuffixTable> Table = new(SuffixTable.Load);

    /// <summary>
    /// The public suffix of a host and one label more, in lower case and as it was written: <c>b.example.co.uk</c> gives
    /// <c>example.co.uk</c>. Null for a public suffix itself, a single label, an IP address and what is no host. The part
    /// below an unknown top-level domain counts as registered, as the list's algorithm has it.
    /// </summary>
    public static string? RegistrableDomain(string host) => Split(host) is { } parts ? string.Join('.', parts.Written) : null;

    /// <summary>Whether two hosts are the same or belong to the same registrable domain (HTML's "same site" without the scheme).</summary>
    public static bool AreSameSite(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return true;
        return Split(left) is { } one && Split(right) is { } other && one.Ascii.AsSpan().SequenceEqual(other.Ascii);
    }

    /// <summary>Whether a host ends in a top-level domain that the list knows.</summary>
    public static bool HasKnownTopLevel(string host) => Split(host) is { } parts && Table.Value.Find(parts.Ascii[^1]) != SuffixRule.None;

    /// <summary>
    /// Whether the last label of a host is a top-level domain that the list knows; unlike for <see cref="HasKnownTopLevel"/> the host may
    /// be a public suffix itself.
    /// </summary>
    /// <param name="host">A host in lower-case ASCII without the dot at its end.</param>
    public static bool EndsInKnownTopLevel(string host) =>
        host[(host.LastIndexOf('.') + 1)..] is { Length: > 0 and <= LongestLabel } label && Table.Value.Find(label) != SuffixRule.None;

    private static (string[] Written, string[] Ascii)? Split(string host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        if (name.Length is 0 or > LongestHost || name.AsSpan().IndexOfAny("[:/") >= 0)
            return null;
        var written = name.ToLowerInvariant().Split('.', '\u3002', '\uFF0E', '\uFF61');
        if (written.Any(string.IsNullOrEmpty) || IsNumber(written[^1]) || ToAscii(written) is not { } ascii)
            return null;
        var suffix = SuffixLength(ascii);
        return suffix < ascii.Length ? (written[^(suffix + 1)..], ascii[^(suffix + 1)..]) : null;
    }

    /// <summary>Whether the last label makes a host an IPv4 address (WHATWG URL, section 3.5).</summary>
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static string[]? ToAscii(string[] labels)
    {
        var ascii = new string[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (Ascii.IsValid(labels[i]))
                ascii[i] = labels[i];
            else if (DomainToAscii.Convert(labels[i]) is { Length: <= LongestLabel } converted)
                ascii[i] = converted;
            else
                return null;
        }

        return ascii;
    }

    /// <summary>Labels of the longest rule that matches; an exception is one label shorter and prevails.</summary>
    private static int SuffixLength(string[] labels)
    {
        var table = Table.Value;
        var longest = 1;
        var name = "";
        for (var count = 1; count <= labels.Length; count++)
        {
            name = count == 1 ? labels[^1] : $"{labels[^count]}.{name}";
            switch (table.Find(name))
            {
                case SuffixRule.Exception:
                    return count - 1;
                case SuffixRule.Name:
                    longest = Math.Max(longest, count);
                    break;
                case SuffixRule.Below or SuffixRule.NameAndBelow:
                    longest = Math.Max(longest, Math.Min(count + 1, labels.Length));
                    break;
            }
        }

        return longest;
    }
}
