using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>
/// The folders that a Hugo site takes its parts from, where they are not the usual ones: https://gohugo.io/configuration/module/#mounts
/// </summary>
internal sealed class HugoMounts
{
    public HugoMounts(GeneratorConfig config, string folder)
    {
        var (sources, targets) = (config.Every("module.mounts.source"), config.Every("module.mounts.target"));
        HaveFilters = config.Keys.Any(static key => key.StartsWith("module.mounts.", StringComparison.OrdinalIgnoreCase)
            && (key.EndsWith("files", StringComparison.OrdinalIgnoreCase)));
        AreUnread = sources.Length != targets.Length;
        if (AreUnread)
            return;
        var pairs = sources
            .Zip(targets)
            .Select(pair => (Source: SitePath.Normalize(folder, pair.First), Target: SitePath.Normalize("", pair.Second)))
            .ToArray();
        Statics = [.. Below("static")];
        Contents = [.. Below("content")];

        IEnumerable<PublicFolder> Below(string component)
        {
            foreach (var (source, target) in pairs)
            {
                if (source is not null && target is not null && (target == component || SitePath.Beneath(target, component) is not null))
                    yield return new PublicFolder(source, target == component ? "" : target[(component.Length + 1)..]);
            }
        }
    }

    /// <summary>Whether the mounts could not be told.</summary>
    public bool AreUnread { get; }

    /// <summary>Whether patterns leave out some of the files.</summary>
    public bool HaveFilters { get; }

    /// <summary>The folders whose files are published as they are.</summary>
    public ImmutableArray<PublicFolder> Statics { get; } = [];

    /// <summary>The folders of pages.</summary>
    public ImmutableArray<PublicFolder> Contents { get; } = [];
}
