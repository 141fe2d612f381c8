using System.Collections.Immutable;
using System.IO.Enumeration;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>
/// The front matter that the configuration gives to the pages of a folder or of a kind:
/// https://jekyllrb.com/docs/configuration/front-matter-defaults/
/// </summary>
internal sealed class JekyllDefaults
{
    private readonly ImmutableArray<(string Path, string? Type, MappingNode Values)> sets;

    /// <summary>Reads them.</summary>
    public JekyllDefaults(GeneratorConfig config)
    {
        sets =
        [
            .. config.Mappings("defaults")
                .Where(static set => set["values"] is MappingNode)
                .Select(static set => (
                    Text(set["scope"], "path")?.Trim('/') ?? "", Text(set["scope"], "type"), (MappingNode)set["values"]!))
                // A set for a longer path counts more, and one with a type more than one without; of equals, the later one.
                .Reverse()
                .OrderByDescending(static set => set.Item1.Length)
                .ThenByDescending(static set => set.Item2 is not null)
        ];
    }

    /// <summary>Whether any page may get a value for a key.</summary>
    public bool Give(string key) => sets.Any(set => set.Values[key] is not null);

    /// <summary>The values for a file, those that count most first.</summary>
    /// <param name="relative">The file, from the content folder.</param>
    /// <param name="profile">How the site is made.</param>
    public ImmutableArray<MappingNode> Of(string relative, JekyllProfile profile) =>
        sets.IsEmpty
            ? []
            :
            [
                .. sets.Where(set => IsInPath(set.Path, relative, profile) && IsOfType(set.Type, relative, profile))
                    .Select(static set => set.Values)
            ];

    /// <summary>Adds all of it to a hash.</summary>
    public void AddTo(HashedParts parts)
    {
        foreach (var (path, type, values) in sets)
        {
            parts.Add(path).Add(type);
            foreach (var entry in values.Entries)
                parts.Add(entry.Key.Value).Add((entry.Value as ScalarNode)?.Value);
        }
    }

    private static bool IsInPath(string scope, string relative, JekyllProfile profile)
    {
        var path = SitePath.Beneath(relative, profile.CollectionsFolder) ?? relative;
        return scope.Length == 0
            || (scope.Contains('*', StringComparison.Ordinal)
                ? IsMatch(scope, relative) || IsMatch(scope, path)
                : path.StartsWith(scope, StringComparison.Ordinal) || relative.StartsWith(scope, StringComparison.Ordinal));
    }

    /// <summary>A pattern names a file, or a folder that the file is in.</summary>
    private static bool IsMatch(string scope, string path) =>
        SitePath.DownTo(path.Split('/')).Any(start => FileSystemName.MatchesSimpleExpression(scope, start, ignoreCase: false));

    private static bool IsOfType(string? type, string relative, JekyllProfile profile)
    {
        if (string.IsNullOrEmpty(type))
            return true;
        var names = (SitePath.Beneath(relative, profile.CollectionsFolder) ?? relative).Split('/');
        var own = names.Contains("_posts", StringComparer.Ordinal)
            ? "posts"
            : names.Contains("_drafts", StringComparer.Ordinal)
                ? "drafts"
                : names is [['_', .. var collection], _, ..] && profile.Collections.ContainsKey(collection) ? collection : "pages";
        return type == own || type + "s" == own;
    }

    private static string? Text(ContentNode? node, string key) => (node as MappingNode)?[key] is ScalarNode scalar ? scalar.Value : null;
}
