using ContentLint.Workspace.Sessions;
using ContentLint.Workspace.Tests.Testing;
using ContentLint.Tests.Architecture;

namespace ContentLint.Workspace.Tests.Architecture;

public sealed class ArchitectureTests
{
    private const string Root = "ContentLint.Workspace";

    [Fact]
    public void No_namespaces_use_each_other_in_a_circle() =>
        Assert.Empty(NamespaceGraph.Of(typeof(LintSession), Root).FindCircles());

    [Fact]
    public void The_namespace_of_a_file_is_that_of_its_folder() =>
        Assert.Empty(ProjectLayout.FindMisplacedFiles(Path.Combine(SharedCorpora.Repository, "src", Root), Root));
}
