using System.Buffers.Binary;
using ContentLint.Caching;

namespace ContentLint.Tests.Caching;

public sealed class ContentHashTests
{
    [Theory]
    [InlineData(0, "cae66941d9efbd404e4d88758ea67670")]
    [InlineData(127, "28b1296c7d4807883de6ee4ec04dcc0a")]
    [InlineData(128, "a74787004ef589e31149183900d0294a")]
    [InlineData(129, "aaf1b0371f6d4ee49ee4fb5ddd9c49ef")]
    [InlineData(256, "1142c504dcd26338b7cbcf41424540d0")]
    [InlineData(1000, "bca120dfd89cd95d82898473a5b01c90")]
    public void Is_BLAKE2b_of_16_bytes(int length, string expected) =>
        Assert.Equal(expected, Hex([.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))]));

    [Fact]
    public void Knows_the_example_of_everybody() => Assert.Equal("cf4ab791c62b8d2b2109c90275287816", Hex("abc"u8));

    [Fact]
    public void A_text_is_hashed_as_it_is() => Assert.NotEqual(ContentHash.Of("é"), ContentHash.Of("e\u0301"));

    private static string Hex(ReadOnlySpan<byte> bytes)
    {
        var hash = ContentHash.Of(bytes);
        var result = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(result, hash.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(8), hash.High);
        return Convert.ToHexStringLower(result);
    }
}
