using ContentLint.Files;

namespace ContentLint.Site.Profiles;

/// <summary>
/// How a generator reads dates in front matter. <c>tests/generators/dates.mjs</c> compares this with the generators in three time zones.
/// </summary>
public sealed record DateReading
{
    /// <summary>What Hexo, Jekyll, Hugo and Eleventy have in common.</summary>
    public static DateReading Unknown { get; } = new()
    {
        ShiftsTimestamps = true,
        KeepsStrings = true,
        Misread = DateFeatures.ZoneName | DateFeatures.HoursOffset | DateFeatures.PrefixedOffset | DateFeatures.NotInJavaScript,
    };

    /// <summary>Every notation is read as the moment that it names.</summary>
    public static DateReading AsWritten { get; } = new();

    /// <summary>Whether <c>2022-05-19 10:06:03 +0000</c>, a string to every YAML parser, is written instead of ISO 8601.</summary>
    public bool WritesSpaces { get; init; }

    /// <summary>Whether a YAML timestamp with an offset is read as another moment. Hexo adds the offset of the build machine.</summary>
    public bool ShiftsTimestamps { get; init; }

    /// <summary>
    /// Whether a string must not become a YAML timestamp: Jekyll reads a string without an offset in the site's time zone and
    /// a timestamp in UTC, and <c>z.string()</c> in Astro refuses a timestamp.
    /// </summary>
    public bool KeepsStrings { get; init; }

    /// <summary>Notations that are read as another moment. What Hexo does not read it replaces with the time of the file.</summary>
    public DateFeatures Misread { get; init; }

    /// <summary>Adds all of it to a hash.</summary>
    internal void AddTo(HashedParts parts) => parts.Add(WritesSpaces).Add(ShiftsTimestamps).Add(KeepsStrings).Add((int)Misread);
}
