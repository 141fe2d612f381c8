using System.Collections.Immutable;
using ContentLint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Documentation;

/// <summary>The commands as completions and the manual page see them.</summary>
/// <param name="Name">What is typed: words with spaces between them, without the program's name; empty for the program.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Options">Its options, those of every command included.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Commands">Its subcommands.</param>
internal sealed record CommandModel(
    string Name,
    string Description,
    ImmutableArray<OptionModel> Options,
    ImmutableArray<ArgumentModel> Arguments,
    ImmutableArray<CommandModel> Commands)
{
    /// <summary>This command and all beneath it.</summary>
    public IEnumerable<CommandModel> All => Commands.SelectMany(command => command.All).Prepend(this);

    /// <summary>The last word of the name.</summary>
    public string Word => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>Reads the model of a command line. What its default command takes, it takes itself.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="defaultCommand">The command that runs if none is named.</param>
    public static CommandModel Of(CommandLineApplication app, string defaultCommand)
    {
        var model = Read(app, "");
        var check = model.Commands.First(command => command.Name == defaultCommand);
        var own = model.Options.Select(option => option.Spellings[^1]).ToHashSet(StringComparer.Ordinal);
        return model with
        {
            Options = [.. model.Options, .. check.Options.Where(option => !own.Contains(option.Spellings[^1]))],
            Arguments = check.Arguments
        };
    }

    private static CommandModel Read(CommandLineApplication command, string name) => new(
        name,
        command.Description ?? "",
        [.. command.GetOptions().Where(option => option.ShowInHelpText).Select(OptionModel.Of)],
        [.. command.Arguments.Where(argument => argument.ShowInHelpText).Select(ArgumentModel.Of)],
        [.. command.Commands.Where(child => child.ShowInHelpText).Select(child => Read(child, $"{name} {child.Name}".Trim()))]);
}

/// <summary>An option.</summary>
/// <param name="Spellings">How it is written, with dashes: the short one first.</param>
/// <param name="Description">One sentence.</param>
/// <param name="ValueName">What its value is called; null if it takes none.</param>
/// <param name="Values">What its value can be.</param>
internal sealed record OptionModel(ImmutableArray<string> Spellings, string Description, string? ValueName, ValueModel Values)
{
    public static OptionModel Of(CommandOption option)
    {
        var spellings = new[] { Dashed("-", option.ShortName), Dashed("--", option.LongName) };
        var value = option.OptionType == CommandOptionType.NoValue ? null : option.ValueName ?? "VALUE";
        return new OptionModel([.. spellings.OfType<string>()], option.Description ?? "", value, ValuesOf(option, value));
    }

    private static string? Dashed(string dashes, string? name) => string.IsNullOrEmpty(name) ? null : dashes + name;

    private static ValueModel ValuesOf(CommandOption option, string? value) => (option, value) switch
    {
        (ChoiceOption choice, _) => new ValueModel(choice.Choices),
        (_, "RULES") => new ValueModel([.. RuleCatalog.Descriptors.Select(rule => rule.Id)]),
        (_, "FOLDER") => new ValueModel([], IsFolder: true),
        (_, "FILE" or "NAME") => new ValueModel([], IsFile: true),
        _ => new ValueModel([]),
    };
}

/// <summary>An argument.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">One sentence.</param>
/// <param name="IsRepeated">Whether it can be given several times.</param>
/// <param name="Values">What it can be.</param>
internal sealed record ArgumentModel(string Name, string Description, bool IsRepeated, ValueModel Values)
{
    public static ArgumentModel Of(CommandArgument argument) =>
        new(argument.Name ?? "", argument.Description ?? "", argument.MultipleValues, argument switch
    {
        ChoiceArgument choice => new ValueModel(choice.Choices),
        _ => new ValueModel([], IsFile: true),
    });
}

/// <summary>What a value can be.</summary>
/// <param name="Choices">The values, if they are known.</param>
/// <param name="IsFile">Whether it is the path of a file.</param>
/// <param name="IsFolder">Whether it is the path of a folder.</param>
internal sealed record ValueModel(ImmutableArray<string> Choices, bool IsFile = false, bool IsFolder = false);
