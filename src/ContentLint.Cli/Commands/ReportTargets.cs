using System.Collections.Immutable;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>Reads where reports go, and whether they are colored.</summary>
internal static class ReportTargets
{
    /// <summary>The variable of the environment that names a format where the command line names none.</summary>
    private const string FormatVariable = "CONTENTLINT_FORMAT";

    /// <summary>The value of <c>--color</c>.</summary>
    /// <exception cref="UsageException">It is none of those allowed.</exception>
    public static ColorMode ReadColor(CommandOption color) => color.Value() switch
    {
        null or "auto" => ColorMode.Auto,
        "always" => ColorMode.Always,
        "never" => ColorMode.Never,
        var other => throw new UsageException($"--color takes auto, always or never, not '{other}'"),
    };

    /// <summary>The values of <c>--format</c>.</summary>
    /// <param name="formats">The option.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">One is none of those allowed, or two go to standard output.</exception>
    public static ImmutableArray<ReportTarget> Read(CommandOption formats, RunEnvironment environment)
    {
        if (!formats.HasValue())
            return [ReadVariable(environment)];
        var targets = formats.Values.OfType<string>().Select(value => ReadTarget("--format", value)).ToImmutableArray();
        if (targets.Count(target => target.Path is null && target.Format != ReportFormat.None) > 1)
            throw new UsageException("only one format can go to standard output; give the others a file: --format sarif=contentlint.sarif");
        return targets;
    }

    private static ReportTarget ReadVariable(RunEnvironment environment) => environment.Variable(FormatVariable) is { Length: > 0 } value
        ? ReadTarget(FormatVariable, value)
        : new ReportTarget(ReportFormat.Text, null);

    private static ReportTarget ReadTarget(string name, string value)
    {
        var separator = value.IndexOf('=', StringComparison.Ordinal);
        var formatName = separator < 0 ? value : value[..separator];
        var path = separator < 0 ? null : value[(separator + 1)..];
        if (path is { Length: 0 })
            throw new UsageException($"{name} {value} names no file");
        if (ReportFormatNames.Find(formatName) is not { } format)
            throw new UsageException($"{name} takes {ReportFormatNames.List}, not '{formatName}'");
        return new ReportTarget(format, path);
    }
}
