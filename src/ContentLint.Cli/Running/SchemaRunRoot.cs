using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Running;

/// <summary>The folder that a schema command works in: references of schemas lead nowhere outside of it.</summary>
internal static class SchemaRunRoot
{
    /// <summary>
    /// The defaults, at the root: the repository that holds the paths, else the current folder if it holds them, else the folder
    /// that they lie in.
    /// </summary>
    public static LintConfig For(LintRequest request)
    {
        var root = StartFolder.Of(request).FallbackRoot;
        return LintConfig.Parse(new SourceText("", ConfigurationFileNames.All[0]), root, RuleCatalog.Descriptors, static _ => null).Config;
    }

    /// <summary>A path relative to the root, forward slashes.</summary>
    public static string Relative(LintConfig config, string file) => RelativePath.Of(config.Root, Path.GetFullPath(file));
}
