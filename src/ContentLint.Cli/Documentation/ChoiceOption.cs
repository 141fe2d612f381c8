using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Documentation;

/// <summary>An option whose values are known, so that shells can complete them.</summary>
internal sealed class ChoiceOption(string template, CommandOptionType type, ImmutableArray<string> choices) : CommandOption(template, type)
{
    /// <summary>What the value can be.</summary>
    public ImmutableArray<string> Choices { get; } = choices;
}

/// <summary>An argument whose values are known, so that shells can complete them.</summary>
internal sealed class ChoiceArgument(ImmutableArray<string> choices) : CommandArgument
{
    /// <summary>What the value can be.</summary>
    public ImmutableArray<string> Choices { get; } = choices;
}

/// <summary>Adds options and arguments with known values to a command.</summary>
internal static class ChoiceExtensions
{
    public static CommandOption Choice(
        this CommandLineApplication command, string template, string description, CommandOptionType type, ImmutableArray<string> choices)
    {
        var option = new ChoiceOption(template, type, choices) { Description = description };
        command.Options.Add(option);
        return option;
    }

    public static CommandArgument Choice(
        this CommandLineApplication command, string name, string description, ImmutableArray<string> choices)
    {
        var argument = new ChoiceArgument(choices) { Name = name, Description = description };
        command.Arguments.Add(argument);
        return argument;
    }
}
