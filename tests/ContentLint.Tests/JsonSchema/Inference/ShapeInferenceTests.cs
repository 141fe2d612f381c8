using ContentLint.JsonSchema.Inference;
using ContentLint.Syntax.FrontMatter;
using static ContentLint.Tests.JsonSchema.Inference.Surveys;

namespace ContentLint.Tests.JsonSchema.Inference;

public sealed class ShapeInferenceTests
{
    [Fact]
    public void Requires_what_is_always_there()
    {
        var shape = Infer("title: A\ntags: [a]", "title: B");
        Assert.True(shape.Find("title")!.IsRequired);
        Assert.False(shape.Find("tags")!.IsRequired);
    }

    [Fact]
    public void Requires_what_one_of_twenty_lacks_but_not_what_one_of_nineteen_lacks()
    {
        Assert.True(Infer(Repeat(20, i => i == 7 ? "a: 1" : "a: 1\ntitle: T")).Find("title")!.IsRequired);
        Assert.False(Infer(Repeat(19, i => i == 7 ? "a: 1" : "a: 1\ntitle: T")).Find("title")!.IsRequired);
        Assert.False(Infer(Repeat(100, i => i < 6 ? "a: 1" : "a: 1\ntitle: T")).Find("title")!.IsRequired);
    }

    [Theory]
    [InlineData("v: a", "v: 海港 😀", "string")]
    [InlineData("v: 1", "v: 2", "integer")]
    [InlineData("v: 1", "v: 2.5", "number")]
    [InlineData("v: true", "v: false", "boolean")]
    [InlineData("v: a", "v: [a]", "string array")]
    [InlineData("v: [a]", "v:", "array null")]
    [InlineData("v: {a: 1}", "v: {b: 1}", "object")]
    [InlineData("v:", "v:", "")]
    public void Unites_the_types(string first, string second, string types) =>
        Assert.Equal(types, string.Join(' ', Value(Infer(first, second)).Types));

    [Fact]
    public void Leaves_out_a_type_that_is_a_slip_but_not_one_that_is_a_habit()
    {
        Assert.Equal(["string"], Value(Infer(Repeat(40, i => i < 2 ? "v: 2017" : $"v: text {i}"))).Types.AsEnumerable());
        Assert.Equal(["string", "integer"], Value(Infer(Repeat(40, i => i < 3 ? "v: 2017" : $"v: text {i}"))).Types.AsEnumerable());
        Assert.Equal(["string", "array"], Value(Infer(Repeat(1000, i => i < 9 ? "v: [a]" : $"v: text {i}"))).Types.AsEnumerable());
    }

    [Theory]
    [InlineData("v: 2022-05-19", "v: '2021-01-01'", "date")]
    [InlineData("v: 2022-05-19T10:06:03Z", "v: 2022-05-19T10:06:03+08:00", "date-time")]
    [InlineData("v: 2022-05-19", "v: 2022-05-19 10:06:03 +0800", "content-date")]
    [InlineData("v: 2013/7/13", "v: 2013/7/14 20:46", "content-date")]
    [InlineData("v: https://a.example/x", "v: http://b.example", "uri")]
    [InlineData("v: mailto:a@b.example", "v: mailto:c@b.example", null)]
    [InlineData("v: a@b.example", "v: c@b.example", "email")]
    [InlineData("v: https://a.example/x", "v: /images/a.png", null)]
    [InlineData("v: ''", "v: ''", null)]
    [InlineData("v: ''", "v: 2022-05-19", null)]
    [InlineData("v: 2022-05-19", "v: soon", null)]
    public void Finds_the_format_that_all_texts_have(string first, string second, string? format) =>
        Assert.Equal(format, Value(Infer(first, second)).Format);

    [Fact]
    public void Takes_few_texts_that_recur_for_a_choice() =>
        Assert.Equal(["page", "post"], Value(Infer(Repeat(10, i => i < 2 ? "v: page" : "v: post"))).Choices.AsEnumerable());

    [Fact]
    public void Takes_no_choice_from_too_few_articles_or_too_many_texts_or_unique_texts_or_sentences()
    {
        Assert.Empty(Value(Infer(Repeat(9, i => i < 2 ? "v: page" : "v: post"))).Choices);
        Assert.Empty(Value(Infer(Repeat(40, i => $"v: term{i % 9}"))).Choices);
        Assert.Equal(8, Value(Infer(Repeat(40, i => $"v: term{i % 8}"))).Choices.Length);
        Assert.Empty(Value(Infer(Repeat(10, i => i == 0 ? "v: keynote" : i < 4 ? "v: page" : "v: post"))).Choices);
        Assert.Empty(Value(Infer(Repeat(10, i => i < 5 ? "v: It is a long story" : "v: It is a short story"))).Choices);
        Assert.Empty(Value(Infer(Repeat(10, _ => "v: post"))).Choices);
        Assert.Empty(Value(Infer(Repeat(12, i => i < 3 ? "v: [page]" : i < 6 ? "v: page" : "v: post"))).Choices);
    }

    [Fact]
    public void Knows_items_and_whether_they_are_unique()
    {
        var unique = Value(Infer(Repeat(10, i => $"v: [a{i}, b]")));
        Assert.True(unique.HasUniqueItems);
        Assert.Equal(["string"], unique.Items!.Types.AsEnumerable());
        Assert.False(Value(Infer(Repeat(10, i => i == 3 ? "v: [a, a]" : "v: [a, b]"))).HasUniqueItems);
        Assert.False(Value(Infer(Repeat(9, i => $"v: [a{i}, b]"))).HasUniqueItems);
        Assert.Null(Value(Infer("v: []", "v: []")).Items);
    }

    [Fact]
    public void Looks_into_mappings_in_lists()
    {
        var author = Value(Infer("v: [{name: A, url: https://a.example}]", "v: [{name: B}]")).Items!;
        Assert.True(author.Find("name")!.IsRequired);
        Assert.False(author.Find("url")!.IsRequired);
        Assert.Equal("uri", author.Find("url")!.Value.Format);
    }

    [Fact]
    public void Orders_keys_as_they_usually_stand() =>
        Assert.Equal(
            "layout title date tags",
            string.Join(
                ' ',
                Infer("layout: a\ntitle: b\ntags: "
                    + "[a]",
                        "layout: a\ntitle: b\ndate: c\ntags: [a]",
                        "title: b\nlayout: a\ndate: c\ntags: [a]",
                        "layout: a\ntitle: b\ndate: x").Keys.Select(key => key.Name)));

    [Fact]
    public void Does_not_keep_keys_that_are_data()
    {
        var shape = Infer(Repeat(600, i => $"title: T\nk{i}: 1"));
        Assert.True(shape.HasOpenKeys);
        Assert.Empty(shape.Keys);
    }

    [Fact]
    public void Learns_nothing_from_aliases_that_stand_for_millions()
    {
        ContentNode node = new ScalarNode(default, "x", ScalarKind.String, ScalarStyle.Plain);
        for (var level = 0; level < 6; level++)
            node = new SequenceNode(default, [.. Enumerable.Repeat(node, 10)], CollectionStyle.Alias);
        var key = new ScalarNode(default, "a", ScalarKind.String, ScalarStyle.Plain);
        Assert.False(new FrontMatterSurvey().TryAdd(new MappingNode(default, [new MappingEntry(key, node)], CollectionStyle.Block)));
    }

    private static InferredShape Value(InferredShape shape) => shape.Find("v")!.Value;
}
