namespace ContentLint.Reporting;

/// <summary>Colours and weights of terminals; the numbers are those of SGR (ECMA-48, 8.3.117).</summary>
internal enum AnsiColor
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}

/// <summary>Paints texts for terminals.</summary>
internal static class AnsiColors
{
    /// <summary>The text in a colour, back to normal behind it.</summary>
    public static string Paint(this AnsiColor color, string text) => $"\u001b[{(int)color}m{text}\u001b[0m";
}
