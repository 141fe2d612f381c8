using System.Text;
using ContentLint.Files;

namespace ContentLint.Tests.Files;

/// <summary>Unsaved texts on top of the files of the disk.</summary>
public sealed class OverlayFileSourceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("contentlint-test-").FullName;

    [Fact]
    public void A_text_is_read_in_place_of_the_file()
    {
        File.WriteAllText(Path.Combine(folder, "a.md"), "saved, and longer");
        var files = Overlay(("a.md", "海 unsaved"));
        Assert.Equal("海 unsaved", Encoding.UTF8.GetString(files.ReadAll(Path.Combine(folder, "a.md"), 100)));
        var (size, start) = files.ReadStart(Path.Combine(folder, "a.md"), 3);
        Assert.Equal(11, size);
        Assert.Equal("海", Encoding.UTF8.GetString(start.Span));
        Assert.Equal("saved, and longer", File.ReadAllText(Path.Combine(folder, "a.md")));
    }

    [Fact]
    public void A_file_without_a_text_is_that_of_the_disk()
    {
        File.WriteAllText(Path.Combine(folder, "b.md"), "saved");
        var files = Overlay(("a.md", "unsaved"));
        Assert.Equal("saved", Encoding.UTF8.GetString(files.ReadAll(Path.Combine(folder, "b.md"), 100)));
        Assert.True(files.HasFile(Path.Combine(folder, "b.md")));
        Assert.False(files.HasFile(Path.Combine(folder, "c.md")));
        Assert.Throws<FileNotFoundException>(() => files.ReadAll(Path.Combine(folder, "c.md"), 100));
    }

    [Fact]
    public void A_file_that_is_not_saved_yet_is_there() => Assert.True(Overlay(("new.md", "")).HasFile(Path.Combine(folder, "new.md")));

    [Fact]
    public void A_text_that_is_too_large_is_refused() =>
        Assert.Throws<FileTooLargeException>(() => Overlay(("a.md", "four")).ReadAll(Path.Combine(folder, "a.md"), 3));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private OverlayFileSource Overlay(params (string Name, string Text)[] texts) =>
        new(new DiskFileSource(folder), texts.ToDictionary(
            text => Path.Combine(folder, text.Name), text => text.Text, StringComparer.Ordinal));
}
