using System.Text;
using ContentLint.Files;

namespace ContentLint.Tests.Files;

public sealed class FileTargetTests : IDisposable
{
    private readonly TemporaryFolders folders = new();
    private readonly FileTarget target;

    public FileTargetTests() => target = new FileTarget(folders.Root);

    private static byte[] New => Encoding.UTF8.GetBytes("new");

    public void Dispose() => folders.Dispose();

    [Fact]
    public void Replaces_a_file_keeps_its_mode_and_leaves_nothing_behind()
    {
        var path = folders.In("a.md");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute);
        target.Replace(path, New);
        Assert.Equal("new", File.ReadAllText(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute, File.GetUnixFileMode(path));
        Assert.Throws<InvalidOperationException>(() => target.Replace(path, static _ => throw new InvalidOperationException()));
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folders.Root));
    }

    [Fact]
    public void Creates_nothing_where_something_is()
    {
        target.Create(folders.In("b.md"), New);
        Assert.Equal("new", File.ReadAllText(folders.In("b.md")));
        Assert.Throws<IOException>(() => target.Create(folders.In("a.md"), New));
        Assert.Throws<IOException>(() => target.Copy(folders.In("b.md"), folders.In("a.md")));
        Assert.Equal("inside", File.ReadAllText(folders.In("a.md")));
        if (OperatingSystem.IsWindows())
            return;
        Assert.Throws<IOException>(() => target.Create(folders.Link("dangling.md", "../outside/made.md"), New));
        Assert.Equal("secret.md: secret", folders.OutsideState);
        Assert.Equal(3, Directory.GetFiles(folders.Root).Length);
    }

    [Fact]
    public void A_link_is_replaced_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var link = folders.Link("link.md", "../outside/secret.md");
        target.Replace(link, New);
        Assert.Equal("new", File.ReadAllText(link));
        Assert.Null(new FileInfo(link).LinkTarget);
        var dangling = folders.Link("dangling.md", "../outside/made.md");
        target.Replace(dangling, New);
        target.Delete(folders.Link("deleted.md", "../outside/secret.md"));
        Assert.Equal("secret.md: secret", folders.OutsideState);
    }

    [Fact]
    public void Nothing_is_written_in_a_folder_outside_of_the_root()
    {
        if (OperatingSystem.IsWindows())
            return;
        folders.Link("up", folders.Outside);
        folders.Link("folder/far", "../up");
        foreach (var folder in new[] { "up", "folder/far" })
        {
            var (secret, made) = (folders.In($"{folder}/secret.md"), folders.In($"{folder}/made.md"));
            Assert.False(target.Reaches(secret));
            Assert.Throws<FileRefusedException>(() => target.Replace(secret, New));
            Assert.Throws<FileRefusedException>(() => target.Create(made, New));
            Assert.Throws<FileRefusedException>(() => target.Delete(secret));
            Assert.Throws<FileRefusedException>(() => target.Copy(folders.In("a.md"), made));
            Assert.Throws<FileRefusedException>(() => target.Copy(secret, folders.In("b.md")));
            Assert.Throws<FileRefusedException>(() => target.Rename(folders.In("a.md"), made));
            Assert.Throws<FileRefusedException>(() => target.Rename(secret, folders.In("b.md")));
            Assert.Throws<FileRefusedException>(() => target.CreateFolder(made));
            Assert.Throws<FileRefusedException>(() => target.CreateFolders(folders.In($"{folder}/deep/made.md")));
            Assert.Throws<FileRefusedException>(() => target.Resolve(secret));
        }

        Assert.Throws<FileRefusedException>(() => target.CreateFolder(folders.In("up")));
        Assert.Equal("secret.md: secret", folders.OutsideState);
        Assert.Equal("inside", File.ReadAllText(folders.In("a.md")));
    }

    [Fact]
    public void A_folder_that_is_swapped_for_a_link_during_the_writing_is_noticed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = folders.In("folder/secret.md");
        Assert.Throws<FileRefusedException>(() => target.Replace(path, stream =>
        {
            stream.Write(New);
            Directory.Move(folders.In("folder"), folders.In("moved"));
            folders.Link("folder", folders.Outside);
        }));
        Assert.Equal("secret.md: secret", folders.OutsideState);
    }

    [Fact]
    public void A_pipe_or_folder_is_not_replaced()
    {
        Assert.Throws<FileRefusedException>(() => target.Replace(folders.In("folder"), New));
        if (OperatingSystem.IsWindows())
            return;
        Assert.Throws<FileRefusedException>(() => target.Replace(folders.Pipe("pipe.md"), New));
        Assert.Throws<FileRefusedException>(() => target.Copy(folders.In("pipe.md"), folders.In("b.md")));
    }

    [Fact]
    public void The_root_itself_may_be_a_link_and_links_inside_are_resolved()
    {
        if (OperatingSystem.IsWindows())
            return;
        var root = Path.Combine(folders.Outside, "alias");
        Directory.CreateSymbolicLink(root, folders.Root);
        folders.Link("again", "folder");
        folders.Link("link.md", "a.md");
        var aliased = new FileTarget(root);
        aliased.Replace(Path.Combine(root, "again/b.md"), New);
        Assert.Equal("new", File.ReadAllText(folders.In("folder/b.md")));
        aliased.Replace(aliased.Resolve(Path.Combine(root, "link.md")), New);
        Assert.Equal("new", File.ReadAllText(folders.In("a.md")));
        Assert.Equal("a.md", new FileInfo(folders.In("link.md")).LinkTarget);
        aliased.Rename(Path.Combine(root, "a.md"), Path.Combine(root, "c.md"));
        Assert.Equal("new", File.ReadAllText(folders.In("c.md")));
    }
}
