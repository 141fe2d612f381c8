using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>A source of Hugo's by its path: what is told by the names alone.</summary>
/// <param name="Place">The path of the page: that of the file without its ending, or of the bundle's folder; <c>""</c> is the home
/// page.</param>
/// <param name="Name">The file's name without its ending and its language.</param>
/// <param name="Prefix">The path of its language.</param>
/// <param name="IsUgly">Whether it is published as <c>name.html</c>.</param>
internal sealed record HugoPage(string Place, string Name, string Prefix, bool IsUgly)
{
    /// <summary>Whether it is the page of a folder.</summary>
    public bool IsBundle => Name is "index" or "_index";

    /// <summary>Whether its name may end in a language that the configuration does not have.</summary>
    public bool MayBeTranslation { get; private init; }

    /// <summary>The section that it lies in; <c>""</c> directly beneath the content.</summary>
    public string Section => Place.Contains('/', StringComparison.Ordinal) || Name == "_index" ? Place.Split('/')[0] : "";

    /// <summary>Reads the names of a source.</summary>
    /// <param name="relative">The source, from its content folder.</param>
    /// <param name="folder">The content folder.</param>
    /// <param name="profile">How the site is made.</param>
    public static HugoPage Of(string relative, PublicFolder folder, HugoProfile profile)
    {
        var stem = SitePath.WithoutExtension(relative);
        var prefix = folder.Prefix;
        var mayBeTranslation = false;
        // A name such as about.fr.md is a translation, which is published below its language.
        if (Path.GetExtension(stem) is ['.', .. var ending])
        {
            if (profile.LanguagePrefixes.TryGetValue(ending.ToLowerInvariant(), out var below))
                (stem, prefix) = (SitePath.WithoutExtension(stem), below);
            else if (profile.LanguagePrefixes.IsEmpty
                && ending.Equals(profile.Settings.DefaultLanguage, StringComparison.OrdinalIgnoreCase))
                stem = SitePath.WithoutExtension(stem);
            else
                mayBeTranslation = !profile.LanguagePrefixes.IsEmpty && ending.Length is 2 or 5;
        }

        var name = SitePath.NameOf(stem);
        var place = name is "index" or "_index" ? SitePath.FolderOf(stem) : stem;
        var isUgly = place.Length > 0 && (!profile.HasPrettyUrls || profile.Settings.IsUgly(place.Split('/')[0]));
        return new HugoPage(place, name, prefix, isUgly) { MayBeTranslation = mayBeTranslation };
    }
}
