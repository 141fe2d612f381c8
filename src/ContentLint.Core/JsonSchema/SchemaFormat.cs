using System.Collections.Frozen;

namespace ContentLint.JsonSchema;

/// <summary>A named format of strings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What a value must be, with an example where that helps.</param>
/// <param name="IsValid">Tests a string.</param>
internal sealed record SchemaFormat(string Name, string Description, Func<string, bool> IsValid)
{
    private static readonly FrozenDictionary<string, SchemaFormat> Known = new SchemaFormat[]
    {
        new("content-date", "a date that site generators read, such as 2022-05-19 or 2022-05-19T10:06:03Z", static text => ContentDateFormat.IsValid(text)),
        new("date", "a date in the form 2022-05-19", SchemaFormats.IsDate),
        new("date-time", "a date and time in the form 2022-05-19T10:06:03Z", SchemaFormats.IsDateTime),
        new("time", "a time in the form 10:06:03Z", SchemaFormats.IsTime),
        new("email", "an e-mail address", SchemaFormats.IsEmail),
        new("uri", "an absolute URL", SchemaFormats.IsUri),
        new("uri-reference", "a URL or a path", SchemaFormats.IsUriReference),
        new("iri", "an absolute URL", SchemaFormats.IsIri),
        new("iri-reference", "a URL or a path", SchemaFormats.IsIriReference),
        new("uuid", "a UUID", SchemaFormats.IsUuid),
        new("ipv4", "an IPv4 address", SchemaFormats.IsIpv4),
        new("ipv6", "an IPv6 address", SchemaFormats.IsIpv6),
        new("hostname", "a host name", SchemaFormats.IsHostName),
        new("json-pointer", "a JSON Pointer", SchemaFormats.IsJsonPointer),
        new("regex", "a regular expression", SchemaFormats.IsRegex),
    }.ToFrozenDictionary(format => format.Name, StringComparer.Ordinal);

    /// <summary>Formats of the specifications that are not checked yet.</summary>
    private static readonly FrozenSet<string> Unsupported = FrozenSet.ToFrozenSet(
        ["duration", "idn-email", "idn-hostname", "relative-json-pointer", "uri-template", "color", "ip-address", "host-name"], StringComparer.Ordinal);

    /// <summary>Names that are checked, for suggestions.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The format with a name, or null: unknown formats are annotations.</summary>
    public static SchemaFormat? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Whether a format is one that the specifications define and that is not checked yet.</summary>
    public static bool IsUnsupported(string name) => Unsupported.Contains(name);
}
