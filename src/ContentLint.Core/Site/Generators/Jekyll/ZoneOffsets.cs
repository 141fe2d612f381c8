using System.Collections.Frozen;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>The offsets from UTC that a time zone has had since 2000.</summary>
/// <param name="Least">The offset in winter.</param>
/// <param name="Most">The offset in summer.</param>
internal readonly record struct ZoneOffsets(TimeSpan Least, TimeSpan Most)
{
    private const int FirstYear = 2000;

    /// <summary>The offset of each zone in minutes. Zones whose rules changed in other ways are left out.</summary>
    private static readonly FrozenDictionary<string, int> WithoutSummerTime = Table(
        (0, ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Atlantic/Reykjavik"]),
        (60, ["Africa/Lagos"]),
        (120, ["Africa/Johannesburg"]),
        (180, ["Africa/Nairobi", "Asia/Riyadh"]),
        (240, ["Asia/Dubai"]),
        (330, ["Asia/Kolkata", "Asia/Calcutta"]),
        (420, ["Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Jakarta"]),
        (480, ["Asia/Shanghai", "Asia/Chongqing", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Manila", "Australia/Perth"]),
        (540, ["Asia/Tokyo", "Asia/Seoul"]),
        (600, ["Australia/Brisbane"]),
        (-420, ["America/Phoenix"]),
        (-600, ["Pacific/Honolulu"]));

    private static readonly FrozenDictionary<string, int> WithSummerTime = Table(
        (0, ["Europe/London", "Europe/Dublin", "Europe/Lisbon"]),
        (60, [
            "Europe/Amsterdam", "Europe/Berlin", "Europe/Brussels", "Europe/Budapest", "Europe/Copenhagen", "Europe/Madrid", "Europe/Oslo",
            "Europe/Paris", "Europe/Prague", "Europe/Rome", "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich"]),
        (120, ["Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Kiev", "Europe/Kyiv", "Europe/Sofia", "Asia/Jerusalem"]),
        (600, ["Australia/Melbourne", "Australia/Sydney"]),
        (720, ["Pacific/Auckland"]),
        (-300, ["America/New_York", "America/Toronto", "US/Eastern"]),
        (-360, ["America/Chicago", "US/Central"]),
        (-420, ["America/Denver", "US/Mountain"]),
        (-480, ["America/Los_Angeles", "America/Vancouver", "US/Pacific"]));

    /// <summary>The offsets of a zone; null if they are not known.</summary>
    /// <param name="name">Its name in the tz database.</param>
    /// <param name="year">The year that is asked about.</param>
    public static ZoneOffsets? Of(string name, int year)
    {
        if (year < FirstYear)
            return null;
        if (WithoutSummerTime.TryGetValue(name, out var minutes))
            return new ZoneOffsets(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes));
        return WithSummerTime.TryGetValue(name, out minutes)
            ? new ZoneOffsets(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes + 60))
            : null;
    }

    private static FrozenDictionary<string, int> Table(params ReadOnlySpan<(int Minutes, string[] Names)> zones)
    {
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (minutes, names) in zones)
        {
            foreach (var name in names)
                offsets.Add(name, minutes);
        }

        return offsets.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
