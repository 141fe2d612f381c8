using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("rule", "rules")]
    [InlineData("RULES", "rules")]
    [InlineData("exlcude", "exclude")]
    [InlineData("over", "overrides")]
    [InlineData("overridesx", "overrides")]
    [InlineData("schemata", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Finds_the_one_word_that_was_meant(string word, string? nearest) =>
        Assert.Equal(nearest, Spelling.Nearest(word, ["rules", "exclude", "overrides", "site"]));

    [Fact]
    public void Finds_nothing_if_two_words_are_as_near() => Assert.Null(Spelling.Nearest("hose", ["host", "nose"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("海港", "海", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "uvwxyz", 3)]
    [InlineData("a", "abcdef", 3)]
    public void Counts_edits_up_to_the_limit(string left, string right, int distance) =>
        Assert.Equal(distance, Spelling.Distance(left, right, 2));
}
