using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Output;

/// <summary>Lets the command-line library print where the program prints.</summary>
/// <param name="console">The program's console.</param>
internal sealed class CommandLineConsole(ProgramConsole console) : IConsole
{
    /// <inheritdoc/>
    /// <remarks>Signals are the program's own concern.</remarks>
    public event ConsoleCancelEventHandler? CancelKeyPress
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public TextWriter Out => console.Out;

    /// <inheritdoc/>
    public TextWriter Error => console.Error;

    /// <inheritdoc/>
    public TextReader In => console.Environment.Answers;

    /// <inheritdoc/>
    public bool IsInputRedirected => console.Environment.IsInputRedirected;

    /// <inheritdoc/>
    public bool IsOutputRedirected => console.Environment.IsOutputRedirected;

    /// <inheritdoc/>
    public bool IsErrorRedirected => console.Environment.IsErrorRedirected;

    /// <inheritdoc/>
    public ConsoleColor ForegroundColor { get; set; }

    /// <inheritdoc/>
    public ConsoleColor BackgroundColor { get; set; }

    /// <inheritdoc/>
    public void ResetColor()
    {
    }
}
