using ContentLint.Rules.FrontMatter;

namespace ContentLint.Tests.Rules.FrontMatter;

public sealed class DateNotationTests
{
    [Theory]
    [InlineData("Thu, 19 May 2022 10:06:03 GMT", "2022-05-19T10:06:03Z")]
    [InlineData("19 May 2022 10:06 EST", "2022-05-19T10:06:00-05:00")]
    [InlineData("thursday, 19-may-2022 10:06:03 ut", "2022-05-19T10:06:03Z")]
    [InlineData("19 May 2022 10:06 -0000", "2022-05-19T10:06:00Z")]
    [InlineData("2022-05-19T10:06:03.25+0800", "2022-05-19T10:06:03.25+08:00")]
    [InlineData("2022-05-19 10:06:03,25 +08", "2022-05-19T10:06:03.25+08:00")]
    [InlineData("2022/5/9 1:06", "2022-05-09T01:06:00?")]
    [InlineData("2022.05.19", "2022-05-19T00:00:00?")]
    [InlineData("May 19th, 2022 at 12:06 a.m.", "2022-05-19T00:06:00?")]
    [InlineData("Sept. 1, 2022 1:06 PM PDT", "2022-09-01T13:06:00-07:00")]
    [InlineData("Thu May 19 2022 10:06:03 GMT-0330 (Newfoundland)", "2022-05-19T10:06:03-03:30")]
    [InlineData("Thu May 19 10:06:03 UTC 2022", "2022-05-19T10:06:03Z")]
    [InlineData("Thu May 19 10:06:03 2022", "2022-05-19T10:06:03?")]
    [InlineData("2022年5月19日 10:06", "2022-05-19T10:06:00?")]
    [InlineData("29 February 2020", "2020-02-29T00:00:00?")]
    public void Reads_notations_with_one_meaning(string text, string expected) =>
        Assert.Equal(expected, DateNotation.Parse(text)?.ToDateTime("?"));

    [Theory]
    [InlineData("")]
    [InlineData("4/5/2023")]
    [InlineData("19.05.2022")]
    [InlineData("05-19-2022")]
    [InlineData("19 May 22")]
    [InlineData("May 2022")]
    [InlineData("Wed, 19 May 2022 10:06:03 GMT")]
    [InlineData("2017-02-29")]
    [InlineData("31 April 2022")]
    [InlineData("2022-19-05")]
    [InlineData("2022-05/19")]
    [InlineData("2022-05-19 25:00")]
    [InlineData("2022-05-19 13:00 pm")]
    [InlineData("2022-05-19T10:06:03+99:00")]
    [InlineData("19 May 2022 10:06:03 CST")]
    [InlineData("19 May 2022 10:06:03 XYZ")]
    [InlineData("19 Mayday 2022")]
    [InlineData("２０２２-05-19")]
    [InlineData("19 May 2022, or so 😀")]
    public void Is_silent_about_ambiguous_and_impossible_dates(string text) => Assert.Null(DateNotation.Parse(text));

    [Fact]
    public void Does_not_read_a_text_of_any_length() => Assert.Null(DateNotation.Parse($"19 May{new string(' ', 10_000)}2022"));
}
