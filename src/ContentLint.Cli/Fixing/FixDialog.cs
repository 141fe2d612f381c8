using ContentLint.Cli.Output;
using ContentLint.Cli.Running;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Syntax;

namespace ContentLint.Cli.Fixing;

/// <summary>Asks for each fix of a run whether to apply it, file by file, as <c>git add -p</c> asks for hunks.</summary>
/// <param name="ask">Puts one question.</param>
/// <param name="maximum">The fixes that are asked for.</param>
internal sealed class FixDialog(Func<ContentDocument, Diagnostic, FixAnswer> ask, FixSafety maximum)
{
    private readonly Dictionary<string, bool> rules = new(StringComparer.Ordinal);
    private bool hasQuit;

    /// <summary>A dialog on the terminal.</summary>
    public static FixDialog On(ProgramConsole console, LintRequest request, string root)
    {
        var paths = new ReportPaths(root);
        var options = new TextOptions(ProgramConsole.UsesColor(request.Color), ProgramConsole.Width, HasSummary: false);
        var question = new FixQuestion(Console.In, console.Out, options, path => paths.Display(path, PathReaders.People));
        return new FixDialog((document, diagnostic) => question.Ask(document.Source, diagnostic), request.MaximumSafety);
    }

    /// <summary>Asks for the fixes of a file, pass by pass, and applies those that are accepted.</summary>
    /// <param name="outcome">The file as it was checked.</param>
    /// <param name="fix">Fixes a text with the fixes that are chosen.</param>
    public FileOutcome Ask(FileOutcome outcome, Func<Text.SourceText, Func<ContentDocument, Diagnostic, bool>, FileOutcome> fix)
    {
        if (hasQuit || outcome.Source is not { } source || !outcome.Diagnostics.Any(diagnostic => diagnostic.Fix?.Safety <= maximum))
            return outcome;
        bool? ofFile = null;
        var refused = new RefusedFixes();
        return fix(source, (document, diagnostic) =>
        {
            if (hasQuit || refused.Contains(document, diagnostic))
                return false;
            if (ofFile ?? (rules.TryGetValue(diagnostic.Id, out var ofRule) ? ofRule : null) is { } known)
                return known;
            var answer = ask(document, diagnostic);
            if (answer is FixAnswer.AllInFile or FixAnswer.NoneInFile)
                ofFile = answer == FixAnswer.AllInFile;
            if (answer is FixAnswer.AllOfRule or FixAnswer.NoneOfRule)
                rules[diagnostic.Id] = answer == FixAnswer.AllOfRule;
            hasQuit = answer == FixAnswer.Quit;
            var isAccepted = answer is FixAnswer.Yes or FixAnswer.AllInFile or FixAnswer.AllOfRule;
            if (!isAccepted)
                refused.Add(diagnostic);
            return isAccepted;
        });
    }
}
