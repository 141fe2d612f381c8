using System.Globalization;
using System.Text;
using ContentLint.Workspace.Caching;

namespace ContentLint.Cli.Documentation;

/// <summary>The manual page, in the macros of man(7), from the same texts as <c>--help</c>.</summary>
internal static class ManualPage
{
    public static string Write(CommandModel model)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $".TH CONTENTLINT 1 \"\" \"contentlint {BuildIdentity.Version}\" \"User Commands\"\n");
        page.Append(".SH NAME\ncontentlint \\- check and fix the content of a site\n.SH SYNOPSIS\n");
        foreach (var command in model.All.Where(command => command.Name.Length > 0 && command.Commands.IsEmpty))
            page.Append(
                CultureInfo.InvariantCulture,
                $".B contentlint {Escape(command.Name)}\n[\\fIoption\\fR]...{string.Concat(command.Arguments.Select(Synopsis))}\n.br\n");
        page.Append(".SH DESCRIPTION\n").Append(Line(model.Description)).Append("Without a command,\n.B check\nruns.\n");
        foreach (var command in model.All.Where(command => command.Name.Length > 0))
            AppendCommand(page, command);
        return page.Append(
            """
            .SH EXIT STATUS
            .TP
            .B 0
            Nothing was found that fails the run.
            .TP
            .B 1
            Findings; with \fB\-\-diff\fR, something to fix.
            .TP
            .B 2
            Wrong use, wrong configuration or an internal error.
            .SH ENVIRONMENT
            .TP
            .B NO_COLOR
            If it is set and not empty, there are no colours unless \fB\-\-color always\fR asks for them.
            .TP
            .B CONTENTLINT_CONFIG
            The configuration file, if \fB\-\-config\fR names none; no other is then looked for.
            .TP
            .B CONTENTLINT_FORMAT
            The format of the report, if \fB\-\-format\fR names none.
            .TP
            .B COLUMNS
            The width of the terminal, if it is to be another than the real one.
            .TP
            .B FORCE_HYPERLINK
            0 for no hyperlinks in a terminal, anything else for hyperlinks in one that is not known to show them.
            .TP
            .B GITHUB_STEP_SUMMARY
            Where \fB\-\-format github\fR writes the summary of the job.
            .SH FILES
            .TP
            .I contentlint.yml
            The configuration, in the folder of the content or above it; also as .contentlint.yml, and in YAML, JSON or TOML.

            """).ToString();
    }

    private static void AppendCommand(StringBuilder page, CommandModel command)
    {
        page.Append(CultureInfo.InvariantCulture, $".SH \"contentlint {Escape(command.Name)}\"\n").Append(Line(command.Description));
        foreach (var argument in command.Arguments)
            page.Append(CultureInfo.InvariantCulture, $".TP\n.I {Escape(argument.Name)}\n").Append(Line(argument.Description));
        foreach (var option in command.Options)
        {
            var value = option.ValueName is null ? "" : $" \\fI{Escape(option.ValueName)}\\fR";
            page.Append(
                CultureInfo.InvariantCulture,
                $".TP\n{string.Join(", ", option.Spellings.Select(spelling => $"\\fB{Escape(spelling)}\\fR"))}{value}\n")
                    .Append(Line(option.Description));
        }
    }

    private static string Synopsis(ArgumentModel argument) => $" [\\fI{Escape(argument.Name)}\\fR]{(argument.IsRepeated ? "..." : "")}";

    /// <summary>A line must not begin with what groff takes for a request.</summary>
    private static string Line(string text) => (text.StartsWith('.') || text.StartsWith('\'') ? "\\&" : "") + Escape(text) + "\n";

    private static string Escape(string text) =>
        text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
}
