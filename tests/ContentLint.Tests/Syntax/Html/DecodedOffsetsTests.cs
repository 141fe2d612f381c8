using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Html;

public sealed class DecodedOffsetsTests
{
    [Theory]
    [InlineData("abc", "b", "b")]
    [InlineData("a&lt;b&gt;c", "<b>", "&lt;b&gt;")]
    [InlineData("海&#x1F30A;港", "🌊", "&#x1F30A;")]
    [InlineData("&ampx=1&y", "&y", "&y")]
    [InlineData("&NotEqualTilde;x", "x", "x")]
    [InlineData("a&quot;", "\"", "&quot;")]
    public void A_part_of_the_decoded_text_is_found_in_the_raw_text(string raw, string part, string expected)
    {
        var offsets = new DecodedOffsets(10);
        var decoded = CharacterReferences.DecodeAttribute(raw, offsets);
        Assert.Equal(CharacterReferences.DecodeAttribute(raw), decoded);
        var span = offsets.ToRaw(new TextSpan(decoded.LastIndexOf(part, StringComparison.Ordinal), part.Length));
        Assert.Equal(expected, raw.Substring(span.Start - 10, span.Length));
    }
}
