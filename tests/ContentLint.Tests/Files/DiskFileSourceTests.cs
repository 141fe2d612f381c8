using System.Buffers;
using System.Text;
using ContentLint.Files;

namespace ContentLint.Tests.Files;

public sealed class DiskFileSourceTests : IDisposable
{
    private readonly TemporaryFolders folders = new();
    private readonly DiskFileSource files;

    public DiskFileSourceTests() => files = new DiskFileSource(folders.Root);

    public void Dispose() => folders.Dispose();

    [Fact]
    public void Reads_a_file_and_no_more_of_it_than_the_limit()
    {
        var path = folders.In("a.md");
        Assert.True(files.HasFile(path));
        Assert.Equal("inside", Read(path));
        Assert.Equal("inside", Encoding.UTF8.GetString(files.ReadAll(path, 6)));
        Assert.Equal(6, Assert.Throws<FileTooLargeException>(() => files.ReadAll(path, 5)).Size);
        var (size, start) = files.ReadStart(path, 2);
        Assert.Equal((6, "in"), (size, Encoding.UTF8.GetString(start.Span)));
        File.WriteAllText(path, "");
        Assert.Equal("", Read(path));
    }

    [Fact]
    public void Reads_into_a_pooled_buffer_that_grows_up_to_the_limit()
    {
        var path = folders.In("a.md");
        File.WriteAllText(path, new string('x', 100_000));
        var buffer = ArrayPool<byte>.Shared.Rent(16);
        Assert.Equal(100_000, files.ReadPooled(path, 200_000, ref buffer));
        Assert.Equal((byte)'x', buffer[99_999]);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = ArrayPool<byte>.Shared.Rent(16);
        Assert.InRange(files.ReadPooled(path, 50_000, ref buffer), 50_001, 100_000);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.False(files.HasFile(folders.In("b.md")));
        Assert.Throws<FileNotFoundException>(() => Read(folders.In("b.md")));
        Assert.Throws<FileNotFoundException>(() => Read(folders.In("a.md/b.md")));
        Assert.Equal("it is a folder", Refusal(folders.In("folder")));
    }

    [Fact]
    public void A_pipe_is_refused_at_once()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = folders.Pipe("pipe.md");
        Assert.Contains("a pipe, socket or device", Refusal(pipe), StringComparison.Ordinal);
        Assert.Contains("a pipe, socket or device", Refusal(folders.Link("link.md", "pipe.md")), StringComparison.Ordinal);
        Assert.False(files.HasFile(pipe));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/dev/tty")]
    public void A_device_is_refused_even_where_links_may_lead_anywhere(string device)
    {
        if (OperatingSystem.IsWindows())
            return;
        var link = folders.Link("device.md", device);
        Assert.Contains("a pipe, socket or device", Refusal(link, new DiskFileSource(null)), StringComparison.Ordinal);
        Assert.Contains("a place outside the root", Refusal(link), StringComparison.Ordinal);
        Assert.Contains("a pipe, socket or device", Refusal(device), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_that_takes_the_place_of_a_file_is_not_waited_for()
    {
        if (!UnixFiles.AreSupported)
            return;
        var (handle, status) = UnixFiles.Open(folders.Pipe("pipe.md"));
        using (handle)
            Assert.Equal(FileType.Special, status.Type);
        Assert.Throws<IOException>(() => UnixFiles.Open(folders.Link("link.md", "a.md")));
    }

    [Fact]
    public void A_link_that_stays_in_the_root_is_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(folders.In("folder/b.md"), "b");
        Assert.Equal("inside", Read(folders.Link("folder/link.md", "../a.md")));
        Assert.Equal("inside", Read(folders.Link("absolute.md", folders.In("a.md"))));
        folders.Link("again", "folder");
        Assert.Equal("b", Read(folders.In("again/b.md")));
        Assert.Equal("it is a link", Refusal(folders.In("absolute.md"), new DiskFileSource(folders.Root, followsLinks: false)));
    }

    [Fact]
    public void A_link_out_of_the_root_is_refused_whatever_part_of_the_path_it_is()
    {
        if (OperatingSystem.IsWindows())
            return;
        folders.Link("up", folders.Outside);
        folders.Link("folder/far", "../up");
        Assert.True(Assert.Throws<FileRefusedException>(() => Read(folders.In("up/secret.md"))).IsOutside);
        Assert.True(Assert.Throws<FileRefusedException>(() => Read(folders.In("folder/far/secret.md"))).IsOutside);
        Assert.True(Assert.Throws<FileRefusedException>(() => Read(folders.Link("secret.md", "../outside/secret.md"))).IsOutside);
        Assert.True(Assert.Throws<FileRefusedException>(() => Read(folders.Link("chain.md", "secret.md"))).IsOutside);
        Assert.False(files.HasFile(folders.In("secret.md")));
    }

    [Fact]
    public void The_root_itself_may_be_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        var root = Path.Combine(folders.Outside, "alias");
        Directory.CreateSymbolicLink(root, folders.Root);
        folders.Link("folder/link.md", "../a.md");
        var source = new DiskFileSource(root);
        Assert.Equal("inside", Encoding.UTF8.GetString(source.ReadAll(Path.Combine(root, "folder/link.md"), 100)));
        folders.Link("secret.md", "../outside/secret.md");
        Assert.Throws<FileRefusedException>(() => source.ReadAll(Path.Combine(root, "secret.md"), 100));
    }

    [Fact]
    public void A_file_outside_of_the_root_has_its_folder_for_a_root()
    {
        Assert.Equal("secret", Read(Path.Combine(folders.Outside, "secret.md")));
        if (OperatingSystem.IsWindows())
            return;
        var link = Path.Combine(folders.Outside, "link.md");
        File.CreateSymbolicLink(link, folders.In("a.md"));
        Assert.Throws<FileRefusedException>(() => Read(link));
    }

    [Fact]
    public void A_link_to_nothing_and_a_circle_are_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("it is a link to a file that does not exist", Refusal(folders.Link("dangling.md", "nowhere.md")));
        folders.Link("one.md", "two.md");
        Assert.Throws<IOException>(() => Read(folders.Link("two.md", "one.md")));
    }

    private string Read(string path) => Encoding.UTF8.GetString(files.ReadAll(path, 1_000_000));

    private string Refusal(string path, DiskFileSource? source = null) =>
        Assert.Throws<FileRefusedException>(() => (source ?? files).ReadAll(path, 1_000_000)).Message;
}
