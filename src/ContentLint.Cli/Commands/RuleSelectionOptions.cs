using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options that pick rules, above what the configuration says.</summary>
internal sealed class RuleSelectionOptions(CommandLineApplication command)
{
    private readonly CommandOption select = command.Option(
        "--select <RULES>", "Run only these rules: ids, names or id prefixes, separated by commas.", CommandOptionType.MultipleValue);

    private readonly CommandOption ignore = command.Option("--ignore <RULES>", "Do not run these rules.", CommandOptionType.MultipleValue);

    private readonly CommandOption set = command.Option(
        "--set <NAME>",
        "Use this rule set instead of the configuration's: security, recommended (the default), strict or all. Can be repeated.",
        CommandOptionType.MultipleValue);

    private readonly CommandOption rule = command.Option(
        "--rule <SEVERITY>",
        "Give a rule a severity above the configuration's, as insecure-link=error: an id or a name, and off, info, warning or error. Can "
            + "be repeated.",
        CommandOptionType.MultipleValue);

    /// <summary>Checks the values; whether the rules are known is seen later.</summary>
    /// <exception cref="UsageException">A set or a severity is not known.</exception>
    public RuleSelection Read() =>
        new(Split(select), Split(ignore)) { Sets = ReadSets(), Severities = [.. Split(rule).Select(ReadSeverity)] };

    private static RuleSeverity ReadSeverity(string text)
    {
        if (text.Split('=') is not [{ Length: > 0 } name, var severity])
            throw new UsageException($"--rule takes a rule and its severity, not '{text}': --rule insecure-link=error");
        return new RuleSeverity(
            name,
            DiagnosticSeverities.Find(severity) ?? throw new UsageException($"--rule {text}: {DiagnosticSeverities.Unknown(severity)}"));
    }

    private ImmutableArray<string> ReadSets()
    {
        var names = Split(set);
        if (names.FirstOrDefault(static name => !RuleSets.Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new UsageException($"--set takes {string.Join(", ", RuleSets.Names)}, not '{unknown}'");
        return names;
    }

    /// <summary>The words of an option that takes rules, separated by commas.</summary>
    public static ImmutableArray<string> Split(CommandOption option) =>
        [.. option.Values.OfType<string>().SelectMany(value => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))];
}
