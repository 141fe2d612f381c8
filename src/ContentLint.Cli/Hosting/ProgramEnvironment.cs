using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Hosting;

/// <summary>
/// The process that the program runs in: folder, variables, streams and terminal. Several can be used side by side.
/// </summary>
internal abstract class ProgramEnvironment
{
    /// <summary>The working folder and the variables.</summary>
    public abstract RunEnvironment Run { get; }

    /// <summary>Whether standard input is not a terminal.</summary>
    public abstract bool IsInputRedirected { get; }

    /// <summary>Whether standard output is not a terminal.</summary>
    public abstract bool IsOutputRedirected { get; }

    /// <summary>Whether standard error is not a terminal.</summary>
    public abstract bool IsErrorRedirected { get; }

    /// <summary>Columns of the terminal; 0 if that is not known.</summary>
    public abstract int TerminalWidth { get; }

    /// <summary>Cancelled when the program is asked to end, for example by Ctrl+C.</summary>
    public abstract CancellationToken Ending { get; }

    /// <summary>Opens standard input.</summary>
    public abstract Stream OpenInput();

    /// <summary>Opens standard output.</summary>
    public abstract Stream OpenOutput();

    /// <summary>Opens standard error.</summary>
    public abstract Stream OpenError();

    /// <summary>Reads answers of a person at the terminal.</summary>
    public abstract TextReader Answers { get; }
}
