using ContentLint.Cli.Hosting;
using ContentLint.Workspace.Tests.Testing;
using ContentLint.Tests.Architecture;

namespace ContentLint.Cli.Tests.Architecture;

public sealed class ArchitectureTests
{
    private const string Root = "ContentLint.Cli";

    [Fact]
    public void No_namespaces_use_each_other_in_a_circle() =>
        Assert.Empty(NamespaceGraph.Of(typeof(ProgramEnvironment), Root).FindCircles());

    [Fact]
    public void The_namespace_of_a_file_is_that_of_its_folder() =>
        Assert.Empty(ProjectLayout.FindMisplacedFiles(Path.Combine(SharedCorpora.Repository, "src", Root), Root));

    [Fact]
    public void No_file_is_longer_than_a_screen_or_three()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedCorpora.Repository, "src", Root), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("\\obj\\", StringComparison.Ordinal));
        Assert.All(
            files, static file => Assert.InRange(File.ReadLines(file).Count(), 1, Path.GetFileName(file) == "Program.cs" ? 40 : 150));
    }
}
