using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Rules.Images;

/// <summary>Small files for the examples on the rules' pages.</summary>
internal static class ExampleImages
{
    /// <summary>A PNG of a size; it holds a header and an end.</summary>
    public static RuleExampleFile Png(string path, int width, int height) =>
        new(path, $"a PNG of {width} by {height} pixels", [
            0x89, .. "PNG\r\n\u001A\n\0\0\0\rIHDR"u8, .. Big(width), .. Big(height), 8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0,
            0, 0, 0
        ]);

    /// <summary>A text under the name of an image.</summary>
    public static RuleExampleFile Text(
        string path, string description, string text) => new(path, description, [.. System.Text.Encoding.UTF8.GetBytes(text)]);

    private static ImmutableArray<byte> Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
