using ContentLint.Reporting;

namespace ContentLint.Tests.Reporting;

public sealed class ColoredDiffTests
{
    [Fact]
    public void A_line_that_looks_like_a_header_is_a_line()
    {
        var diff = UnifiedDiff.Create("a.md", "-- a\n", "++ b");
        Assert.Equal(
            "\u001b[1m--- a/a.md\u001b[0m\n\u001b[1m+++ b/a.md\u001b[0m\n\u001b[36m@@ -1 +1 @@\u001b[0m\n\u001b[31m--- a\u001b[0m\n"
                + "\u001b[32m+++ b\u001b[0m\n\\ No newline at end of file\n",
            ColoredDiff.Of(diff));
    }

    [Fact]
    public void What_would_steer_the_terminal_is_shown_and_a_carriage_return_is_not()
    {
        var shown = ColoredDiff.Of(UnifiedDiff.Create("a.md", "a\u001b[2J\r\n", "b\r\n"));
        Assert.Contains("\u001b[31m-a\\u{001B}[2J\u001b[0m\n\u001b[32m+b\u001b[0m\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_is_a_header() => Assert.Equal(
        "\u001b[1mdiff --git a/a b.jpg b/a b.png\u001b[0m\n\u001b[1msimilarity index 100%\u001b[0m\n\u001b[1mrename from a "
            + "b.jpg\u001b[0m\n\u001b[1mrename to a b.png\u001b[0m\n",
        ColoredDiff.Of(UnifiedDiff.Rename("a b.jpg", "a b.png")));
}
