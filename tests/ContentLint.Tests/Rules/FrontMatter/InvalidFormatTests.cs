using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

public sealed class InvalidFormatTests
{
    [Theory]
    [InlineData("Thu, 19 May 2022 10:06:03 GMT", "2022-05-19T10:06:03Z")]
    [InlineData("Thu, 19 May 2022 10:06:03 +0800", "2022-05-19T10:06:03+08:00")]
    [InlineData("19 May 2022 10:06:03 EST", "2022-05-19T10:06:03-05:00")]
    [InlineData("Thursday, 19 May 2022 10:06:03 UT", "2022-05-19T10:06:03Z")]
    [InlineData("2022-05-19 10:06:03 +08:00", "2022-05-19T10:06:03+08:00")]
    [InlineData("2022-05-19T10:06:03.25+0800", "2022-05-19T10:06:03.25+08:00")]
    [InlineData("2022/05/19 10:06:03 Z", "2022-05-19T10:06:03Z")]
    [InlineData("May 19, 2022 10:06:03 PM GMT", "2022-05-19T22:06:03Z")]
    public void Rewrites_a_date_that_has_one_reading(string written, string expected) => RuleTester<InvalidFormat>.Reports(
        $"---\ntitle: 海 😀\ndate: [|{written}|] # when\n---\n", $"---\ntitle: 海 😀\ndate: {expected} # when\n---\n", setup: Format("date-time"));

    [Theory]
    [InlineData("'Thu, 19 May 2022 10:06:03 GMT'", "'2022-05-19T10:06:03Z'")]
    [InlineData("\"Thu, 19 May 2022 10:06:03 GMT\"", "\"2022-05-19T10:06:03Z\"")]
    public void Keeps_the_quotes(string written, string expected) => RuleTester<InvalidFormat>.Reports(
        $"---\ndate: [|{written}|]\n---\n", $"---\ndate: {expected}\n---\n", setup: Format("content-date"));

    [Fact]
    public void Writes_toml_and_json_in_their_own_way()
    {
        RuleTester<InvalidFormat>.Reports(
            "+++\ndate = [|\"Thu, 19 May 2022 10:06:03 GMT\"|]\n+++\n", "+++\ndate = \"2022-05-19T10:06:03Z\"\n+++\n", setup: Format("date-time"));
        RuleTester<InvalidFormat>.Reports(
            "{\"date\": [|\"19 May 2022\"|]}\n", "{\"date\": \"2022-05-19\"}\n", setup: Format("date"));
    }

    [Theory]
    [InlineData("Fri, 19 May 2022 10:06:03 GMT")]
    [InlineData("30 Feb 2022 10:06:03 GMT")]
    [InlineData("4/5/2023")]
    [InlineData("19 May 22 10:06:03 GMT")]
    [InlineData("Thu, 19 May 2022 10:06:03 CST")]
    [InlineData("soon")]
    [InlineData("2022-05-19 25:00:00 Z")]
    public void Leaves_impossible_and_ambiguous_dates_to_a_person(string written) => RuleTester<InvalidFormat>.Reports(
        $"---\ndate: [|{written}|]\n---\n", setup: Format("date-time"));

    [Theory]
    [InlineData("date", "2022-05-19T10:06:03Z", "2022-05-19")]
    [InlineData("date-time", "19 May 2022", "2022-05-19T00:00:00Z")]
    public void Loses_or_invents_a_time_only_when_asked(string format, string written, string expected) => RuleTester<InvalidFormat>.Reports(
        $"---\ndate: [|{written}|]\n---\n", unsafeFixedText: $"---\ndate: {expected}\n---\n", setup: Format(format));

    [Theory]
    [InlineData("uri", "not a url")]
    [InlineData("email", "nobody")]
    public void Other_formats_have_no_fix(string format, string written) => RuleTester<InvalidFormat>.Reports($"---\ndate: [|{written}|]\n---\n", setup: Format(format));

    [Theory]
    [InlineData("content-date", "2022-05-19")]
    [InlineData("content-date", "2022-05-19 10:06")]
    [InlineData("content-date", "2015-11-20 13:31:10 +0800")]
    [InlineData("content-date", "2022/05/19 10:06:03")]
    [InlineData("date-time", "2022-05-19T10:06:03.1+08:00")]
    [InlineData("date", "2022-05-19")]
    [InlineData("date-time", "{{ date }}")]
    [InlineData("date-time", "20220519")]
    public void Accepts_right_formats_and_what_is_no_string(string format, string written) => RuleTester<InvalidFormat>.IsQuiet($"---\ndate: {written}\n---\n", Format(format));

    private static RuleTestSetup Format(string format) => new() { Schema = $"properties:\n  date: {{format: {format}}}\n" };
}
