using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>How a date is written for the generator of a site.</summary>
/// <param name="reading">How the generator reads dates.</param>
internal sealed class GeneratorDates(DateReading reading)
{
    /// <summary>Ruby, and so Jekyll, reads earlier dates in the Julian calendar.</summary>
    private const int FirstYear = 1583;

    /// <summary>Writes a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="format">A format of JSON Schema.</param>
    /// <param name="scalar">The value that is replaced.</param>
    /// <returns>The text without quotes; null if the format is not one of dates.</returns>
    public string? Write(DateNotation date, string? format, ScalarNode scalar) => format switch
    {
        "eleventy-date" => Write(date, "content-date", scalar),
        "date" => date.ToDate(),
        "date-time" => date.ToDateTime(missingOffset: "Z"),
        // JavaScript reads the string "2022-05-19" in UTC, and other notations in the zone of the machine.
        "content-date" when !date.HasTime && !(reading.WritesSpaces && scalar.Style != ScalarStyle.Plain) => date.ToDate(),
        "content-date" when reading.WritesSpaces && scalar.Kind != ScalarKind.DateTime => date.ToDateTimeWithSpaces(),
        "content-date" => date.ToDateTime(missingOffset: ""),
        _ => null,
    };

    /// <summary>Whether a date needs quotes in YAML to be read as the moment that it names.</summary>
    /// <param name="text">The date as <see cref="Write"/> returns it.</param>
    /// <param name="scalar">The value that is replaced.</param>
    public bool NeedsQuotes(string text, ScalarNode scalar) =>
        Yaml11Trap.IsTimestamp(text) && DateNotation.Parse(text) is { HasTime: true } written
        && ((reading.ShiftsTimestamps && written.HasOffset) || (reading.KeepsStrings && !IsTimestamp(scalar)));

    /// <summary>
    /// Whether the generator reads a value as the moment that it names, or refuses it; false if the moment depends on a time
    /// zone that is not written.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="scalar">The value that it was read from.</param>
    public bool ReadsAsWritten(DateNotation date, ScalarNode scalar) =>
        date.NamesMoment && date.Date.Year >= FirstYear && (date.Features & reading.Misread) == DateFeatures.None
        && !(reading.ShiftsTimestamps && IsTimestamp(scalar));

    private static bool IsTimestamp(ScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Kind: ScalarKind.String } && Yaml11Trap.IsTimestamp(scalar.Value);
}
