using System.Runtime.InteropServices;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Hosting;

/// <summary>The environment of this process.</summary>
internal sealed class SystemEnvironment : ProgramEnvironment, IDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly List<PosixSignalRegistration> signals = [];

    /// <inheritdoc/>
    public override RunEnvironment Run { get; } = RunEnvironment.OfProcess();

    /// <inheritdoc/>
    public override bool IsInputRedirected => Console.IsInputRedirected;

    /// <inheritdoc/>
    public override bool IsOutputRedirected => Console.IsOutputRedirected;

    /// <inheritdoc/>
    public override bool IsErrorRedirected => Console.IsErrorRedirected;

    /// <inheritdoc/>
    public override int TerminalWidth => TerminalSize.Columns;

    /// <inheritdoc/>
    public override TextReader Answers => Console.In;

    /// <inheritdoc/>
    /// <remarks>From the first use on, a signal ends the work instead of the process; a second one ends the process.</remarks>
    public override CancellationToken Ending
    {
        get
        {
            if (signals.Count == 0)
                signals.AddRange([
                    PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)
                ]);
            return ending.Token;
        }
    }

    /// <inheritdoc/>
    public override Stream OpenInput() => Console.OpenStandardInput();

    /// <inheritdoc/>
    public override Stream OpenOutput() => Console.OpenStandardOutput();

    /// <inheritdoc/>
    public override Stream OpenError() => Console.OpenStandardError();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        ending.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = !ending.IsCancellationRequested;
        ending.Cancel();
    }
}
