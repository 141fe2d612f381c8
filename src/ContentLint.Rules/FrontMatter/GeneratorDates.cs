using ContentLint.Site.Profiles;
using ContentLint.Site;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>
/// How the generator of a site reads dates, and how a date is written for it. <c>tests/generators/dates.mjs</c> compares
/// this with the generators in three time zones.
/// </summary>
internal sealed record GeneratorDates
{
    /// <summary>Ruby, and so Jekyll, reads earlier dates in the Julian calendar.</summary>
    private const int FirstYear = 1583;

    private static readonly GeneratorDates Hexo =
        new() { WritesSpaces = true, ShiftsTimestamps = true, Misread = DateFeatures.NotInJavaScript };

    private static readonly GeneratorDates Jekyll =
        new() { WritesSpaces = true, KeepsStrings = true, Misread = DateFeatures.PrefixedOffset };

    private static readonly GeneratorDates Hugo = new() { Misread = DateFeatures.ZoneName | DateFeatures.HoursOffset };
    private static readonly GeneratorDates Astro = new() { KeepsStrings = true };
    private static readonly GeneratorDates OtherKnown = new();

    private static readonly GeneratorDates Unknown = new()
    {
        ShiftsTimestamps = true,
        KeepsStrings = true,
        Misread = DateFeatures.ZoneName | DateFeatures.HoursOffset | DateFeatures.PrefixedOffset | DateFeatures.NotInJavaScript,
    };

    /// <summary>Whether <c>2022-05-19 10:06:03 +0000</c>, a string to every YAML parser, is written instead of ISO 8601.</summary>
    private bool WritesSpaces { get; init; }

    /// <summary>Whether a YAML timestamp with an offset is read as another moment. Hexo adds the offset of the build machine.</summary>
    private bool ShiftsTimestamps { get; init; }

    /// <summary>
    /// Whether a string must not become a YAML timestamp: Jekyll reads a string without an offset in the site's time zone and
    /// a timestamp in UTC, and <c>z.string()</c> in Astro refuses a timestamp.
    /// </summary>
    private bool KeepsStrings { get; init; }

    /// <summary>Notations that are read as another moment. What Hexo does not read it replaces with the time of the file.</summary>
    private DateFeatures Misread { get; init; }

    /// <summary>The dates of a generator; for an unknown one, what Hexo, Jekyll, Hugo and Eleventy have in common.</summary>
    public static GeneratorDates Of(SiteGenerator generator) => generator switch
    {
        SiteGenerator.Hexo => Hexo,
        SiteGenerator.Jekyll => Jekyll,
        SiteGenerator.Hugo => Hugo,
        SiteGenerator.Astro => Astro,
        SiteGenerator.Eleventy or SiteGenerator.Docusaurus or SiteGenerator.VitePress => OtherKnown,
        _ => Unknown,
    };

    /// <summary>Writes a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="format">A format of JSON Schema.</param>
    /// <param name="scalar">The value that is replaced.</param>
    /// <returns>The text without quotes; null if the format is not one of dates.</returns>
    public string? Write(DateNotation date, string? format, ScalarNode scalar) => format switch
    {
        "date" => date.ToDate(),
        "date-time" => date.ToDateTime(missingOffset: "Z"),
        // JavaScript reads the string "2022-05-19" in UTC, and other notations in the zone of the machine.
        "content-date" when !date.HasTime && !(WritesSpaces && scalar.Style != ScalarStyle.Plain) => date.ToDate(),
        "content-date" when WritesSpaces && scalar.Kind != ScalarKind.DateTime => date.ToDateTimeWithSpaces(),
        "content-date" => date.ToDateTime(missingOffset: ""),
        _ => null,
    };

    /// <summary>Whether a date needs quotes in YAML to be read as the moment that it names.</summary>
    /// <param name="text">The date as <see cref="Write"/> returns it.</param>
    /// <param name="scalar">The value that is replaced.</param>
    public bool NeedsQuotes(string text, ScalarNode scalar) =>
        Yaml11Trap.IsTimestamp(text) && DateNotation.Parse(text) is { HasTime: true } written
        && ((ShiftsTimestamps && written.HasOffset) || (KeepsStrings && !IsTimestamp(scalar)));

    /// <summary>
    /// Whether the generator reads a value as the moment that it names, or refuses it; false if the moment depends on a time
    /// zone that is not written.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="scalar">The value that it was read from.</param>
    public bool ReadsAsWritten(DateNotation date, ScalarNode scalar) =>
        date.NamesMoment && date.Date.Year >= FirstYear && (date.Features & Misread) == DateFeatures.None
        && !(ShiftsTimestamps && IsTimestamp(scalar));

    private static bool IsTimestamp(ScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Kind: ScalarKind.String } && Yaml11Trap.IsTimestamp(scalar.Value);
}
