using static ContentLint.Tests.JsonSchema.Inference.Surveys;

namespace ContentLint.Tests.JsonSchema.Inference;

public sealed class OutlierFinderTests
{
    [Theory]
    [InlineData("tags: [a]", "---", "'title' is missing; 30 of 31 have it")]
    [InlineData("title: 2017\ntags: [a]", "2017", "'title' is a number here, a text in 30 of 31")]
    [InlineData("title: T\ntags: a", "a", "'tags' is a text here, a list in 30 of 31")]
    [InlineData("title: T\ntags:", "tags", "'tags' is without a value here, a list in 30 of 31")]
    [InlineData("title: T\ntags: [a, 2017]", "2017", "'tags[]' is a number here, a text in 61 of 62")]
    [InlineData(
        "title: T\ntags: [a]\ndate: 2022-02-30", "2022-02-30", "'2022-02-30' of 'date' is no date that exists, as nearly all others are")]
    [InlineData("title: T\ntags: [a]\nlayuot: post", "layuot", "'layuot' is there once; 'layout' is in 30 of 31")]
    [InlineData("title: T\ntags: [a]\nlayout: psot", "psot", "'psot' of 'layout' is there once; did it mean 'post'?")]
    [InlineData("title: T\ntags: [a]\nauthor: {nme: A}", "{nme: A}", "'author.name' is missing; 30 of 31 have it")]
    public void Says_what_is_not_as_in_the_others(string odd, string marked, string reason)
    {
        var shape = Infer(Usual.Append(odd));
        Assert.Contains(
            (marked == "{nme: A}" ? "author" : marked, reason), Surveys.Odd(shape, odd).Select(found => (found.Marked, found.Reason)));
        Assert.All(Usual, article => Assert.Empty(Surveys.Odd(shape, article)));
    }

    [Fact]
    public void Takes_a_rare_key_beside_its_near_name_for_one_of_its_own()
    {
        const string Article = "layout: post\nlayouts: x\ntitle: T\ntags: [a]\ndate: 2022-01-01\nauthor: {name: A}";
        Assert.Empty(Surveys.Odd(Infer(Usual.Append(Article)), Article));
    }

    [Fact]
    public void Is_quiet_where_there_is_too_little_to_compare() =>
        Assert.Empty(Surveys.Odd(Infer("title: T\ndate: 2022-01-01", "date: 5"), "date: 5"));

    private static IEnumerable<string> Usual =>
        Repeat(30, i =>
            $"layout: {(i < 15 ? "post" : "page")}\ntitle: T{i}\ntags: [a, b{i}]\ndate: 2022-01-{i % 28 + 1:00}\nauthor: {{name: A{i}}}");
}
