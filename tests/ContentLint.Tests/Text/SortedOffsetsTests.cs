using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class SortedOffsetsTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 4)]
    [InlineData(8, 4)]
    [InlineData(9, 5)]
    public void Finds_the_first_that_is_not_below(int offset, int expected) =>
        Assert.Equal(expected, SortedOffsets.FirstFrom([2, 5, 5, 5, 8], offset));

    [Fact]
    public void There_may_be_none() => Assert.Equal(0, SortedOffsets.FirstFrom([], 7));
}
