using System.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Writes directives in the syntax of the comments of a place.</summary>
/// <param name="Syntax">How comments are written there.</param>
/// <param name="Reason">What stands behind <c>--</c>, or null.</param>
internal sealed record DirectiveText(CommentSyntax Syntax, string? Reason)
{
    /// <summary>Switches rules off for the line below.</summary>
    public string DisableNextLine(IEnumerable<string> rules) => Write("disable-next-line", rules, Reason);

    /// <summary>Switches rules off from here on.</summary>
    public string Disable(IEnumerable<string> rules) => Write("disable", rules, Reason);

    /// <summary>Switches rules off for the whole file.</summary>
    public string DisableFile(IEnumerable<string> rules) => Write("disable-file", rules, Reason);

    /// <summary>Ends what <see cref="Disable"/> began.</summary>
    public string Enable(IEnumerable<string> rules) => Write("enable", rules, null);

    private string Write(string directive, IEnumerable<string> rules, string? reason)
    {
        var (opening, closing) = Syntax switch
        {
            CommentSyntax.Html => ("<!-- ", " -->"),
            CommentSyntax.Mdx => ("{/* ", " */}"),
            _ => ("# ", ""),
        };
        var text = new StringBuilder(opening).Append("contentlint-").Append(directive).Append(' ').AppendJoin(", ", rules);
        if (reason is not null)
            text.Append(" -- ").Append(reason);
        return text.Append(closing).ToString();
    }
}

/// <summary>How comments are written.</summary>
internal enum CommentSyntax
{
    /// <summary><c>&lt;!-- --&gt;</c>, in HTML and Markdown.</summary>
    Html,

    /// <summary><c>{/* */}</c>, in MDX.</summary>
    Mdx,

    /// <summary><c>#</c>, in YAML and TOML.</summary>
    Hash,
}
