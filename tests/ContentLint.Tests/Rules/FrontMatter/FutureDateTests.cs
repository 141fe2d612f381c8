using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>The clock of these tests stands at 2024-06-01T12:00:00Z.</summary>
[Trait("Rule", "CL1022")]
public sealed class FutureDateTests
{
    [Theory]
    [InlineData("---\ndate: [|2024-06-03|] # 港口 😀\n---\n")]
    [InlineData("---\r\ndate: [|2024-06-01T12:00:01Z|]\r\n---\r\n")]
    [InlineData("---\nupdated: [|'Mon, 3 Jun 2024 10:00:00 GMT'|]\n---\n")]
    [InlineData("+++\nlastmod = [|2042-05-19T10:06:03+08:00|]\n+++\n")]
    [InlineData("{\"date\": [|\"2204-05-19\"|]}\n")]
    public void Reports_what_is_later_than_now(string text) => RuleTester<FutureDate>.Reports(text);

    [Theory]
    [InlineData("---\ndate: 2024-06-01\n---\n")]
    [InlineData("---\ndate: 2024-06-02\n---\n")]
    [InlineData("---\ndate: 2024-06-02 01:00\n---\n")]
    [InlineData("---\ndate: 2024-06-01T20:00:00+08:00\n---\n")]
    [InlineData("---\ndate: 2999-01-01\ndraft: true\n---\n")]
    [InlineData("---\ndate: 2999-01-01\npublished: false\n---\n")]
    [InlineData("---\nevent: 2999-01-01\ndate: '{{ date }}'\n---\n")]
    [InlineData("---\ndate: 2999\n---\n")]
    public void Is_quiet_about_the_past_about_today_anywhere_and_about_drafts(string text) => RuleTester<FutureDate>.IsQuiet(text);

    [Fact]
    public void Keys_and_patience_are_options()
    {
        var setup = new RuleTestSetup { Options = "keys: [event]\ndays-ahead: 7\n" };
        RuleTester<FutureDate>.Reports("---\nevent: [|2024-06-10|]\ndate: 2999-01-01\n---\n", setup: setup);
        RuleTester<FutureDate>.IsQuiet("---\nevent: 2024-06-08\n---\n", setup);
    }

    [Fact]
    public void Says_what_day_it_is() =>
        Assert.Contains(
            "Date '2999-01-01' of 'date' is in the future. Correct the date, or mark the page as a draft.",
            Assert.Single(RuleTester<FutureDate>.Messages("---\ndate: 2999-01-01\n---\n")),
            StringComparison.Ordinal);
}
