using ContentLint.Rules;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Architecture;

public sealed class ArchitectureTests
{
    /// <summary>The layers of ContentLint.Core, lowest first. A layer uses only those before it.</summary>
    private static readonly string[] CoreLayers =
    [
        "Text", "Files", "Urls", "Syntax", "JsonSchema", "Diagnostics", "Site", "Configuration", "Analysis", "Reporting",
    ];

    /// <summary>A project's name, a type of it, and the namespace of its folder. One line switches another project on.</summary>
    public static TheoryData<string, Type, string> Projects => new()
    {
        { "ContentLint.Core", typeof(SourceText), "ContentLint" },
        { "ContentLint.Rules", typeof(RuleCatalog), "ContentLint.Rules" },
    };

    [Fact]
    public void A_layer_of_the_engine_uses_only_lower_ones() =>
        Assert.Empty(NamespaceGraph.Of(typeof(SourceText), "ContentLint").FindUpwardUses("ContentLint", CoreLayers));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_namespaces_use_each_other_in_a_circle(string project, Type type, string root)
    {
        Assert.Equal(project, type.Assembly.GetName().Name);
        Assert.Empty(NamespaceGraph.Of(type, root).FindCircles());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_that_of_its_folder(string project, Type type, string root)
    {
        Assert.Equal(project, type.Assembly.GetName().Name);
        Assert.Empty(ProjectLayout.FindMisplacedFiles(Path.Combine(RepositoryFolder.Root, "src", project), root));
    }
}
