using ContentLint.JsonSchema.Patterns;

namespace ContentLint.Tests.JsonSchema.Patterns;

/// <summary>Patterns mean what ECMA-262 says, not what .NET's dialect says.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^.{2}$", "中😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^a]{2}$", "😀", false)]
    [InlineData("^[😀-😅]+$", "😃😄", true)]
    [InlineData("^[😀-😅]+$", "🐲", false)]
    [InlineData("^\\u{1F600}$", "😀", true)]
    [InlineData("^\\ud83d\\ude00$", "😀", true)]
    [InlineData("^\\p{L}+$", "中文𠮷é", true)]
    [InlineData("^\\p{Script=Han}+$", "中文𠮷", true)]
    [InlineData("^\\p{Script=Han}+$", "中文a", false)]
    [InlineData("^\\P{Lu}+$", "aB", false)]
    [InlineData("\\bfoo\\b", "中foo", true)]
    [InlineData("^(?<y>\\d)-\\k<y>$", "1-1", true)]
    [InlineData("^(?<y>\\d)(a)\\2$", "1aa", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[\\w.-]+$", "a.b-c", true)]
    [InlineData("^\\/a\\-b$", "/a-b", true)]
    [InlineData("^(?!draft).*$", "draft-1", false)]
    [InlineData("^(?:a|b)*?c$", "abc", true)]
    public void Matches_like_ecma_262(string pattern, string text, bool expected)
    {
        var compiled = SchemaPattern.Create(pattern, out var error);
        Assert.True(compiled is not null, error);
        Assert.Equal(expected, compiled.IsMatch(text));
    }

    [Theory]
    [InlineData("\\Z")]
    [InlineData("\\a")]
    [InlineData("(?i)a")]
    [InlineData("(?P<x>a)")]
    [InlineData("a**")]
    [InlineData("*a")]
    [InlineData("[b-a]")]
    [InlineData("[a")]
    [InlineData("a)")]
    [InlineData("a{2,1}")]
    [InlineData("\\p{Klingon}")]
    [InlineData("\\1")]
    [InlineData("(?<a>x)(?<a>y)")]
    [InlineData("\\u{110000}")]
    [InlineData("\\")]
    public void Refuses_what_ecma_262_does_not_know(string pattern)
    {
        Assert.Null(SchemaPattern.Create(pattern, out var error));
        Assert.False(string.IsNullOrEmpty(error));
    }
}
