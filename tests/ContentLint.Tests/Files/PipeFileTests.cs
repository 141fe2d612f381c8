using ContentLint.Files;

namespace ContentLint.Tests.Files;

public sealed class PipeFileTests : IDisposable
{
    private readonly TemporaryFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public void A_pipe_that_nobody_reads_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = folders.Pipe("pipe");
        Assert.Equal("it is a pipe that nobody reads", Assert.Throws<IOException>(() => PipeFile.Open(pipe, TimeSpan.Zero)).Message);
    }

    [Fact]
    public async Task A_pipe_is_written_to_when_its_reader_comes()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = folders.Pipe("pipe");
        var reading = Task.Run(() => File.ReadAllText(pipe));
        using (var stream = PipeFile.Open(pipe, TimeSpan.FromMinutes(1)))
            stream.Write("text"u8);
        Assert.Equal("text", await reading);
    }
}
