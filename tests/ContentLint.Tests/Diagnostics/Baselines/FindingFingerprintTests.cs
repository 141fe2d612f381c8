using ContentLint.Diagnostics.Baselines;
using ContentLint.Tests.Reporting;

namespace ContentLint.Tests.Diagnostics.Baselines;

public sealed class FindingFingerprintTests
{
    [Theory]
    [InlineData("see [|this|] page\n", "# New\n\nAnother line\nsee [|this|] page\n")]
    [InlineData("one\nsee [|this|] page\ntwo\n", "three\nsee [|this|] page\nfour\n")]
    [InlineData("- [|item|] x\n", "\t\t  - [|item|] x\n")]
    [InlineData("[|item|] x\n", "        [|item|] x   \n")]
    [InlineData("one\nsee [|this|]\ntwo\n", "one\r\nsee [|this|]\r\ntwo\r\n")]
    [InlineData("one\nsee [|this|]\ntwo\n", "one\rsee [|this|]\rtwo\r")]
    [InlineData("see [|this|]\n", "see [|this|]")]
    [InlineData("[|this|] page", "\uFEFF[|this|] page")]
    [InlineData("<p>[|<b>one\ntwo</b>|]</p>", "<p>[|<b>one\r\n  three\r\nfour</b>|]</p>")]
    [InlineData("北岬的 [|灯塔👨‍👩‍👧|] 亮了\n", "新的一行\r\n\r\n\t北岬的 [|灯塔👨‍👩‍👧|] 亮了\r\n")]
    [InlineData("قرأت [|المنارة|] مساء\n", "\n  قرأت [|المنارة|] مساء\n")]
    public void Survives_what_changes_around_the_line(string before, string after) => Assert.Equal(Of(before), Of(after));

    [Theory]
    [InlineData("see [|this|] page", "see [|that|] page")]
    [InlineData("<a href=one target=[|_blank|]>", "<a href=two target=[|_blank|]>")]
    [InlineData("see [|this|] page", "see [|this|] picture")]
    [InlineData("[|灯塔|]", "[|燈塔|]")]
    [InlineData("[|😀|]", "[|😁|]")]
    [InlineData("[|é|]", "[|e\u0301|]")]
    [InlineData("a[|b|]c", "[|ab|]c")]
    public void Differs_where_the_flagged_text_or_its_neighbours_do(string left, string right) => Assert.NotEqual(Of(left), Of(right));

    [Fact]
    public void A_change_at_the_other_end_of_a_paragraph_does_not_matter()
    {
        var filler = string.Concat(Enumerable.Repeat("一段很长的文字 ", 20));
        Assert.Equal(Of($"once {filler}[|link|]{filler} end"), Of($"twice {filler}[|link|]{filler} over"));
    }

    [Fact]
    public void A_finding_of_the_whole_file_survives_any_edit()
    {
        Assert.Equal(Of("[||]# One\n"), Of("[||]# Two\r\n\r\nThree\r\n"));
        Assert.Equal(Of("[||]# One\n"), Of("\uFEFF[||]# One\n"));
        Assert.Equal(Of("[||]"), Of("[||]x"));
        Assert.NotEqual(Of("[||]# One\n", "title"), Of("[||]# One\n", "date"));
    }

    [Fact]
    public void What_is_flagged_on_a_fence_or_an_empty_line_is_told_apart_by_the_arguments_of_its_message()
    {
        Assert.Equal(Of("[|---|]\ntitle: One\n---\n", "date"), Of("[|---|]\r\ntitle: Two\r\n---\r\n", "date"));
        Assert.NotEqual(Of("[|---|]\ntitle: One\n---\n", "date"), Of("[|---|]\ntitle: One\n---\n", "tags"));
        Assert.NotEqual(Of("one\n[||]\ntwo\n", "date"), Of("one\n[||]\ntwo\n", "tags"));
    }

    [Fact]
    public void The_message_and_its_numbers_do_not_count()
    {
        Assert.Equal(Of("see [|this|] page", "one"), Of("see [|this|] page", "two"));
        Assert.Equal(Of("[|---|]\n", "3 of 7"), Of("[|---|]\n", "12 of 7"));
    }

    [Fact]
    public void Only_the_beginning_of_a_long_mark_counts()
    {
        var long_ = new string('x', 300);
        Assert.Equal(Of($"[|{long_}one|]"), Of($"[|{long_}two|]"));
    }

    [Theory]
    [InlineData("one[|\r\n|]two", "one[|\n|]two")]
    [InlineData("one\n[||]", "zero\none\n[||]")]
    public void A_newline_that_is_flagged_is_the_same_in_any_style(string left, string right) => Assert.Equal(Of(left), Of(right));

    [Fact]
    public void Half_of_a_character_at_the_edge_of_the_neighbourhood_is_no_error() =>
        Assert.Equal(
            Of($"{string.Concat(Enumerable.Repeat("😀", 40))}x[|this|]"), Of($"😀{string.Concat(Enumerable.Repeat("😀", 40))}x[|this|]"));

    [Fact]
    public void It_is_the_same_in_all_versions()
    {
        // Whoever changes this makes every baseline stale, and has to raise the version of the format.
        Assert.Equal("eb54c75e31f30ee7", Of("see [|this|] page"));
        Assert.Matches("^[0-9a-f]{16}$", FindingFingerprint.Of(Reports.Finding("a.md", default), null));
    }

    private static string Of(string markup, string argument = "x")
    {
        var report = Reports.Of(markup, argument: argument);
        return FindingFingerprint.Of(report.Diagnostics.Single(), report.Sources["a.md"]);
    }
}
