using ContentLint.Rules.FrontMatter;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1011")]
public sealed class InvalidFormatTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  date: {format: content-date}\n  exact: {format: date-time}\n  day: {format: date}\n  link: {format: uri}\n  "
                + "mail: {format: email}\n",
    };

    [Theory]
    [InlineData("date: [|Thu, 19 May 2022 10:06:03 GMT|]", "date: '2022-05-19T10:06:03Z'")]
    [InlineData("date:   [|Thu, 19 May 2022 10:06:03 +0800|]  # 港口 😀", "date:   '2022-05-19T10:06:03+08:00'  # 港口 😀")]
    [InlineData("date: [|\"19 May 2022 10:06 UT\"|]", "date: \"2022-05-19T10:06:00Z\"")]
    [InlineData("date: [|Thu, 19 May 2022 10:06:03 GMT|]\na: \"x\"", "date: \"2022-05-19T10:06:03Z\"\na: \"x\"")]
    [InlineData("exact: [|2022-05-19 10:06:03 +0800|]", "exact: '2022-05-19T10:06:03+08:00'")]
    [InlineData("exact: [|2022-05-19 10:06:03 Z (UTC)|]", "exact: '2022-05-19T10:06:03Z'")]
    public void Writes_for_an_unknown_generator_what_all_read_alike(string yaml, string expected) => Check(null, yaml, expected);

    [Theory]
    [InlineData("date: [|Wed, 23 Sep 2020 16:00:00 GMT|]", "date: 2020-09-23 16:00:00 +0000")]
    [InlineData("date: [|'Wed, 23 Sep 2020 16:00:00 +0800'|] # kept", "date: '2020-09-23 16:00:00 +0800' # kept")]
    [InlineData("date: [|Wed, 23 Sep 2020 16:00:00.25 EST|]", "date: 2020-09-23 16:00:00.25 -0500")]
    [InlineData("date: [|Wed Sep 23 2020 16:00:00 GMT+0800 (China Standard Time)|]", "date: 2020-09-23 16:00:00 +0800")]
    [InlineData("date: [|Wed, 23 Sep 2020 16:00:00 -0000|]", "date: 2020-09-23 16:00:00 +0000")]
    [InlineData("exact: [|Wed, 23 Sep 2020 16:00:00 GMT|]", "exact: '2020-09-23T16:00:00Z'")]
    public void Writes_for_Hexo_what_it_does_not_shift(string yaml, string expected) => Check("hexo", yaml, expected);

    [Theory]
    [InlineData("jekyll", "date: 2022-05-19 10:06:03 +0000")]
    [InlineData("hugo", "date: 2022-05-19T10:06:03Z")]
    [InlineData("eleventy", "date: 2022-05-19T10:06:03Z")]
    [InlineData("docusaurus", "date: 2022-05-19T10:06:03Z")]
    [InlineData("vitepress", "date: 2022-05-19T10:06:03Z")]
    [InlineData("astro", "date: '2022-05-19T10:06:03Z'")]
    [InlineData("mdn", "date: '2022-05-19T10:06:03Z'")]
    public void Writes_what_the_generator_reads(string generator, string expected) =>
        Check(generator, "date: [|Thu, 19 May 2022 10:06:03 GMT|]", expected);

    [Theory]
    [InlineData(null, "date: [|Thu, 19 May 2022 10:06:03 EST|]", "date: '2022-05-19T10:06:03-05:00'")]
    [InlineData(null, "date: [|Thu, 19 May 2022 10:06:03 +08|]", "date: '2022-05-19T10:06:03+08:00'")]
    [InlineData(null, "date: [|Thu, 19 May 2022 10:06:03 GMT+0800|]", "date: '2022-05-19T10:06:03+08:00'")]
    [InlineData(null, "date: [|2022年5月19日 10:06 +0800|]", "date: '2022-05-19T10:06:00+08:00'")]
    [InlineData(null, "exact: [|2022-05-19 10:06:03 +08:00|]", "exact: '2022-05-19T10:06:03+08:00'")]
    [InlineData("hugo", "date: [|Thu, 19 May 2022 10:06:03 EST|]", "date: 2022-05-19T10:06:03-05:00")]
    [InlineData("hugo", "date: [|Thu, 19 May 2022 10:06:03 +08|]", "date: 2022-05-19T10:06:03+08:00")]
    [InlineData("jekyll", "date: [|Thu, 19 May 2022 10:06:03 GMT+0800|]", "date: 2022-05-19 10:06:03 +0800")]
    [InlineData("hexo", "date: [|May 19th, 2022 10:06 +0800|]", "date: 2022-05-19 10:06:00 +0800")]
    [InlineData("hexo", "date: [|May 19, 2022 at 10:06 +0800|]", "date: 2022-05-19 10:06:00 +0800")]
    [InlineData("hexo", "date: [|May 19, 2022 10:06 a.m. +0800|]", "date: 2022-05-19 10:06:00 +0800")]
    [InlineData("hexo", "date: [|May 19, 2022 10:06AM +0800|]", "date: 2022-05-19 10:06:00 +0800")]
    [InlineData("hexo", "date: [|2022-05-19 10:06:03,25 +0800|]", "date: 2022-05-19 10:06:03.25 +0800")]
    [InlineData("hexo", "date: [|2022-05-19T10:06:03 EST|]", "date: 2022-05-19 10:06:03 -0500")]
    [InlineData("hexo", "exact: [|2022-05-19 10:06:03 +08:00|]", "exact: '2022-05-19T10:06:03+08:00'")]
    [InlineData("jekyll", "date: [|Sat, 19 May 1066 10:06:03 GMT|]", "date: 1066-05-19 10:06:03 +0000")]
    public void Is_unsafe_where_the_old_text_is_read_as_another_moment(string? generator, string yaml, string expected) =>
        Check(generator, yaml, null, expected);

    [Theory]
    [InlineData("hexo", "date: [|Thu, 19 May 2022 10:06:03 EST|]", "date: 2022-05-19 10:06:03 -0500")]
    [InlineData("hexo", "exact: [|2022-05-19 10:06:03 +0800|]", "exact: '2022-05-19T10:06:03+08:00'")]
    [InlineData("hugo", "date: [|Thu, 19 May 2022 10:06:03 GMT+0800|]", "date: 2022-05-19T10:06:03+08:00")]
    [InlineData("jekyll", "date: [|Thu, 19 May 2022 10:06:03 EST|]", "date: 2022-05-19 10:06:03 -0500")]
    [InlineData("eleventy", "exact: [|2022-05-19 10:06:03 +08:00|]", "exact: 2022-05-19T10:06:03+08:00")]
    [InlineData("astro", "exact: [|2022-05-19 10:06:03 +08:00|]", "exact: 2022-05-19T10:06:03+08:00")]
    public void Is_safe_where_the_generator_reads_the_old_text_alike_or_not_at_all(string generator, string yaml, string expected) =>
        Check(generator, yaml, expected);

    [Theory]
    [InlineData(null, "date: [|'19 May 2022'|]", "date: '2022-05-19'")]
    [InlineData(null, "date: [|2022年5月19日|]", "date: 2022-05-19")]
    [InlineData(null, "date: [|\"May 19, 2022 10:06\"|]", "date: \"2022-05-19T10:06:00\"")]
    [InlineData(null, "date: [|May 19 2022 10:06|]", "date: '2022-05-19T10:06:00'")]
    [InlineData("hexo", "date: [|May 19 2022 10:06|]", "date: 2022-05-19 10:06:00")]
    [InlineData("hexo", "date: [|19 May 2022|]", "date: 2022-05-19")]
    [InlineData("hexo", "date: [|'19 May 2022'|]", "date: '2022-05-19 00:00:00'")]
    [InlineData("jekyll", "date: [|May 19 2022 10:06|]", "date: '2022-05-19 10:06:00'")]
    [InlineData("hugo", "date: [|19 May 2022|]", "date: 2022-05-19")]
    [InlineData(null, "exact: [|2022-05-19|]", "exact: '2022-05-19T00:00:00Z'")]
    [InlineData(null, "exact: [|2022-05-19 10:06:03|]", "exact: '2022-05-19T10:06:03Z'")]
    [InlineData(null, "day: [|Thu, 19 May 2022 10:06:03 GMT|]", "day: 2022-05-19")]
    [InlineData(null, "day: [|2022/05/19|]", "day: 2022-05-19")]
    [InlineData(null, "day: [|2022-5-9|]", "day: 2022-05-09")]
    public void Is_unsafe_where_the_moment_depends_on_a_zone_that_is_not_written(string? generator, string yaml, string expected) =>
        Check(generator, yaml, null, expected);

    [Fact]
    public void Has_no_fix_that_the_schema_refuses()
    {
        const string Schema = "properties:\n  date: {format: content-date, allOf: [{pattern: 'GMT$|T'}]}\n";
        var setup = Setup with { Site = SiteOf("hexo"), Schema = Schema };
        RuleTester<InvalidFormat>.Reports("---\ndate: [|Thu, 19 May 2022 10:06:03 GMT|]\n---\n", setup: setup);
    }

    [Theory]
    [InlineData("date: [|Thu, 19 May 2022 10:06:03 CST|]")]
    [InlineData("date: [|soon 😀|]")]
    [InlineData("a: &x 19 May 2022\ndate: [|*x|]")]
    [InlineData("date: &x [|19 May 2022|]\nb: *x")]
    [InlineData("date: [|>-\n  19 May 2022|]")]
    [InlineData("link: [|not a link|]\nmail: [|nobody|]")]
    public void Leaves_the_rest_to_a_person(string yaml) => RuleTester<InvalidFormat>.Reports($"---\n{yaml}\n---\n", setup: Setup);

    [Theory]
    [InlineData(
        null, "+++\ndate = [|\"Thu, 19 May 2022 10:06:03 GMT\"|] # kept\n+++\n", "+++\ndate = \"2022-05-19T10:06:03Z\" # kept\n+++\n")]
    [InlineData(
        "hugo", "+++\ndate = [|'Thu, 19 May 2022 10:06:03 +0800'|]\n+++\n", "+++\ndate = '2022-05-19T10:06:03+08:00'\n+++\n")]
    [InlineData(
        "hugo", "{\n  \"date\": [|\"Thu, 19 May 2022 10:06:03 GMT\"|]\n}\n", "{\n  \"date\": \"2022-05-19T10:06:03Z\"\n}\n")]
    [InlineData(
        "hexo",
        ";;;\n\"date\": [|\"Thu, 19 May 2022 10:06:03 GMT\"|]\n;;;\n",
        ";;;\n\"date\": \"2022-05-19 10:06:03 +0000\"\n;;;\n")]
    public void Rewrites_in_toml_and_json(string? generator, string text, string expected) =>
        RuleTester<InvalidFormat>.Reports(text, expected, setup: Setup with { Site = SiteOf(generator) });

    [Theory]
    [InlineData("+++\nmail = 'a@x.example'\nday = [|\"2022/05/19\"|]\n+++\n", "+++\nmail = 'a@x.example'\nday = \"2022-05-19\"\n+++\n")]
    [InlineData("+++\nday = [|'May 19th, 2022'|]\n+++\n", "+++\nday = '2022-05-19'\n+++\n")]
    [InlineData("+++\nexact = [|2022-05-19|]\n+++\n", "+++\nexact = 2022-05-19T00:00:00Z\n+++\n")]
    [InlineData("{\n  \"date\": [|\"19 May 2022\"|]\n}\n", "{\n  \"date\": \"2022-05-19\"\n}\n")]
    public void Rewrites_a_day_in_toml_and_json_only_when_asked(string text, string expected) =>
        RuleTester<InvalidFormat>.Reports(text, unsafeFixedText: expected, setup: Setup);

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

    private static void Check(string? generator, string yaml, string? expected, string? unsafeExpected = null)
    {
        static string? Page(string? front) => front is null ? null : $"---\n{front}\n---\nText\n";
        RuleTester<InvalidFormat>.Reports(Page(yaml)!, Page(expected), Page(unsafeExpected), Setup with { Site = SiteOf(generator) });
    }

    private static TestSite SiteOf(string? generator) => generator is { } known
        ? new TestSite
        {
            Profile = GeneratorCatalog.Configure(new InMemoryFileSystem([]), SiteSettings.Default with { Generator = known })
        }
        : new TestSite();
}
