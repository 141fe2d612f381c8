using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Tests.Syntax.FrontMatter;

public sealed class YamlNodeReaderTests
{
    [Theory]
    [InlineData("a: plain text  # comment", ".a String «plain text» = plain text")]
    [InlineData("a: 'it''s 😀 中文'", ".a String «'it''s 😀 中文'» = it's 😀 中文")]
    [InlineData("a: \"tab\\there\"", ".a String «\"tab\\there\"» = tab\there")]
    [InlineData("a:", ".a Null «» = ")]
    [InlineData("a: ~", ".a Null «~» = ~")]
    [InlineData("a: 0x1F", ".a Integer «0x1F» = 0x1F")]
    [InlineData("a: 1.0", ".a Float «1.0» = 1.0")]
    [InlineData("a: 2017-01-02", ".a String «2017-01-02» = 2017-01-02")]
    [InlineData("a: yes", ".a String «yes» = yes")]
    [InlineData("a: true", ".a Boolean «true» = true")]
    [InlineData("a: !!str 12", ".a String «12» = 12")]
    [InlineData("a: &x 12", ".a Integer «12» = 12")]
    [InlineData("a: [1, {b: c}]", ".a «[1, {b: c}]»\n.a[0] Integer «1» = 1\n.a[1] «{b: c}»\n.a[1].b String «c» = c")]
    [InlineData("a:\n - x\n -  y z ", ".a «- x\\n -  y z»\n.a[0] String «x» = x\n.a[1] String «y z» = y z")]
    [InlineData("a: |\n  one\n  two\n", ".a String «|\\n  one\\n  two» = one\\ntwo\\n")]
    [InlineData("a: >-\n  one\n  two\n", ".a String «>-\\n  one\\n  two» = one two")]
    [InlineData("a: &x [1]\nb: *x", ".a «[1]»\n.a[0] Integer «1» = 1\n.b «*x»\n.b[0] Integer «1» = 1")]
    [InlineData("a:\n  b: 1\n  c: 2", ".a «b: 1\\n  c: 2»\n.a.b Integer «1» = 1\n.a.c Integer «2» = 2")]
    public void Locates_every_value_exactly(string yaml, string expected)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var text = $"---\n{yaml}\n---\n".Replace("\n", newLine, StringComparison.Ordinal);
            var printed = Located.Print(text).Replace("\\r", "", StringComparison.Ordinal);
            Assert.Equal(expected + "\n", printed);
        }
    }

    [Theory]
    [InlineData("title: a: b", "a: b")]
    [InlineData("x: [1, 2\ny: c", null)]
    [InlineData("x: 'open", null)]
    [InlineData("x: *nowhere", "*nowhere")]
    [InlineData("x: &a [*a]", "*a")]
    public void Reports_what_does_not_parse_inside_of_the_block(string yaml, string? place)
    {
        var text = $"---\n{yaml}\n---\n# Title\n";
        var block = Located.Read(text)!;
        var problem = Assert.Single(block.Problems);
        Assert.Equal(FrontMatterProblemKind.Syntax, problem.Kind);
        Assert.Null(block.Root);
        Assert.True(block.Content.Contains(problem.Span) || problem.Span.Start == block.Content.End);
        if (place is not null)
            Assert.Equal(place, text.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public void Reports_a_duplicate_key_with_both_places()
    {
        var text = "---\na: 1\nb: 2\na: 3\n---\n";
        var problem = Assert.Single(Located.Read(text)!.Problems);
        Assert.Equal(FrontMatterProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal(text.LastIndexOf('a'), problem.Span.Start);
        Assert.Equal(text.IndexOf('a', StringComparison.Ordinal), problem.Related!.Value.Start);
    }

    [Fact]
    public void Stops_at_the_limits_instead_of_crashing()
    {
        var deep = Located.Read($"---\na: {new string('[', 100_000)}\n---\n")!;
        Assert.Contains(deep.Problems, problem => problem.Kind == FrontMatterProblemKind.LimitExceeded);
        var bomb = "---\na: &a [x, x, x, x, x, x, x, x, x, x]\n";
        for (var c = 'b'; c <= 'j'; c++)
            bomb += $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 10))}]\n";
        Assert.Contains(Located.Read(bomb + "---\n")!.Problems, problem => problem.Kind == FrontMatterProblemKind.LimitExceeded);
    }

    [Fact]
    public void Finds_comments_outside_of_scalars()
    {
        var text = "---\n# one\na: 'x # no' # two\nb: c#no\nd: |\n  # text\n---\n";
        var block = Located.Read(text)!;
        Assert.Equal(["# one", "# two"], block.Comments.Select(span => text.Substring(span.Start, span.Length)));
    }
}
