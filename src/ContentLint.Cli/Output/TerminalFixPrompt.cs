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
        var paths = new ReportPaths(root);
        var options = new TextOptions(ProgramConsole.UsesColor(color), ProgramConsole.Width, HasSummary: false);
        return new FixQuestion(Console.In, console.Out, options, path => paths.Display(path, PathReaders.People));
    }
}
