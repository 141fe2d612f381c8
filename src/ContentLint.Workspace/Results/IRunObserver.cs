namespace ContentLint.Workspace.Results;

/// <summary>Follows a run: takes its notes, and shows how far it is.</summary>
public interface IRunObserver
{
    /// <summary>Takes a note.</summary>
    void Note(RunNote note);

    /// <summary>Does the work, and shows meanwhile how much of it is done.</summary>
    /// <param name="total">Number of files.</param>
    /// <param name="done">Returns how many are done; may be called from another thread.</param>
    /// <param name="work">The work.</param>
    void Watch(int total, Func<int> done, Action work);
}
