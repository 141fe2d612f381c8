using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Fixing;

/// <summary>Asks for each fix of a run whether to apply it, file by file, as <c>git add -p</c> asks for hunks.</summary>
/// <param name="ask">Puts one question.</param>
/// <param name="maximum">The fixes that are asked for.</param>
internal sealed class FixDialog(Func<SourceText, Diagnostic, FixAnswer> ask, FixSafety maximum)
{
    private readonly Dictionary<string, bool> rules = new(StringComparer.Ordinal);
    private readonly HashSet<FileRename> refusedRenames = [];
    private bool hasQuit;

    /// <summary>Asks for the fixes of a file, pass by pass, and applies those that are accepted.</summary>
    /// <param name="outcome">The file as it was checked.</param>
    /// <param name="fix">Fixes a text with the fixes that are chosen.</param>
    public FileOutcome Ask(FileOutcome outcome, Func<SourceText, Func<ContentDocument, Diagnostic, bool>, FileOutcome> fix)
    {
        if (hasQuit || outcome.Source is not { } source || !outcome.Diagnostics.Any(diagnostic => diagnostic.Fix?.Safety <= maximum))
            return outcome;
        bool? ofFile = null;
        var refused = new RefusedFixes();
        return fix(source, (document, diagnostic) =>
        {
            if (hasQuit || refused.Contains(document, diagnostic))
                return false;
            var isAccepted = Decide(document.Source, diagnostic, ref ofFile);
            if (!isAccepted)
                refused.Add(diagnostic);
            return isAccepted;
        });
    }

    /// <summary>Asks for a fix that renames a file, once.</summary>
    /// <param name="source">The text that the finding counts.</param>
    /// <param name="diagnostic">The finding.</param>
    public bool AcceptsRename(SourceText source, Diagnostic diagnostic)
    {
        if (hasQuit || diagnostic.Fix is not { Renames: [var rename, ..] } || refusedRenames.Contains(rename))
            return false;
        bool? ofFile = null;
        var isAccepted = Decide(source, diagnostic, ref ofFile);
        if (!isAccepted)
            refusedRenames.Add(rename);
        return isAccepted;
    }

    private bool Decide(SourceText source, Diagnostic diagnostic, ref bool? ofFile)
    {
        if (ofFile is { } known || rules.TryGetValue(diagnostic.Id, out known))
            return known;
        var answer = ask(source, diagnostic);
        var isAccepted = answer is FixAnswer.Yes or FixAnswer.AllInFile or FixAnswer.AllOfRule;
        if (answer is FixAnswer.AllInFile or FixAnswer.NoneInFile)
            ofFile = isAccepted;
        if (answer is FixAnswer.AllOfRule or FixAnswer.NoneOfRule)
            rules[diagnostic.Id] = isAccepted;
        hasQuit = answer == FixAnswer.Quit;
        return isAccepted;
    }
}
