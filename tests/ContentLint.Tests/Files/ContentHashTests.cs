using ContentLint.Files;

namespace ContentLint.Tests.Files;

public sealed class ContentHashTests
{
    // From the reference implementation, as it writes them: https://github.com/Cyan4973/xxHash
    [Fact]
    public void Is_XXH3() => Assert.Equal(new ContentHash(0x6001c324468d497f, 0x99aa06d3014798d8), ContentHash.Of([]));

    [Fact]
    public void Another_seed_gives_another_hash() => Assert.NotEqual(ContentHash.Of("abc"u8), ContentHash.Of("abc"u8, seed: 1));

    [Fact]
    public void A_text_is_hashed_as_it_is() => Assert.NotEqual(ContentHash.Of("é"), ContentHash.Of("e\u0301"));
}
