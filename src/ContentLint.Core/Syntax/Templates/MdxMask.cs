using ContentLint.Syntax.Mdx;
using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// Masks what is JavaScript in MDX: what an expression will show is a hole, comments and statements show nothing. A string in braces is
/// no hole.
/// </summary>
internal static class MdxMask
{
    /// <summary>The text with all but its body, and the scripts in that, masked.</summary>
    public static string Apply(string text, TextSpan body, MdxScripts scripts)
    {
        var masked = new MaskedText(text);
        if (body.Start > 0)
            masked.Blank(TextSpan.FromBounds(0, body.Start));
        foreach (var span in scripts.Modules)
            masked.Blank(span);
        foreach (var span in scripts.Comments.Where(span => text[span.Start] == '{'))
            masked.Blank(span);
        foreach (var span in scripts.Expressions)
        {
            if (JavaScriptString.Read(text.AsSpan(span.Start, span.Length), span.Start) is null)
                masked.Fill(span, TemplateMasker.Hole);
        }

        return masked.ToString();
    }
}
