using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>Where DocFX copies files to.</summary>
/// <param name="profile">How the site is made.</param>
internal sealed class DocfxFiles(DocfxProfile profile) : PageFiles
{
    public override bool? Publishes(string file, string path) =>
        profile.Resources.Any(group => group.Holds(file) && group.PlaceOf(file) == path);
}
