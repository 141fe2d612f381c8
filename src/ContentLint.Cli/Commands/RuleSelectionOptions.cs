using System.Collections.Immutable;
using ContentLint.Configuration;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options that pick rules, above what the configuration says.</summary>
internal sealed class RuleSelectionOptions(CommandLineApplication command)
{
    private readonly CommandOption select = command.Option("--select <RULES>", "Run only these rules: ids, names or id prefixes, separated by commas.", CommandOptionType.MultipleValue);

    private readonly CommandOption ignore = command.Option("--ignore <RULES>", "Do not run these rules.", CommandOptionType.MultipleValue);

    private readonly CommandOption set = command.Option("--set <NAME>", "Use this rule set instead of the configuration's: security, recommended (the default), strict or all. Can be repeated.", CommandOptionType.MultipleValue);

    /// <summary>Checks the values; whether the rules are known is seen later.</summary>
    /// <exception cref="UsageException">A set is not known.</exception>
    public RuleSelection Read() => new(Split(select), Split(ignore)) { Sets = ReadSets() };

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
