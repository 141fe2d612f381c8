namespace ContentLint.Cli.Output;

/// <summary>Which terminals show hyperlinks (OSC 8). Others print nothing of them, or garbage, so that only known ones count.</summary>
internal static class TerminalHyperlinks
{
    private const int FirstLibVteWithLinks = 5000;

    /// <summary>Whether the terminal that the environment describes shows them.</summary>
    /// <param name="environment">The value of a variable; null if it is not set.</param>
    public static bool AreShown(Func<string, string?> environment)
    {
        if (environment("FORCE_HYPERLINK") is { Length: > 0 } forced)
            return forced != "0";
        var term = environment("TERM") ?? "";
        // A multiplexer stands between, and what it passes on is not known.
        if (IsSet("CI")
            || IsSet("TMUX")
            || IsSet("STY")
            || term is "dumb" or "linux"
            || term.StartsWith("screen", StringComparison.Ordinal))
            return false;
        return IsSet("WT_SESSION")
            || IsSet("KITTY_WINDOW_ID")
            || IsSet("KONSOLE_VERSION")
            || IsSet("DOMTERM")
            || environment("TERM_PROGRAM") is "iTerm.app" or "WezTerm" or "vscode" or "ghostty" or "Hyper" or "rio"
            || term is "xterm-kitty" or "xterm-ghostty" or "alacritty" or "foot" or "foot-extra"
            || (int.TryParse(environment("VTE_VERSION"), out var version) && version >= FirstLibVteWithLinks);

        bool IsSet(string name) => !string.IsNullOrEmpty(environment(name));
    }
}
