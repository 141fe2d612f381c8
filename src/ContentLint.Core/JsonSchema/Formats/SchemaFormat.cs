using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ContentLint.JsonSchema.Patterns;

namespace ContentLint.JsonSchema.Formats;

/// <summary>A format of JSON Schema (validation 2020-12, section 7.3).</summary>
/// <param name="IsMatch">Whether a text has the format.</param>
/// <param name="Description">What a text of the format is, with an example.</param>
internal sealed partial record SchemaFormat(Func<string, bool> IsMatch, string Description)
{
    private static readonly FrozenDictionary<string, SchemaFormat> Known = new Dictionary<string, SchemaFormat>(StringComparer.Ordinal)
    {
        ["date-time"] = new(DateFormats.IsDateTime, "an ISO 8601 date-time such as 2022-05-19T10:06:03Z"),
        ["content-date"] = new(
            text => ContentDateFormat.IsValid(text), "a date such as 2022-05-19 10:06:03 +0800"),
        ["eleventy-date"] = new(
            text => EleventyDateFormat.IsValid(text), "a date such as 2022-05-19T10:06:03+08:00"),
        ["content-path"] = new(static _ => true, "the path of a file of the site such as /images/harbour.png"),
        ["date"] = new(DateFormats.IsDate, "an ISO 8601 date such as 2022-05-19"),
        ["time"] = new(DateFormats.IsTime, "an ISO 8601 time with its offset such as 10:06:03Z"),
        ["duration"] = new(DateFormats.IsDuration, "an ISO 8601 duration such as P1DT12H"),
        ["email"] = new(text => MailFormats.IsEmail(text, isInternational: false), "an e-mail address such as name@site.example"),
        ["idn-email"] = new(text => MailFormats.IsEmail(text, isInternational: true), "an e-mail address such as name@site.example"),
        ["hostname"] = new(HostFormats.IsHostname, "a host name such as site.example"),
        ["idn-hostname"] = new(HostFormats.IsInternationalHostname, "a host name such as site.example"),
        ["ipv4"] = new(HostFormats.IsIPv4, "an IPv4 address such as 192.0.2.1"),
        ["ipv6"] = new(HostFormats.IsIPv6, "an IPv6 address such as 2001:db8::1"),
        ["uri"] = new(
            text => UriFormats.IsUri(text, isInternational: false), "an absolute URI such as https://site.example/page"),
        ["uri-reference"] = new(
            text => UriFormats.IsReference(text, isInternational: false), "a URI or a relative reference such as ../page"),
        ["iri"] = new(text => UriFormats.IsUri(text, isInternational: true), "an absolute IRI such as https://site.example/page"),
        ["iri-reference"] = new(
            text => UriFormats.IsReference(text, isInternational: true), "an IRI or a relative reference such as ../page"),
        ["uri-template"] = new(UriFormats.IsTemplate, "a URI template such as https://site.example/{page}"),
        ["uuid"] = new(text => Uuid().IsMatch(text), "a UUID such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
        ["json-pointer"] = new(text => JsonPointer().IsMatch(text), "a JSON Pointer such as /authors/0"),
        ["relative-json-pointer"] = new(text => RelativeJsonPointer().IsMatch(text), "a relative JSON Pointer such as 1/title"),
        ["regex"] = new(text => SchemaPattern.Create(text, out _) is not null, "a regular expression of ECMA-262"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The format with a name; null if it is none of the specification's.</summary>
    public static SchemaFormat? Find(string name) => Known.GetValueOrDefault(name);

    [GeneratedRegex("^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    [GeneratedRegex("^(?:/(?:[^~/]|~[01])*)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonPointer();

    [GeneratedRegex("^(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~[01])*)*)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeJsonPointer();
}
