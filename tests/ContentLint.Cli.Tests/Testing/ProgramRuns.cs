using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>
/// Runs the program in the folder of a test. A link that opens a new window (CL4008) and one over plain http (CL4009) are advice, which
/// fails no run; here they are warnings, so that one line is a finding that counts, with a safe or an unsafe fix. Where a test gives them a
/// severity, that one holds.
/// </summary>
internal static class ProgramRuns
{
    private static readonly (string Id, string Name)[] LinkRules = [("CL4008", "blank-without-noopener"), ("CL4009", "insecure-link")];

    private static readonly string[] OtherCommands =
        ["rule", "schema", "config", "cache", "site", "init", "completion", "man", "watch", "help"];

    /// <summary>Runs the program in the folder.</summary>
    public static ProgramResult Run(this TemporarySite site, params string[] args) =>
        ContentLintProgram.Run(site.Root, WithLinksAsWarnings(site, args));

    /// <summary>Runs the program in the folder, as a process of its own.</summary>
    public static ProgramResult RunProcess(this TemporarySite site, params string[] args) =>
        ContentLintProgram.RunProcess(site.Root, WithLinksAsWarnings(site, args));

    /// <summary>Runs the program in the folder, with a variable of the environment set.</summary>
    public static ProgramResult RunWith(this TemporarySite site, (string Name, string Value) variable, params string[] args) =>
        ContentLintProgram.Run(site.Root, null, variable, WithLinksAsWarnings(site, args));

    /// <summary>Runs the program in the folder, with a text on standard input.</summary>
    public static ProgramResult RunWithInput(this TemporarySite site, string input, params string[] args) =>
        ContentLintProgram.Run(site.Root, Encoding.UTF8.GetBytes(input), WithLinksAsWarnings(site, args));

    /// <summary>The arguments of a run in which such links are warnings.</summary>
    public static string[] WithLinksAsWarnings(TemporarySite site, params string[] args)
    {
        string[] severities =
        [
            .. LinkRules.Where(rule => !HasSeverity(site, args, rule.Id) && !HasSeverity(site, args, rule.Name))
                .SelectMany(static rule => new[] { "--rule", $"{rule.Id}=warning" })
        ];
        return args switch
        {
            _ when args.Contains("--help", StringComparer.Ordinal) || args.Contains("--version", StringComparer.Ordinal) => args,
            ["check" or "fix", .. var rest] => [args[0], .. severities, .. rest],
            [var first, ..] when OtherCommands.Contains(first, StringComparer.Ordinal) => args,
            _ => [.. severities, .. args],
        };
    }

    private static bool HasSeverity(TemporarySite site, string[] args, string rule) =>
        args.Any(argument => argument.StartsWith(rule + "=", StringComparison.Ordinal))
        || Directory.EnumerateFiles(site.Root, "*contentlint.*", SearchOption.AllDirectories)
            .Any(file => Regex.IsMatch(File.ReadAllText(file), rule + "[\"']?\\s*[:=]\\s*[\"']?(?:off|info|warning|error)"));
}
