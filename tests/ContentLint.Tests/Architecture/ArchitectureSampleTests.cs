namespace ContentLint.Tests.Architecture;

/// <summary>Shows that <see cref="ArchitectureTests"/> would fail: on types of this assembly that break its rules.</summary>
public sealed class ArchitectureSampleTests
{
    private const string Samples = "ContentLint.Tests.Architecture.Samples";

    [Theory]
    [InlineData("UseAsBase")]
    [InlineData("UseInField")]
    [InlineData("UseInSignature")]
    [InlineData("UseInBody")]
    [InlineData("UseInLambda")]
    [InlineData("UseAsTypeArgument")]
    [InlineData("UseAsMethodArgument")]
    [InlineData("UseInCatch", "TargetException")]
    [InlineData("UseAsConstraint`1")]
    [InlineData("UseAsAttribute", "TargetAttribute")]
    [InlineData("UseInAttribute")]
    [InlineData("UseInNestedType")]
    public void One_use_of_a_higher_layer_is_found(string user, string used = "Target")
    {
        var graph = new NamespaceGraph(Arrows("Lower", "Upper").Where(arrow => arrow.From.Name == user || arrow.From.Name == "Target"));
        var found = Assert.Single(graph.FindUpwardUses(Samples, ["Lower", "Upper"]));
        Assert.Equal($"Lower must not use Upper: {Samples}.Lower.{user} uses {Samples}.Upper.{used}", found);
    }

    [Fact]
    public void A_use_of_a_lower_layer_is_allowed()
    {
        var graph = new NamespaceGraph(Arrows("Lower", "Upper").Where(arrow => arrow.From.Name == "Target"));
        Assert.Empty(graph.FindUpwardUses(Samples, ["Lower", "Upper"]));
    }

    [Fact]
    public void A_namespace_without_a_layer_is_refused()
    {
        var graph = new NamespaceGraph(Arrows("Lower", "Upper"));
        Assert.Throws<InvalidOperationException>(() => graph.FindUpwardUses(Samples, ["Upper"]).ToArray());
    }

    [Fact]
    public void A_circle_over_three_namespaces_is_found() =>
        Assert.Equal(
            [
                $"on a circle: {Samples}.Circle.First.FirstPart uses {Samples}.Circle.Second.SecondPart",
                $"on a circle: {Samples}.Circle.Second.SecondPart uses {Samples}.Circle.Third.ThirdPart",
                $"on a circle: {Samples}.Circle.Third.ThirdPart uses {Samples}.Circle.First.FirstPart",
            ],
            new NamespaceGraph(Arrows("Circle")).FindCircles());

    [Fact]
    public void Namespaces_that_only_lead_on_are_no_circle() =>
        Assert.Empty(new NamespaceGraph(Arrows("Circle").Where(arrow => arrow.From.Name != "ThirdPart")).FindCircles());

    [Fact]
    public void A_file_in_another_folder_than_its_namespace_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("contentlint-layout-");
        try
        {
            var inner = folder.CreateSubdirectory("Inner").FullName;
            File.WriteAllText(Path.Combine(inner, "Right.cs"), "namespace Sample.Inner;\n");
            File.WriteAllText(Path.Combine(inner, "Wrong.cs"), "namespace Sample;\n");
            File.WriteAllText(Path.Combine(folder.FullName, "None.cs"), "internal sealed class None;\n");
            File.WriteAllText(Path.Combine(folder.FullName, "Statements.cs"), "return 0;\n");
            Assert.Equal(
                [
                    "Inner/Wrong.cs has the namespace 'Sample', but its folder is that of 'Sample.Inner'",
                    "None.cs has the namespace '', but its folder is that of 'Sample'",
                ],
                ProjectLayout.FindMisplacedFiles(folder.FullName, "Sample"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<TypeArrow> Arrows(params string[] parts) =>
        TypeReferences.Read(typeof(ArchitectureSampleTests).Assembly.Location)
            .Where(arrow => parts.Any(part => arrow.From.Namespace.StartsWith($"{Samples}.{part}", StringComparison.Ordinal)))
            .Where(static arrow => arrow.To.Namespace.StartsWith(Samples, StringComparison.Ordinal));
}
