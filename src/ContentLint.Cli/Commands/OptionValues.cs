using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>Reads the values of options, and hides options that a command does not have.</summary>
internal static class OptionValues
{
    private static readonly string[] OnlyFix = ["diff", "unsafe-fixes", "interactive"];

    private static readonly string[] OnlyCheck =
        ["changed-lines", "write-baseline", "prune-baseline", "add-suppressions", "reason", "report-suppressed", "watch"];

    /// <summary>Leaves out of the help the options that only the other mode has.</summary>
    public static void ShowFor(CommandLineApplication command, LintMode mode)
    {
        var hidden = mode == LintMode.Check ? OnlyFix : OnlyCheck;
        foreach (var option in command.Options.Where(option => hidden.Contains(option.LongName)))
            option.ShowInHelpText = false;
    }

    /// <summary>The lowest severity that fails a run; off for never.</summary>
    /// <exception cref="UsageException">The value is none of those allowed.</exception>
    public static DiagnosticSeverity Severity(CommandOption option) => option.Value() switch
    {
        null or "warning" => DiagnosticSeverity.Warning,
        "error" => DiagnosticSeverity.Error,
        "info" => DiagnosticSeverity.Info,
        "never" => DiagnosticSeverity.Off,
        var other => throw new UsageException($"--{option.LongName} takes error, warning, info or never, not '{other}'"),
    };

    /// <summary>A whole number; null if the option is not given.</summary>
    /// <param name="option">The option.</param>
    /// <param name="minimum">The lowest number that is allowed.</param>
    /// <exception cref="UsageException">The value is none.</exception>
    public static int? Number(CommandOption option, int minimum)
    {
        if (option.Value() is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
            ? number
            : throw new UsageException($"--{option.LongName} takes a whole number from {minimum}, not '{text}'");
    }
}
