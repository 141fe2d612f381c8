using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Hosting;

/// <summary>
/// What the program knows of the process that it runs in: folder, variables, streams and terminal. Several can be used side by side.
/// </summary>
internal abstract class ProgramEnvironment
{
    /// <summary>The working folder and the variables.</summary>
    public abstract RunEnvironment Run { get; }

    /// <summary>Whether standard input is no terminal.</summary>
    public abstract bool IsInputRedirected { get; }

    /// <summary>Whether standard output is no terminal.</summary>
    public abstract bool IsOutputRedirected { get; }

    /// <summary>Whether standard error is no terminal.</summary>
    public abstract bool IsErrorRedirected { get; }

    /// <summary>Columns of the terminal; 0 if that is not known.</summary>
    public abstract int TerminalWidth { get; }

    /// <summary>Is cancelled when somebody asks the program to end, as with Ctrl+C.</summary>
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
