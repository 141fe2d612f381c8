using System.Collections.Immutable;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Testing;

/// <summary>A file as MDN has it: a schema under <c>schema</c>, and beside it the order of the keys and the width of the lines.</summary>
internal sealed record FrontMatterConfig(ContentSchema Schema, FrontMatterLayout Layout)
{
    public static FrontMatterConfig Read(string file)
    {
        var source = new SourceText(File.ReadAllText(file), "front-matter-config.json");
        var read = JsonNodeReader.Read(source, new TextSpan(0, source.Length));
        Assert.Empty(read.Problems);
        var root = Assert.IsType<MappingNode>(read.Root);
        var compilation = ContentSchema.Compile(root["schema"]!, source);
        Assert.Empty(compilation.Problems);
        ImmutableArray<string> order = root["attribute-order"] is SequenceNode list
            ? [.. list.Items.OfType<ScalarNode>().Select(item => item.Value)]
            : [];
        int? width = root["lineWidth"] is ScalarNode number ? int.Parse(number.Value) : null;
        return new FrontMatterConfig(compilation.Schema!, new FrontMatterLayout(order, width));
    }
}
