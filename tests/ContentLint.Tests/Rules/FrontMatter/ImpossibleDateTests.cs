using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1011")]
[Trait("Rule", "CL1012")]
public sealed class ImpossibleDateTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties: {date: {format: content-date}, day: {format: date}, at: {format: date-time}, days: {items: {format: date}}, "
                + "text: {type: string}}\n"
    };

    [Theory]
    [InlineData(
        "date: 2017-02-29",
        "Date '2017-02-29' does not exist: February 2017 has 28 days. Correct the date.")]
    [InlineData("day: '2022-13-05'", "there is no month 13")]
    [InlineData("at: 2022-05-19T25:00:00Z", "there is no hour 25")]
    [InlineData("date: 2022-04-31 10:00", "April 2022 has 30 days")]
    [InlineData("date: 31/02/2022", "February 2022 has 28 days")]
    [InlineData("date: Fri, 19 May 2022 10:06:03 GMT", "19 May 2022 is a Thursday")]
    [InlineData("days: [2022-02-30]", "Date '2022-02-30' does not exist: February 2022 has 28 days. Correct the date.")]
    [InlineData("date: 2022年2月30日", "February 2022 has 28 days")]
    [InlineData("date: 4/5/2023", "Ambiguous date '4/5/2023'. Write 2023-05-04 or 2023-04-05.")]
    public void Says_why_there_is_no_such_date(string yaml, string expected) =>
        Assert.Contains(
            expected, Assert.Single(RuleTester<ImpossibleDate>.Messages($"---\n{yaml}\n---\n", Setup)), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ndate: [|2017-02-29|] # 港口 😀\n---\n")]
    [InlineData("---\r\nday: [|\"31/31/2022\"|]\r\n---\r\n")]
    [InlineData("+++\nday = [|'2022-02-30'|]\n+++\n")]
    [InlineData("{\"day\": [|\"2022-00-10\"|]}\n")]
    public void Is_left_to_a_person_in_every_language(string text) => RuleTester<ImpossibleDate>.Reports(text, setup: Setup);

    [Theory]
    [InlineData("date: 4/5/2023", DiagnosticSeverity.Warning)]
    [InlineData("date: 2017-02-29", DiagnosticSeverity.Error)]
    public void A_date_with_two_readings_is_only_a_warning(string yaml, DiagnosticSeverity expected)
    {
        var analyzer = new Analyzer([new ImpossibleDate()]);
        var document = ContentParser.Parse(new SourceText($"---\n{yaml}\n---\n", "a.md"), ContentKind.Markdown);
        Assert.Equal(expected, Assert.Single(analyzer.Analyze(document, new TestFileSettings(Setup), new TestSite()).Diagnostics).Severity);
    }

    [Theory]
    [InlineData("---\ndate: 2020-02-29\n---\n")]
    [InlineData("---\ndate: Thu, 19 May 2022 10:06:03 GMT\n---\n")]
    [InlineData("---\ndate: 5/5/2023\nday: 19.05.2022\n---\n")]
    [InlineData("---\ndate: tomorrow\nat: 2022\n---\n")]
    [InlineData("---\ntext: 2017-02-29\n---\n")]
    [InlineData("---\ndate: {{ date }}\nday: '{{ d }} 2017-02-30'\n---\n")]
    [InlineData("---\ndate: 2016-12-31 23:59:60\n---\n")]
    public void Is_quiet_about_dates_that_exist_and_about_other_texts(string text) => RuleTester<ImpossibleDate>.IsQuiet(text, Setup);

    [Theory]
    [InlineData("2017-02-29")]
    [InlineData("4/5/2023")]
    public void The_format_rule_leaves_such_a_date_to_this_one(string date) =>
        RuleTester<InvalidFormat>.IsQuiet($"---\ndate: {date}\n---\n", Setup);
}
