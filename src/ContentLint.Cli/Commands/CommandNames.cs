using ContentLint.Text;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Commands;

/// <summary>Recognizes commands that are misspelt, or that other tools have.</summary>
internal static class CommandNames
{
    private static readonly string[] All = ["cache", "check", "completion", "config", "fix", "init", "man", "rule", "schema", "site"];

    private static readonly Dictionary<string, string> OfOtherTools = new(StringComparer.Ordinal)
    {
        ["lint"] = "check",
        ["run"] = "check",
        ["scan"] = "check",
        ["format"] = "fix",
        ["explain"] = "rule",
        ["rules"] = "rule",
        ["list"] = "rule",
        ["linter"] = "rule",
        ["clean"] = "cache clear",
        ["watch"] = "check --watch",
    };

    /// <summary>The arguments with the command that runs if none is named; <c>help</c> and <c>version</c> as options.</summary>
    /// <exception cref="UsageException">The first argument is neither a command nor a path, and looks like a command.</exception>
    public static string[] Complete(string[] args, RunEnvironment environment)
    {
        if (args is not [var first, .. var rest])
            return [CommandLine.DefaultCommand];
        if (All.Contains(first, StringComparer.Ordinal) || first is "--help" or "-h" or "-?" or "--version")
            return args;
        if (!IsWord(first) || environment.HasFile(first) || environment.HasFolder(first))
            return [CommandLine.DefaultCommand, .. args];
        if (first is "help")
            return [.. rest, "--help"];
        if (first is "version")
            return ["--version"];
        var meant = OfOtherTools.GetValueOrDefault(first) ?? Spelling.Nearest(first, All);
        return meant is null
            ? [CommandLine.DefaultCommand, .. args]
            : throw new UsageException($"there is no command '{first}'; did you mean 'contentlint {meant}'?");
    }

    private static bool IsWord(string text) => text.All(char.IsAsciiLetterLower);
}
