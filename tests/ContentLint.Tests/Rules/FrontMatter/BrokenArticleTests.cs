using System.Runtime.CompilerServices;
using ContentLint.Tests.Testing;
using VerifyXunit;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>Twenty broken articles, and what their authors are told.</summary>
public sealed class BrokenArticleTests
{
    [Fact]
    public Task Without_the_keys_that_every_post_has() => Check("---\ntags: [sea]\n---\nText\n");

    [Fact]
    public Task With_misspelt_and_unknown_keys() =>
        Check("---\ntitle: The harbour\ndate: 2022-05-19\ntgas: [sea]\nweather: rain\n---\nText\n");

    [Fact]
    public Task With_values_of_other_types() =>
        Check("---\ntitle: 1984\ndate: 2022-05-19\nsticky: 'maybe'\ntags: sea\nauthors: {name: Wang}\nweight: [5]\n---\nText\n");

    [Fact]
    public Task With_values_that_are_not_in_the_list() =>
        Check("---\ntitle: The harbour\ndate: 2022-05-19\nkind: gude\ntemplate: '宽 😀'\n---\nText\n");

    [Fact]
    public Task With_numbers_out_of_bounds() => Check("+++\ntitle = \"The harbour\"\ndate = 2022-05-19\nweight = 102\n+++\nText\n");

    [Fact]
    public Task With_texts_too_long_and_too_short() =>
        Check("---\ntitle: 港口\ndate: 2022-05-19\ntags: [a very long tag, '😀😀😀😀😀😀😀😀😀😀😀😀😀']\n---\nText\n");

    [Fact]
    public Task With_texts_in_another_form() =>
        Check("---\ntitle: The harbour\ndate: 2022-05-19\nslug: The Harbour\nisbn: '12'\nsummary: In this article we walk.\n---\nText\n");

    [Fact]
    public Task With_other_formats() =>
        Check("---\ntitle: The harbour\ndate: Thu, 19 May 2022 10:06:03 GMT\nupdated: 19 May 2022\nmail: nobody\nlink: not a link\n---\n"
            + "Text\n");

    [Fact]
    public Task With_dates_that_no_calendar_has() => Check("---\ntitle: The harbour\ndate: 2017-02-29\nupdated: 4/5/2023\n---\nText\n");

    [Fact]
    public Task With_lists_too_long_and_items_twice() =>
        Check("{\n  \"title\": \"The harbour\",\n  \"date\": \"2022-05-19\",\n  \"tags\": [\"sea\", \"land\", \"sea\", \"air\", "
            + "\"fire\"],\n  \"places\": [\"tower\"]\n}\nText\n");

    [Fact]
    public Task With_mistakes_inside_of_lists() =>
        Check("---\r\ntitle: The harbour\r\ndate: 2022-05-19\r\nauthors:\r\n  - name: 王小明 😀\r\n    rol: editor\r\n  - mail: nobody\r\n  "
            + "  role: writer\r\n---\r\nText\r\n");

    [Fact]
    public Task In_toml_tables() =>
        Check("+++\ntitle = 'The harbour'\ndate = 2022-05-19\n\n[[authors]]\nname = 'Wang'\n\n[[authors]]\nrole = 'edtor'\n[series]\n"
            + "Part = 1\n+++\nText\n");

    [Fact]
    public Task A_guide_without_its_level() => Check("---\ntitle: The harbour\ndate: 2022-05-19\nkind: guide\n---\nText\n");

    [Fact]
    public Task News_with_a_level() => Check("---\ntitle: The harbour\ndate: 2022-05-19\nkind: news\nlevel: expert\n---\nText\n");

    [Fact]
    public Task With_a_cover_of_one_kind_and_the_keys_of_another() =>
        Check("---\ntitle: The harbour\ndate: 2022-05-19\ncover:\n  type: image\n  src: harbour.jpg\n  poster: harbour.png\n---\nText\n");

    [Fact]
    public Task With_a_cover_of_no_kind() =>
        Check("---\ntitle: The harbour\ndate: 2022-05-19\ncover: {type: audio, src: bells.mp3}\nlicense: [MIT]\n---\nText\n");

    [Fact]
    public Task With_two_sources_or_none() =>
        Check("{\n  \"title\": \"The harbour\",\n  \"date\": \"2022-05-19\",\n  \"source\": {\"path\": \"a\", \"url\": \"b\"}\n}\nText\n");

    [Fact]
    public Task With_keys_from_the_last_version() =>
        Check("\uFEFF---\ntitle: The harbour\ndate: 2022-05-19\nlayout: wide\npin: true\nold: x\n---\nText\n");

    [Fact]
    public Task With_half_of_a_pair_of_keys() =>
        Check("---\ntitle: The harbour\ndate: 2022-05-19\nseries: {part: 1}\nlicense: {name: MIT}\n---\nText\n");

    [Fact]
    public Task With_text_that_is_not_finished() => Check("---\ntitle: TODO\ndate: 2022-05-19\nsummary:\ndraft: no\n---\nText\n");

    private static Task Check(string article, [CallerMemberName] string method = "") =>
        Verifier.Verify(FrontMatterReport.Of(article, BrokenArticleSchema.Post), method: method);
}
