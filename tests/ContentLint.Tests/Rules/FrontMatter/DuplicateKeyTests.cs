using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1005")]
public sealed class DuplicateKeyTests
{
    [Theory]
    [InlineData("---\na: 港口 😀\nb: 2\n[|a|]: 港口 😀\nc: 3\n---\n", "---\na: 港口 😀\nb: 2\nc: 3\n---\n")]
    [InlineData("---\na:\n  - x\n  - y\n[|a|]:\n  - x\n  - y\n---\n", "---\na:\n  - x\n  - y\n---\n")]
    [InlineData("---\no:\n  k: 1\n  [|k|]: 1\n  z: 2\n---\n", "---\no:\n  k: 1\n  z: 2\n---\n")]
    [InlineData("---\na: 1\n[|a|]: 1\n[|a|]: 1\n---\n", "---\na: 1\n---\n")]
    [InlineData("---\no: {a: 1, b: 2, [|a|]: 1} # kept\n---\n", "---\no: {a: 1, b: 2} # kept\n---\n")]
    [InlineData("+++\na = 1\n[|a|] = 1\n[t]\nb = 2\n[|b|] = 2\n+++\n", "+++\na = 1\n[t]\nb = 2\n+++\n")]
    [InlineData("{\n  \"a\": 1,\n  [|\"a\"|]: 1,\n  \"b\": 2\n}\n", "{\n  \"a\": 1,\n  \"b\": 2\n}\n")]
    [InlineData(";;;\n\"a\": \"x\",\n[|\"a\"|]: \"x\"\n;;;\n", ";;;\n\"a\": \"x\"\n;;;\n")]
    public void Removes_a_second_entry_that_says_the_same(string text, string expected) =>
        RuleTester<DuplicateKey>.Reports(text, unsafeFixedText: expected);

    [Theory]
    [InlineData("---\na: 1\n[|a|]: 2\n---\n")]
    [InlineData("---\na: 1\n[|a|]: 1 # why\n---\n")]
    [InlineData("---\na: &x 1\n[|a|]: &x 1\nb: *x\n---\n")]
    [InlineData("---\na: '1'\n[|a|]: 1\n---\n")]
    [InlineData("---\no: {a: 1,\n # why\n [|a|]: 1}\n---\n")]
    public void Leaves_the_choice_to_a_person_where_the_entries_differ(string text) => RuleTester<DuplicateKey>.Reports(text);

    [Fact]
    public void Shows_both_places()
    {
        var text = "---\n\"标题\": 1\nb: 2\n标题: 3\n---\n";
        var finding = Assert.Single(new RuleRun(new DuplicateKey(), new RuleTestSetup()).Analyze(text).Diagnostics);
        Assert.Equal("Duplicate key '标题', first on line 2", finding.Message);
        Assert.Equal("\"标题\"", text.Substring(finding.Related[0].Span.Start, finding.Related[0].Span.Length));
    }

    [Theory]
    [InlineData("---\na: 1\nb:\n  a: 1\n---\n")]
    [InlineData("---\nlist:\n  - a: 1\n  - a: 1\n---\n")]
    [InlineData("---\na: 1\nA: 1\n---\n")]
    [InlineData("+++\n[[t]]\na = 1\n[[t]]\na = 1\n+++\n")]
    [InlineData("---\nx: &x {a: 1}\ny: &y {b: 1}\nz:\n  <<: *x\n  <<: *y\n---\n")]
    [InlineData("---\ndescription: |\n  a: 1\n  a: 1\na: 1\n---\n")]
    public void Is_quiet_about_the_same_key_elsewhere(string text) => RuleTester<DuplicateKey>.IsQuiet(text);
}
