using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Schemas;

/// <summary>The folder that a schema command works in: references of schemas lead nowhere outside of it.</summary>
internal static class SchemaRunRoot
{
    /// <summary>
    /// The defaults, at the root: the repository that holds the paths, else the current folder if it holds them, else the folder
    /// that they lie in.
    /// </summary>
    /// <param name="paths">Files, folders and patterns as given.</param>
    /// <param name="environment">Where the command runs.</param>
    public static LintConfig For(ImmutableArray<string> paths, RunEnvironment environment)
    {
        var root = StartFolder.Of(paths, environment).FallbackRoot;
        return LintConfig.Parse(new SourceText("", ConfigurationFileNames.All[0]), root, RuleCatalog.Descriptors, static _ => null).Config;
    }

    /// <summary>A path relative to the root, forward slashes.</summary>
    /// <param name="config">The defaults at the root.</param>
    /// <param name="file">Absolute path.</param>
    public static string Relative(LintConfig config, string file) => RelativePath.Of(config.Root, file);
}
