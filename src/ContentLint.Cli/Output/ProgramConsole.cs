using System.Globalization;
using System.Text;
using ContentLint.Cli.Hosting;
using ContentLint.Reporting;

namespace ContentLint.Cli.Output;

/// <summary>Standard output and error in UTF-8 without a byte order mark, buffered, and what is known of the terminal.</summary>
internal sealed class ProgramConsole : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly WatchedStream output;

    public ProgramConsole(ProgramEnvironment environment)
    {
        Environment = environment;
        output = new WatchedStream(environment.OpenOutput());
        Out = new StreamWriter(output, Utf8, 16 * 1024) { NewLine = "\n" };
        Error = new StreamWriter(environment.OpenError(), Utf8, 1024) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>The process that the program runs in.</summary>
    public ProgramEnvironment Environment { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a write to standard output failed because nobody reads it any more.</summary>
    public bool IsOutputClosed => output.IsClosed;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsTerminal => !Environment.IsOutputRedirected;

    /// <summary>Columns of the terminal, or those that COLUMNS asks for; null where there is neither.</summary>
    public int? Width
    {
        get
        {
            if (int.TryParse(Environment.Run.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
                && columns > 0)
                return columns;
            return IsTerminal && Environment.TerminalWidth is var width && width > 0 ? width : null;
        }
    }

    /// <summary>Says in one line why the program does not go on.</summary>
    public void Fail(string message) => Error.WriteLine($"contentlint: {ContentSanitizer.Sanitize(message.ReplaceLineEndings(" "))}");

    /// <summary>Says in one line what was passed over.</summary>
    public void Note(string message) => Fail(message);

    /// <summary>Reads standard input to its end.</summary>
    public byte[] ReadInput()
    {
        using var input = Environment.OpenInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>Writes bytes to standard output as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Out.Flush();
        output.Write(bytes);
    }

    /// <summary>Whether to print colours (https://no-color.org).</summary>
    public bool UsesColor(ColorMode mode) => mode switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => IsTerminal
            && string.IsNullOrEmpty(Environment.Run.Variable("NO_COLOR"))
            && !string.Equals(Environment.Run.Variable("TERM"), "dumb", StringComparison.Ordinal),
    };

    public void Dispose()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // Nobody reads it: there is nobody to tell.
        }
    }

    private sealed class WatchedStream(Stream inner) : Stream
    {
        public bool IsClosed { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => Watch(inner, static (stream, _) => stream.Flush(), default);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            Watch(inner, static (stream, bytes) => stream.Write(bytes.Span), buffer.AsMemory(offset, count));

        private void Watch(Stream stream, Action<Stream, ReadOnlyMemory<byte>> write, ReadOnlyMemory<byte> bytes)
        {
            try
            {
                write(stream, bytes);
            }
            catch (IOException)
            {
                IsClosed = true;
                throw;
            }
        }
    }
}

/// <summary>When to print colours.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal, unless NO_COLOR is set.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
