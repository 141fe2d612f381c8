using ContentLint.Configuration;
using ContentLint.Rules;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Sites;

/// <summary>Loads the configuration of a command: that of the command line, of the environment, or those that are found.</summary>
public static class ConfigurationLoading
{
    /// <summary>The variable of the environment that names a configuration.</summary>
    public const string Variable = "CONTENTLINT_CONFIG";

    /// <summary>Loads the configuration.</summary>
    /// <param name="start">Where the search starts.</param>
    /// <param name="file">The file that the command line names, or null.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">The file that is named does not exist.</exception>
    public static ConfigurationResult Load(StartFolder start, string? file, RunEnvironment environment)
    {
        var named = NamedFile(file, environment);
        return LintConfig.Load(
            start.Folder, named is null ? null : environment.FullPath(named), RuleCatalog.Descriptors, start.FallbackRoot);
    }

    /// <summary>The configuration that stands in for all others; null if they are searched for.</summary>
    /// <param name="file">The file that the command line names, or null.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">The file does not exist.</exception>
    public static string? NamedFile(string? file, RunEnvironment environment)
    {
        if (file is not null)
            return environment.HasFile(file) ? file : throw new UsageException($"the configuration file '{file}' does not exist");
        if (environment.Variable(Variable) is not { Length: > 0 } variable)
            return null;
        return environment.HasFile(variable)
            ? variable
            : throw new UsageException($"the configuration file '{variable}' that {Variable} names does not exist");
    }
}
