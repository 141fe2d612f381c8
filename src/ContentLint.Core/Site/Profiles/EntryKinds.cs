namespace ContentLint.Site.Profiles;

/// <summary>The kinds of what a site publishes.</summary>
[Flags]
public enum EntryKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Pages: HTML that the generator makes.</summary>
    Pages = 1,

    /// <summary>Other files: images, style sheets, downloads.</summary>
    Files = 2,

    /// <summary>Both.</summary>
    All = Pages | Files,
}
