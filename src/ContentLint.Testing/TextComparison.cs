using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Testing;

/// <summary>Compares the text after fixes with the expected one, and shows the first difference.</summary>
internal static class TextComparison
{
    private const int Width = 110;

    /// <summary>Checks that two texts are equal.</summary>
    /// <param name="expected">The expected text.</param>
    /// <param name="actual">The text after the fixes.</param>
    /// <param name="when">When the text is as it is, as a phrase after "The text".</param>
    /// <exception cref="RuleTestException">They differ.</exception>
    public static void Check(string expected, string actual, string when)
    {
        if (expected == actual)
            return;
        var at = expected.AsSpan().CommonPrefixLength(actual);
        var (wanted, found) = (FrameOf(expected, at), FrameOf(actual, at));
        throw new RuleTestException(
            $"The text {when} is not the expected one. The first difference is in line {found.Line}: expected {Quote(expected, at)}, "
                + $"found {Quote(actual, at)}.\n\n"
            + $"  expected | {wanted.Code}\n           | {new string(' ', wanted.Indent)}^\n"
            + $"  found    | {found.Code}\n           | {new string(' ', found.Indent)}^\n\n"
            + $"The whole text:\n\n{actual}");
    }

    private static CodeFrame FrameOf(string text, int at) => CodeFrame.Create(new SourceText(text, "text"), new TextSpan(at, 0), Width);

    private static string Quote(string text, int at) => at >= text.Length ? "the end" : text[at] switch
    {
        '\n' => "a line feed",
        '\r' => "a carriage return",
        '\t' => "a tab",
        ' ' => "a space",
        var c => $"'{(char.IsHighSurrogate(c) && at + 1 < text.Length ? text.Substring(at, 2) : c.ToString())}'",
    };
}
