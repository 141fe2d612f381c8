using ContentLint.Analysis.Suppressing;

namespace ContentLint.Tests.Analysis.Suppressing;

public sealed class UnionFindTests
{
    [Fact]
    public void Each_place_is_taken_once_by_the_first_who_asks()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(0, 40);
            var places = new UnionFind(count);
            var left = Enumerable.Range(0, count).ToHashSet();
            for (var ask = 0; ask < 12; ask++)
            {
                var from = random.Next(0, count + 1);
                var to = random.Next(from, count + 1);
                int[] expected = [.. Enumerable.Range(from, to - from).Where(left.Contains)];
                left.ExceptWith(expected);
                Assert.Equal(expected, places.Take(from, to));
            }
        }
    }
}
