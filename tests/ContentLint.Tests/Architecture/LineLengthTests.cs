using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Architecture;

/// <summary>No line of C# is longer than <c>max_line_length</c> in .editorconfig, which no analyzer enforces.</summary>
public sealed class LineLengthTests
{
    private const int Maximum = 140;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("tools")]
    [InlineData("benchmarks")]
    public void No_line_is_longer_than_140_columns(string folder)
    {
        var root = Path.Combine(RepositoryFolder.Root, folder);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(Path.GetRelativePath(root, file)))
            .ToArray();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(LongLines));
    }

    [Fact]
    public void A_longer_line_is_found()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"{new string('a', Maximum)}\n{new string('b', Maximum + 1)}\n");
        Assert.Equal([$"{file}:2"], LongLines(file));
        File.Delete(file);
    }

    private static IEnumerable<string> LongLines(string file) =>
        File.ReadLines(file).Index().Where(static line => line.Item.Length > Maximum).Select(line => $"{file}:{line.Index + 1}");

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj");
}
