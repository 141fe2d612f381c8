using ContentLint.JsonSchema.Files;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>Every message names the key, the value where there is one, what is allowed, and the place in the schema's file.</summary>
public sealed class SchemaMessageTests
{
    [Theory]
    [InlineData("title: 12", "'title'", "12", "a string", "type")]
    [InlineData("kind: gude", "'kind'", "'gude'", "'guide', 'reference', 'news' or 'landing-page'", "enum")]
    [InlineData("tags: [a, a]", "Item 2 of 'tags'", "'a'", "repeats item 1", "uniqueItems")]
    [InlineData("tags: []", "'tags'", "not 0", "at least 1 item", "minItems")]
    [InlineData("weight: 7", "'weight'", "not 7", "a multiple of 5", "multipleOf")]
    [InlineData("weight: 100", "'weight'", "not 100", "less than 100", "exclusiveMaximum")]
    [InlineData("slug: A B", "'slug'", "'A B'", "lower case", "pattern")]
    [InlineData("isbn: x", "'isbn'", "'x'", "10 or 13 digits", "pattern")]
    [InlineData("mail: nobody", "'mail'", "'nobody'", "an e-mail address", "format")]
    [InlineData("authors: [{name: a}, {name: 5}]", "'authors[1].name'", "5", "a string", "type")]
    [InlineData("authors: [{name: a, nam: b}]", "'nam'", "item 1 of 'authors'", "'name', 'role' or 'mail'", "additionalProperties")]
    [InlineData("authors: [{role: editor}]", "'name'", "item 1 of 'authors'", "As it is printed under the title", "required")]
    [InlineData("kind: guide", "'level'", "'kind' is 'guide'", "Missing required key", "required")]
    [InlineData("cover: {type: video, src: a}", "'poster'", "'cover.type' is 'video'", "Missing required key", "required")]
    [InlineData("series: {part: 1}", "'of'", "'part'", "Missing required key 'of' in 'series'", "dependentRequired")]
    [InlineData("series: {Part: 1}", "'Part'", "'^[a-z]+$'", "pattern", "propertyNames")]
    [InlineData("source: {path: a, url: b}", "'path' and 'url'", "exclude each other", "Keep one of the keys", "oneOf")]
    [InlineData("summary: In this text", "'summary'", "must not match", "'^In this '", "not")]
    [InlineData("places: [tower]", "'places'", "not 0", "that is 'harbour'", "contains")]
    [InlineData("old: x", "'old'", "is not allowed", "here", "false")]
    [InlineData("pin: true", "'pin'", "deprecated", "'sticky'", "deprecated")]
    public void Names_key_value_choices_and_place(string yaml, string key, string value, string allowed, string keyword)
    {
        var article =
            $"---\n{yaml}\n{(yaml.StartsWith("title", StringComparison.Ordinal) ? "" : "title: The harbour\n")}date: 2022-05-19\n---\n";
        var schema = BrokenArticleSchema.Post;
        var diagnostic = Assert.Single(FrontMatterReport.Analyze(article, schema).Diagnostics);
        var text = $"{diagnostic.Message}. {diagnostic.Note}. {diagnostic.Help}.";
        Assert.Contains(key, text, StringComparison.Ordinal);
        Assert.Contains(value, text, StringComparison.Ordinal);
        Assert.Contains(allowed, text, StringComparison.Ordinal);
        var place = Assert.Single(diagnostic.Related);
        Assert.Equal(("schemas/post.schema.yml", "schema", $"required by '{keyword}'"), (place.Path, place.Label, place.Message));
        Assert.Same(schema.Source, place.Source);
        Assert.False(place.Span.IsEmpty);
    }

    [Fact]
    public void The_schema_inside_of_the_program_is_no_file_to_point_at()
    {
        var diagnostic = Assert.Single(FrontMatterReport.Analyze("---\ndate: tomorrow\n---\n", BuiltInSchemas.Article).Diagnostics);
        Assert.Empty(diagnostic.Related);
    }
}
