using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Site.Anchors;

/// <summary>What is guessed has limits, so that a page takes no time that grows with the square of its length.</summary>
public sealed class ManyAnchorsTests
{
    [Theory]
    [InlineData(150, true)]
    [InlineData(250, false)]
    public void Among_very_many_headings_beyond_ASCII_one_may_be_meant(int headings, bool isReported)
    {
        var page = string.Concat(Enumerable.Range(0, headings).Select(static i => $"## Über {i}\n\n"));
        var fragment = isReported ? "[|#zebra|]" : "#zebra";
        if (isReported)
            RuleTester<FragmentNotFound>.Reports($"[x]({fragment})\n\n{page}");
        else
            RuleTester<FragmentNotFound>.IsQuiet($"[x]({fragment})\n\n{page}");
    }

    [Fact]
    public void Suggestions_end_where_they_would_take_too_long()
    {
        var page = string.Concat(Enumerable.Range(0, 2000).Select(static i => $"[x](#harbor-{i}-of-many)\n\n## Harbour {i} of many\n\n"));
        var messages = RuleTester<FragmentNotFound>.Messages(page);
        Assert.Equal(2000, messages.Count);
        Assert.Equal(1000, messages.Count(static message => message.Contains("Write '#harbour-", StringComparison.Ordinal)));
    }
}
