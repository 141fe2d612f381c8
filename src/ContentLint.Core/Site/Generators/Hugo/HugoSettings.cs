using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>What Hugo's configuration says about the addresses of pages, beside what every generator's says.</summary>
internal sealed record HugoSettings
{
    private static readonly ImmutableArray<string> UsualDates = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"];

    private static readonly ImmutableArray<string> DoubtfulKinds = ["drafts", "future", "expired"];

    /// <summary>The settings of a site that says nothing.</summary>
    public static HugoSettings Default { get; } = new();

    /// <summary>Whether capitals stay in paths.</summary>
    public bool KeepsCase { get; init; }

    /// <summary>Whether letters lose their marks in paths.</summary>
    public bool DropsAccents { get; init; }

    /// <summary>The sections whose pages are published as <c>name.html</c>, where not all are.</summary>
    public ImmutableArray<string> UglySections { get; init; } = [];

    /// <summary>Where the date of a page is taken from, in order: keys of front matter, and sources such as <c>:filename</c>.</summary>
    public ImmutableArray<string> DateSources { get; init; } = UsualDates;

    /// <summary>Whether a date at the start of a file's name may be left out of its address.</summary>
    public bool ReadsNames { get; init; }

    /// <summary>The language of pages whose names tell none.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>
    /// Whether some pages get their address by a setting that is not followed: formats of output, permalinks of one language.
    /// </summary>
    public bool HasOwnAddresses { get; init; }

    /// <summary>Whether root-relative links get the base path in front of them when pages are written.</summary>
    public bool RebasesLinks { get; init; }

    /// <summary>
    /// The drafts, future and expired pages that are published all the same: <c>drafts</c>, <c>future</c>, <c>expired</c>.
    /// </summary>
    public ImmutableArray<string> Built { get; init; } = [];

    /// <summary>The keys of front matter that the configuration gives to pages.</summary>
    public ImmutableArray<string> CascadedKeys { get; init; } = [];

    /// <summary>Whether drafts, future or expired pages are published.</summary>
    public bool Builds(string kind) => Built.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether the pages of a section are published as <c>name.html</c>, though not all are.</summary>
    public bool IsUgly(string section) => UglySections.Contains(section.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Adds all of it to a hash.</summary>
    public void AddTo(HashedParts parts) =>
        parts.Add(KeepsCase).Add(DropsAccents).Add(UglySections).Add(DateSources).Add(ReadsNames).Add(DefaultLanguage).Add(HasOwnAddresses)
            .Add(RebasesLinks).Add(Built).Add(CascadedKeys);

    /// <summary>Reads the settings.</summary>
    /// <param name="config">Hugo's configuration.</param>
    public static HugoSettings Read(GeneratorConfig config)
    {
        string[] keys = [.. config.Keys.Select(static key => key.ToLowerInvariant())];
        return new HugoSettings
        {
            KeepsCase = config.Flag("disablePathToLower") == true,
            DropsAccents = config.Flag("removePathAccents") == true,
            UglySections =
            [
                .. keys
                .Where(key => key.StartsWith("uglyurls.", StringComparison.Ordinal) && config.Flag(key) == true)
                .Select(static key => key["uglyurls.".Length..])
            ],
            DateSources = config.All("frontmatter.date") is { IsEmpty: false } sources
                ? [.. sources.SelectMany(static source => source == ":default" ? UsualDates : [source.ToLowerInvariant()])]
                : UsualDates,
            ReadsNames = keys.Any(key => key.StartsWith("frontmatter.", StringComparison.Ordinal)
                && config.All(key).Contains(":filename", StringComparer.Ordinal)),
            DefaultLanguage = (config.One("defaultContentLanguage") ?? "en").ToLowerInvariant(),
            HasOwnAddresses = keys.Any(static key => key.StartsWith("outputformats.html.", StringComparison.Ordinal)
                || key.StartsWith("mediatypes.text/html.", StringComparison.Ordinal)
                || (key.StartsWith("languages.", StringComparison.Ordinal) && key.Split('.') is [_, _, "permalinks" or "uglyurls", ..])),
            RebasesLinks = config.Flag("canonifyURLs") == true || config.Flag("relativeURLs") == true,
            Built = [.. DoubtfulKinds.Where(kind => config.Flag($"build{kind}") == true)],
            CascadedKeys =
            [
                .. keys
                .Where(static key => key.StartsWith("cascade.", StringComparison.Ordinal))
                .Select(static key => key.Split('.')[1])
                .Distinct(StringComparer.Ordinal)
            ],
        };
    }
}
