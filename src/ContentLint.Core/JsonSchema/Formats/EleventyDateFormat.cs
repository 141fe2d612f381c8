using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema.Formats;

/// <summary>
/// The format <c>eleventy-date</c>: what Eleventy takes for <c>date</c>. That is a YAML timestamp as js-yaml reads it, an ISO 8601 date or
/// date-time as Luxon reads it, and the words for the dates of the file. Other texts end the build.
/// </summary>
internal static partial class EleventyDateFormat
{
    /// <summary>Whether a text is a date for Eleventy; an empty text and a template are left to it.</summary>
    public static bool IsValid(string text) =>
        text.Length == 0
        || text.Contains("{{", StringComparison.Ordinal)
        || text.Contains("{%", StringComparison.Ordinal)
        || text.ToLowerInvariant() is "last modified" or "created" or "git last modified" or "git created"
        || Timestamp().IsMatch(text)
        || IsoDate().IsMatch(text);

    [GeneratedRegex(
        "^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}"
            + "|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex(
        "^(?:[+-][0-9]{6}|[0-9]{4})(?:-?(?:[0-9]{2}(?:-?[0-9]{2})?|W[0-9]{2}(?:-?[1-7])?|[0-9]{3}))?"
            + "(?:[Tt][0-9]{2}(?::?[0-9]{2}(?::?[0-9]{2}(?:[.,][0-9]{1,30})?)?)?)?(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
