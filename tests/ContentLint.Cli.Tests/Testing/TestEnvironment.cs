using ContentLint.Cli.Hosting;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>An environment of a test's own: a folder, variables, and streams in memory. No stream is a terminal.</summary>
internal sealed class TestEnvironment(RunEnvironment run, byte[] input, CancellationToken cancellation = default) : ProgramEnvironment
{
    /// <summary>What was written to standard output.</summary>
    public MemoryStream Output { get; } = new();

    /// <summary>What was written to standard error.</summary>
    public MemoryStream Error { get; } = new();

    public override RunEnvironment Run => run;

    public override bool IsInputRedirected => true;

    public override bool IsOutputRedirected => true;

    public override bool IsErrorRedirected => true;

    public override int TerminalWidth => 0;

    public override TextReader Answers => TextReader.Null;

    public override CancellationToken Ending => cancellation;

    public override Stream OpenInput() => new MemoryStream(input);

    public override Stream OpenOutput() => Output;

    public override Stream OpenError() => Error;
}
