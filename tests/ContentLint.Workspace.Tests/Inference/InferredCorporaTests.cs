using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;
using ContentLint.Workspace.Inference;

namespace ContentLint.Workspace.Tests.Inference;

/// <summary>An inferred schema accepts every article that it was inferred from, but those that were named as odd.</summary>
[Trait("Category", "Corpora")]
public sealed class InferredCorporaTests
{
    [Theory]
    [InlineData("huxpro", false)]
    [InlineData("huxpro", true)]
    [InlineData("spf13", false)]
    [InlineData("spf13", true)]
    [InlineData("webdoky", false)]
    [InlineData("webdoky", true)]
    [InlineData("seed", true)]
    public void Accepts_all_but_the_odd_ones(string name, bool isStrict)
    {
        var root = Path.Combine(SharedCorpora.Root, name);
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => ContentKinds.Of(file) is not null)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var result = InferenceRun.Infer(root, [.. files], isStrict);
        var schema = Compile(result.Schema);
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            var block = FrontMatterReader.Read(SourceText.Read(File.ReadAllBytes(file), path), ContentKinds.Of(file)!.Value);
            if (block is not { IsReadable: true } || result.Notes.Any(note => note.StartsWith($"{path}:", StringComparison.Ordinal)))
                continue;
            Assert.Empty(schema.Validate(block.Root, block.OpeningFence).Select(violation => $"{path}: {violation.Message}"));
        }

        Assert.True(result.Notes.Length * 10 < files.Length, $"{result.Notes.Length} of {files.Length} stand out");
        Assert.Equal(result.Schema, InferenceRun.Infer(root, [.. files], isStrict).Schema);
    }

    private static ContentSchema Compile(string text)
    {
        var source = new SourceText(text, "front-matter.schema.json");
        var compilation = ContentSchema.Compile(JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root!, source);
        Assert.Empty(compilation.Problems);
        return compilation.Schema!;
    }
}
