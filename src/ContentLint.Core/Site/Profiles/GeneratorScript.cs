using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Scripts;
using ContentLint.Text;

namespace ContentLint.Site.Profiles;

/// <summary>The configuration of a generator that is a script: the file that the generator looks for, and its values.</summary>
internal static class GeneratorScript
{
    /// <summary>The path of a configuration, with any of the extensions of scripts; none if there is no such file.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="stem">The name without its extension.</param>
    public static ImmutableArray<string> Paths(ISiteFileSystem files, string folder, string stem) =>
        GeneratorConfig.Paths(files, folder, name => ScriptParser.Extensions.Any(extension => name.Length == stem.Length + extension.Length
            && name.StartsWith(stem, StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal)));

    /// <summary>What makes a doubt about a configuration go away, as an imperative; empty where only a build tells.</summary>
    /// <param name="doubt">A clause: <c>the redirects are set by code</c>.</param>
    public static string RemedyFor(string doubt) => doubt switch
    {
        "there is no configuration" => "add the generator's configuration",
        _ when doubt.Contains("set by code", StringComparison.Ordinal) => "write it there as a literal",
        _ => "",
    };

    /// <summary>Reads a configuration; null if there is none.</summary>
    public static ScriptConfiguration? Read(ISiteFileSystem files, ImmutableArray<string> paths, ScriptSettings settings) =>
        paths is [var path, ..] ? ScriptConfiguration.Read(files, path, settings) : null;

    /// <summary>What a generator is told that has no configuration.</summary>
    public static ScriptValue Nothing { get; } = new ScriptNothing(new ScriptLocation("", default(TextSpan)));

    /// <summary>The folder that a setting names, relative to the root; null if that is not known or outside of the root.</summary>
    /// <param name="value">The setting.</param>
    /// <param name="folder">The folder that it starts from.</param>
    /// <param name="fallback">The folder without the setting, as the setting would name it.</param>
    public static string? Folder(ScriptValue value, string folder, string fallback) => value.Settled switch
    {
        ScriptNothing => SitePath.Normalize(folder, fallback),
        ScriptText text => SitePath.Normalize(folder, text.Value),
        ScriptFile file => file.Path,
        _ => null,
    };

    /// <summary>The name of a plugin: as it is written, the package that it is imported from, or its file; null for a function or an
    /// object.</summary>
    public static string? NameOf(ScriptValue value) => value.Settled switch
    {
        ScriptText text => text.Value,
        ScriptPackage package => package.Module ?? package.Name,
        ScriptCall call => call.Callee.Module ?? call.Callee.Name,
        ScriptFile file => file.Path,
        _ => null,
    };

    /// <summary>Whether a package is one of some names; a name with a star at its end stands for all that start so, another one for its
    /// subpaths too.</summary>
    public static bool IsOneOf(string package, IEnumerable<string> names)
    {
        if (package.StartsWith("node:", StringComparison.Ordinal))
            return true;
        return names.Any(known => known is [.. var start, '*']
            ? package.StartsWith(start, StringComparison.Ordinal)
            : package == known || (package.Length > known.Length && package[known.Length] == '/'
                && package.StartsWith(known, StringComparison.Ordinal)));
    }
}
