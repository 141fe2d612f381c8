using System.Text.RegularExpressions;
using ContentLint.Site;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Architecture;

/// <summary>All knowledge of a generator is in its folder: no other code refers to its types, or compares its id.</summary>
public sealed partial class GeneratorIdentityTests
{
    private const string Folder = "src/ContentLint.Core/Site/Generators";

    /// <summary>The registration, which names each generator once.</summary>
    private const string Registration = "src/ContentLint.Core/Site/GeneratorCatalog.cs";

    private static readonly HashSet<string> Ids =
        [.. GeneratorCatalog.All.Select(static generator => generator.Id).Where(static id => id != SiteProfile.PlainId)];

    public static TheoryData<string> Generators =>
        [.. GeneratorCatalog.All.Select(static generator => generator.GetType().Namespace!.Split('.')[^1])];

    [Theory]
    [MemberData(nameof(Generators))]
    public void No_other_code_uses_the_types_of_a_generator(string name)
    {
        var root = $"ContentLint.Site.Generators.{name}";
        var uses = TypeReferences.Read(typeof(GeneratorCatalog).Assembly.Location)
            .Where(arrow => arrow.To.Namespace == root && arrow.From.Namespace != root)
            .Where(static arrow => arrow.From.ToString() != typeof(GeneratorCatalog).FullName);
        Assert.Empty(uses);
    }

    [Fact]
    public void No_other_code_compares_the_id_of_a_generator()
    {
        Assert.Empty(SourceFiles()
            .Where(static file => !file.StartsWith(Folder, StringComparison.Ordinal) && file != Registration)
            .SelectMany(file => Comparisons(File.ReadAllText(Path.Combine(RepositoryFolder.Root, file)))
                .Select(line => $"{file}: {line}")));
    }

    [Theory]
    [InlineData("""if (profile.Generator == "hexo")""")]
    [InlineData("""profile.Detected is { Generator: "hugo" or "hexo" }""")]
    [InlineData("""switch (profile.Generator) { case "jekyll": break; }""")]
    [InlineData("""profile.Generator switch { "astro" => 1, _ => 2 }""")]
    [InlineData("""private static readonly string[] Names = ["hexo", "hugo"]; Names.Contains(profile.Generator)""")]
    [InlineData("""profile.Generator.Equals("docusaurus", StringComparison.Ordinal)""")]
    public void Finds_a_comparison(string code) => Assert.NotEmpty(Comparisons(code));

    /// <summary>The lines of a file that reads the generator of a site and that hold the id of one.</summary>
    private static IEnumerable<string> Comparisons(string code)
    {
        if (!ReadsGenerator().IsMatch(code))
            return [];
        return code.Split('\n').Where(line => Literal().Matches(line).Any(literal => Ids.Contains(literal.Groups["text"].Value)))
            .Select(static line => line.Trim());
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"\bGenerator\b")]
    private static partial Regex ReadsGenerator();

    [GeneratedRegex("\"(?<text>[a-z]+)\"")]
    private static partial Regex Literal();
}
