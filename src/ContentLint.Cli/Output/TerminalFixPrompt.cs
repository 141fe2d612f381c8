using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;
using ContentLint.Workspace.Fixing;

namespace ContentLint.Cli.Output;

/// <summary>Asks about fixes on the terminal.</summary>
internal sealed class TerminalFixPrompt(ProgramConsole console, ColorMode color) : IFixPrompt
{
    private FixQuestion? question;

    /// <inheritdoc/>
    public FixAnswer Ask(string root, SourceText source, Diagnostic diagnostic) => (question ??= Create(root)).Ask(source, diagnostic);

    private FixQuestion Create(string root)
    {
        var paths = new ReportPaths(root, console.Environment.Run.Folder);
        var options = new TextOptions(console.UsesColor(color), console.Width, HasSummary: false);
        return new FixQuestion(console.Environment.Answers, console.Out, options, path => paths.Display(path, PathReaders.People));
    }
}
