namespace ContentLint.Site.Profiles;

/// <summary>Parts of a date's notation that some generators do not read, or read as another moment.</summary>
[Flags]
public enum DateFeatures
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>A zone by its letters, other than GMT, UT, UTC and Z. Go, and so Hugo, reads the time as UTC.</summary>
    ZoneName = 1,

    /// <summary>An offset of hours only (<c>+08</c>). Go reads it as the name of a zone.</summary>
    HoursOffset = 2,

    /// <summary>An offset after GMT or UTC (<c>GMT+0800</c>). Ruby, and so Jekyll, ignores it.</summary>
    PrefixedOffset = 4,

    /// <summary>
    /// What V8's <c>Date</c> does not read: ordinals, <c>at</c>, <c>a.m.</c>, Chinese, a comma before the fraction, a <c>T</c>
    /// outside ISO 8601, and AM or a zone without a space before it.
    /// </summary>
    NotInJavaScript = 8,
}
