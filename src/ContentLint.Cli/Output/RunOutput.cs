using ContentLint.Workspace.Results;

namespace ContentLint.Cli.Output;

/// <summary>Prints the notes of a run that are wanted, and shows its progress.</summary>
internal sealed class RunOutput(ReportOptions options, ProgramConsole console) : IRunObserver
{
    public void Note(RunNote note)
    {
        var lowest = options.Verbosity switch
        {
            Verbosity.Quiet => NoteLevel.Warning,
            Verbosity.Verbose => NoteLevel.Detail,
            _ => NoteLevel.Information,
        };
        if (note.Level >= lowest)
            console.Note(note.Text);
    }

    public void Watch(int total, Func<int> done, Action work) => RunProgress.Watch(options, console, total, done, work);
}
