using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>An entry of <c>build.content</c> or <c>build.resource</c>: which files of a folder are published, and where.</summary>
/// <param name="Source">The folder (<c>src</c>), relative to the root.</param>
/// <param name="Destination">The folder of the site (<c>dest</c>).</param>
/// <param name="Included">The patterns of its files.</param>
/// <param name="Excluded">The patterns of files that are left out.</param>
internal sealed record DocfxFileGroup(
    string Source, string Destination, ImmutableArray<DocfxGlob> Included, ImmutableArray<DocfxGlob> Excluded)
{
    /// <summary>Whether a file belongs to the group.</summary>
    /// <param name="path">The file, relative to the root.</param>
    public bool Holds(string path) => SitePath.Beneath(path, Source) is { } relative
        && Included.Any(pattern => pattern.IsMatch(relative))
        && !Excluded.Any(pattern => pattern.IsMatch(relative));

    /// <summary>Where a file of the folder is published as it is.</summary>
    /// <param name="path">The file, relative to the root.</param>
    public string PlaceOf(string path) => SitePath.Join(Destination, SitePath.Beneath(path, Source) ?? path);

    /// <summary>Adds what a result of a rule may depend on to a hash.</summary>
    internal void AddTo(HashedParts parts) => parts.Add(Source).Add(Destination)
        .Add([.. Included.Select(static pattern => pattern.Text)]).Add([.. Excluded.Select(static pattern => pattern.Text)]);
}
