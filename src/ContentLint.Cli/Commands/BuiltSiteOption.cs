using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The option about the folder that the generator wrote.</summary>
internal sealed class BuiltSiteOption(CommandLineApplication command)
{
    private readonly CommandOption built = command.Option(
        "--built <FOLDER>",
        "Check the links of the site that the generator wrote to a folder, and report them in the pages and templates they come from.",
        CommandOptionType.SingleValue);

    /// <summary>The folder as given; null for none.</summary>
    /// <exception cref="UsageException">The run does not check files alone.</exception>
    public string? Read(LintMode mode, bool isDiff, bool readsStandardInput) =>
        built.HasValue() && (isDiff || mode != LintMode.Check || readsStandardInput)
            ? throw new UsageException("--built goes with 'check' of files, without --diff")
            : built.Value();
}
