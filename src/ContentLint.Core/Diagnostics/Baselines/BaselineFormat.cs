using System.Collections.Immutable;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>
/// The form of a baseline's file, described by schemas/baseline.schema.json: JSON with an entry on each line. The comma stands before an
/// entry, and a row of titles before the first one, so that every line of an entry is whole: lines can be added and removed on two
/// branches without touching others, and those of both can be kept.
/// </summary>
internal static class BaselineFormat
{
    /// <summary>Raised when the rows or a fingerprint change their meaning.</summary>
    public const int Version = 1;

    public const string VersionKey = "version";
    public const string FindingsKey = "findings";
    public const int FingerprintLength = 16;

    public static ImmutableArray<string> Titles { get; } = ["path", "rule", "fingerprint", "count"];
}
