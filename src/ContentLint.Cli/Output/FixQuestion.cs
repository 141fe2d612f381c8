using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;
using ContentLint.Workspace.Fixing;

namespace ContentLint.Cli.Output;

/// <summary>Puts one fix to somebody at a terminal: the finding in its line, the change, and the question.</summary>
/// <param name="input">Where answers come from.</param>
/// <param name="output">Where questions go.</param>
/// <param name="options">How findings are written.</param>
/// <param name="display">Makes a path of a report out of one of a finding.</param>
internal sealed class FixQuestion(TextReader input, TextWriter output, TextOptions options, Func<string, string> display)
{
    private const string Help = """
        y - apply this fix
        n - leave it
        a - apply it and all later ones in this file
        d - leave it and all later ones in this file
        r - apply it and all later ones of this rule
        s - leave it and all later ones of this rule
        q - quit: leave it and all that are to come; what was applied stays
        ? - show this help
        """;

    /// <summary>Asks until the answer is one of those known; the end of the input means to quit.</summary>
    /// <param name="source">The text that the finding counts.</param>
    /// <param name="diagnostic">A finding with a fix.</param>
    public FixAnswer Ask(SourceText source, Diagnostic diagnostic)
    {
        Show(source, diagnostic);
        while (true)
        {
            output.Write(options.UseColor
                ? "\u001b[1;34mApply this fix [y,n,a,d,r,s,q,?]?\u001b[0m "
                : "Apply this fix [y,n,a,d,r,s,q,?]? ");
            output.Flush();
            var answer = input.ReadLine();
            switch (answer?.Trim().ToLowerInvariant())
            {
                case "y" or "yes":
                    return FixAnswer.Yes;
                case "n" or "no":
                    return FixAnswer.No;
                case "a":
                    return FixAnswer.AllInFile;
                case "d":
                    return FixAnswer.NoneInFile;
                case "r":
                    return FixAnswer.AllOfRule;
                case "s":
                    return FixAnswer.NoneOfRule;
                case "q" or "quit" or null:
                    return FixAnswer.Quit;
                default:
                    output.WriteLine(Help.ReplaceLineEndings("\n"));
                    break;
            }
        }
    }

    private void Show(SourceText source, Diagnostic diagnostic)
    {
        var path = display(diagnostic.Path);
        new TextDiagnosticWriter(options).Write(
            new LintReport
            {
                Diagnostics = [diagnostic with { Path = path, Related = [] }],
                Sources = new Dictionary<string, SourceText>(StringComparer.Ordinal) { [path] = source },
                Rules = [],
                Files = [],
                Version = "",
            },
            output);
        FixPreviewWriter.Write(source, diagnostic.Fix!, options.UseColor, output);
    }
}
