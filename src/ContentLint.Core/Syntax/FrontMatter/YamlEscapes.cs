using System.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The escape sequences of one character in double quotes; js-yaml and libyaml know the same (YAML 1.2.2, section 5.7).</summary>
internal static class YamlEscapes
{
    /// <summary>What the character after a backslash stands for; null if it is none of them.</summary>
    public static char? Of(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '/' or '\\' => c,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };
}

/// <summary>The lines of a block of text as they are joined by js-yaml.</summary>
/// <param name="isFolded">Whether it is written with <c>&gt;</c>.</param>
internal sealed class BlockScalarText(bool isFolded)
{
    private bool hasContent;
    private bool isMoreIndented;
    private int emptyLines;

    /// <summary>The text so far.</summary>
    public StringBuilder Value { get; } = new();

    /// <summary>Adds an empty line.</summary>
    public void AddEmpty() => emptyLines++;

    /// <summary>Joins the next line to the text before it.</summary>
    /// <param name="isIndentedMore">Whether it starts with white space after its indentation.</param>
    public void StartLine(bool isIndentedMore)
    {
        if (!isFolded || isIndentedMore)
            Value.Append('\n', hasContent ? emptyLines + 1 : emptyLines);
        else if (isMoreIndented)
            Value.Append('\n', emptyLines + 1);
        else if (emptyLines > 0)
            Value.Append('\n', emptyLines);
        else if (hasContent)
            Value.Append(' ');
        isMoreIndented = isIndentedMore;
        hasContent = true;
        emptyLines = 0;
    }

    /// <summary>Ends the text: <c>-</c> is below zero, <c>+</c> above.</summary>
    public void Chomp(int chomping)
    {
        if (chomping > 0)
            Value.Append('\n', hasContent ? emptyLines + 1 : emptyLines);
        else if (chomping == 0 && hasContent)
            Value.Append('\n');
    }
}
