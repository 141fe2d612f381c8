using ContentLint.Analysis;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>The front matter of a page in HTML is read as that of one in Markdown. Each case runs with CRLF too.</summary>
[Trait("Rule", "CL1001")]
[Trait("Rule", "CL1002")]
[Trait("Rule", "CL1003")]
[Trait("Rule", "CL1004")]
[Trait("Rule", "CL1005")]
[Trait("Rule", "CL1006")]
[Trait("Rule", "CL1007")]
[Trait("Rule", "CL1008")]
[Trait("Rule", "CL1009")]
[Trait("Rule", "CL1010")]
[Trait("Rule", "CL1011")]
[Trait("Rule", "CL1012")]
[Trait("Rule", "CL1013")]
[Trait("Rule", "CL1015")]
[Trait("Rule", "CL1016")]
[Trait("Rule", "CL1017")]
[Trait("Rule", "CL1020")]
[Trait("Rule", "CL1022")]
[Trait("Rule", "CL1023")]
public sealed class HtmlArticleTests
{
    private const string Body = "<p>海 🌊</p>\n";
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Quotes_a_value_that_holds_a_colon() => Check<FrontMatterSyntax>("title: [|港口 🌊: 早晨|]", unsafeFixed: "title: '港口 🌊: 早晨'");

    [Fact]
    public void Puts_front_matter_before_the_markup() => RuleTester<MissingFrontMatter>.Reports(
        "[||]" + Body,
        unsafeFixedText: "---\nlayout: post\n---\n\n" + Body,
        setup: Html with { Schema = "required: [layout]\nproperties: {layout: {default: post}}\n", RequiresFrontMatter = true });

    [Fact]
    public void Reports_a_fence_that_nothing_closes() =>
        RuleTester<UnterminatedFrontMatter>.Reports("[|---|]\ntitle: 港口 🌊\n\n" + Body, setup: Html);

    [Fact]
    public void Removes_a_blank_line_before_the_fence() => RuleTester<TextBeforeFrontMatter>.Reports(
        "[|\n|]---\ntitle: 港口 🌊\n---\n" + Body, "---\ntitle: 港口 🌊\n---\n" + Body, setup: Html);

    [Fact]
    public void Removes_a_key_that_says_the_same_twice() =>
        Check<DuplicateKey>("港口: 🌊\n[|港口|]: 🌊\ntitle: x", unsafeFixed: "港口: 🌊\ntitle: x");

    [Fact]
    public void Inserts_a_default() => RuleTester<MissingRequiredKey>.Reports(
        "[|---|]\ntitle: 港口 🌊\n---\n" + Body,
        unsafeFixedText: "---\ntitle: 港口 🌊\nlayout: post\n---\n" + Body,
        setup: Html with { Schema = "required: [layout]\nproperties: {layout: {default: post}}\n" });

    [Fact]
    public void Renames_a_misspelt_key() => Check<UnknownKey>(
        "[|catgories|]: [港口, 🌊]",
        unsafeFixed: "categories: [港口, 🌊]",
        schema: "properties: {categories: {}}\nadditionalProperties: false\n");

    [Fact]
    public void Quotes_a_number_where_a_string_is_wanted() =>
        Check<WrongType>("title: [|2017|] # 港口 🌊", "title: '2017' # 港口 🌊", schema: "properties: {title: {type: string}}\n");

    [Fact]
    public void Replaces_a_value_by_the_nearest() =>
        Check<ValueNotAllowed>(
            "layout: [|psot|] # 🌊", unsafeFixed: "layout: post # 🌊", schema: "properties: {layout: {enum: [post, page]}}\n");

    [Fact]
    public void Removes_an_item_that_came_before() =>
        Check<ValueOutOfBounds>("tags: [🌊, 海, [|🌊|]]", "tags: [🌊, 海]", schema: "properties: {tags: {uniqueItems: true}}\n");

    [Fact]
    public void Writes_a_date_as_the_schema_wants_it() => Check<InvalidFormat>(
        "date: [|Thu, 19 May 2022 10:06:03 GMT|] # 🌊",
        "date: '2022-05-19T10:06:03Z' # 🌊",
        schema: "properties: {date: {format: date-time}}\n");

    [Fact]
    public void Reports_a_day_that_does_not_exist() =>
        Check<ImpossibleDate>("date: [|2017-02-29|] # 🌊", schema: "properties: {date: {format: date}}\n");

    [Fact]
    public void Reports_keys_that_exclude_each_other() =>
        Check<SchemaMismatch>("slug: 🌊\n[|permalink|]: /海/", schema: "not: {required: [slug, permalink]}\n");

    [Fact]
    public void Puts_keys_in_order() => RuleTester<KeyOrder>.Reports(
        "---\nslug: a\n[|title|]: 港口 🌊\n---\n" + Body,
        "---\ntitle: 港口 🌊\nslug: a\n---\n" + Body,
        setup: Html with { Layout = new FrontMatterLayout(["title", "slug"], null) });

    [Fact]
    public void Renames_a_deprecated_key() => Check<DeprecatedKey>(
        "[|pin|]: true # 🌊",
        "sticky: true # 🌊",
        schema: "properties:\n  pin: {deprecated: true, x-replacement: sticky}\n  sticky: {type: boolean}\n");

    [Fact]
    public void Quotes_a_word_that_some_readers_take_for_a_boolean() =>
        Check<ImplicitType>("title: [|No|] # 🌊", "title: 'No' # 🌊", schema: "properties: {title: {type: string}}\n");

    [Fact]
    public void Reports_what_was_never_filled_in() => Check<PlaceholderValue>("description: [|TODO|] # 🌊");

    [Fact]
    public void Reports_a_date_in_the_future() => Check<FutureDate>("title: 港口 🌊\ndate: [|2024-06-03|]");

    [Fact]
    public void Takes_off_quotes_that_are_not_needed() => Check<FrontMatterStyle>("title: [|'港口 🌊'|]", "title: 港口 🌊");

    private static void Check<TRule>(string yaml, string? safeFixed = null, string? unsafeFixed = null, string? schema = null)
        where TRule : Rule, new() =>
            RuleTester<TRule>.Reports(Page(yaml)!, Page(safeFixed), Page(unsafeFixed), Html with { Schema = schema });

    private static string? Page(string? yaml) => yaml is null ? null : $"---\n{yaml}\n---\n{Body}";
}
