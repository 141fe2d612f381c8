using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1011")]
public sealed class InvalidFormatTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema = "properties:\n  date: {format: content-date}\n  exact: {format: date-time}\n  day: {format: date}\n  link: {format: uri}\n  mail: {format: email}\n",
    };

    [Theory]
    [InlineData("date: [|Thu, 19 May 2022 10:06:03 GMT|]", "date: 2022-05-19T10:06:03Z")]
    [InlineData("date:   [|Thu, 19 May 2022 10:06:03 +0800|]  # 港口 😀", "date:   2022-05-19T10:06:03+08:00  # 港口 😀")]
    [InlineData("date: [|'19 May 2022'|]", "date: '2022-05-19'")]
    [InlineData("date: [|\"May 19, 2022 10:06\"|]", "date: \"2022-05-19T10:06:00\"")]
    [InlineData("date: [|2022年5月19日|]", "date: 2022-05-19")]
    [InlineData("exact: [|2022-05-19 10:06:03 +0800|]", "exact: 2022-05-19T10:06:03+08:00")]
    [InlineData("exact: [|2022-05-19t10:06Z|]", "exact: 2022-05-19T10:06:00Z")]
    [InlineData("exact: [|Thu May 19 2022 10:06:03 GMT+0800 (China Standard Time)|]", "exact: 2022-05-19T10:06:03+08:00")]
    [InlineData("day: [|2022/05/19|]", "day: 2022-05-19")]
    [InlineData("day: [|2022-5-9|]", "day: 2022-05-09")]
    public void Rewrites_a_date_that_has_one_reading(string yaml, string expected) =>
        RuleTester<InvalidFormat>.Reports($"---\n{yaml}\n---\nText\n", $"---\n{expected}\n---\nText\n", setup: Setup);

    [Theory]
    [InlineData("exact: [|2022-05-19|]", "exact: 2022-05-19T00:00:00Z")]
    [InlineData("exact: [|2022-05-19 10:06:03|]", "exact: 2022-05-19T10:06:03Z")]
    [InlineData("day: [|Thu, 19 May 2022 10:06:03 GMT|]", "day: 2022-05-19")]
    public void Makes_something_up_or_drops_it_only_when_asked(string yaml, string expected) =>
        RuleTester<InvalidFormat>.Reports($"---\n{yaml}\n---\n", unsafeFixedText: $"---\n{expected}\n---\n", setup: Setup);

    [Theory]
    [InlineData("date: [|Thu, 19 May 2022 10:06:03 CST|]")]
    [InlineData("date: [|soon 😀|]")]
    [InlineData("a: &x 19 May 2022\ndate: [|*x|]")]
    [InlineData("date: &x [|19 May 2022|]\nb: *x")]
    [InlineData("date: [|>-\n  19 May 2022|]")]
    [InlineData("link: [|not a link|]\nmail: [|nobody|]")]
    public void Leaves_the_rest_to_a_person(string yaml) => RuleTester<InvalidFormat>.Reports($"---\n{yaml}\n---\n", setup: Setup);

    [Theory]
    [InlineData("+++\ndate = [|\"Thu, 19 May 2022 10:06:03 GMT\"|] # kept\n+++\n", "+++\ndate = \"2022-05-19T10:06:03Z\" # kept\n+++\n")]
    [InlineData("+++\nday = [|'May 19th, 2022'|]\n+++\n", "+++\nday = '2022-05-19'\n+++\n")]
    [InlineData("+++\nmail = 'a@x.example'\nday = [|\"2022/05/19\"|]\n+++\n", "+++\nmail = 'a@x.example'\nday = \"2022-05-19\"\n+++\n")]
    [InlineData("{\n  \"date\": [|\"19 May 2022\"|]\n}\n", "{\n  \"date\": \"2022-05-19\"\n}\n")]
    public void Rewrites_in_toml_and_json(string text, string expected) => RuleTester<InvalidFormat>.Reports(text, expected, setup: Setup);

    [Theory]
    [InlineData("---\ndate: 2022-05-19T10:06:03Z\n---\n")]
    [InlineData("---\ndate: 2022-05-19 10:06:03 +0800\nexact: 2022-05-19T10:06:03.5+08:00\nday: '2022-05-19'\n---\n")]
    [InlineData("---\ndate:\ntitle: 19 May 2022\n---\n")]
    [InlineData("+++\ndate = 2022-05-19T10:06:03Z\nday = 2022-05-19\n+++\n")]
    [InlineData("---\ndate: {{ date }}\nday: '{{ .Date }}'\n---\n")]
    [InlineData("---\nlink: https://x.example/?a=1#b\nmail: a.b@x.example\n---\n")]
    [InlineData("Thu, 19 May 2022 10:06:03 GMT\n")]
    [InlineData("---\ndate: 2017-02-29\nexact: 4/5/2023\n---\n")]
    public void Is_quiet_about_valid_values(string text) => RuleTester<InvalidFormat>.IsQuiet(text, Setup);

    [Theory]
    [InlineData("---\ndate: tomorrow\n---\n")]
    [InlineData("---\nlink: not a link\n---\n")]
    [InlineData("---\nmail: nobody\n---\n")]
    public void Shows_what_a_valid_value_looks_like(string text)
    {
        var message = Assert.Single(RuleTester<InvalidFormat>.Messages(text, Setup));
        Assert.Matches("2022-|https://|@", message);
    }
}
