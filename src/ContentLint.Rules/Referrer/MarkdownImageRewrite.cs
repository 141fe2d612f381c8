using System.Buffers;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Referrer;

/// <summary>
/// Turns a Markdown image into an <c>&lt;img&gt;</c> that carries a referrer policy. Only plain ones: what would have to be translated is
/// left to a person.
/// </summary>
internal static class MarkdownImageRewrite
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("\"<>&\\`*_[]{}\r\n\uFFFC");

    /// <summary>The fix, or null.</summary>
    public static CodeFix? Fix(ContentDocument document, ResourceReference image, string policy)
    {
        var source = document.Source;
        if (image is not { Syntax: ReferenceSyntax.MarkdownInline, TextSpan: { } alt }
            || !source.AsSpan(image.UrlSpan).SequenceEqual(image.Url))
            return null;
        var behindUrl = source.AsSpan(TextSpan.FromBounds(image.UrlSpan.End, image.Span.End));
        if (!IsPlain(source.AsSpan(alt)) || !IsPlain(image.Url) || !TryReadTitle(behindUrl, out var title))
            return null;
        var titleAttribute = title is null ? "" : $" title=\"{title}\"";
        var end = document.Kind == ContentKind.Mdx ? " />" : ">";
        var tag =
            $"<img src=\"{image.Url}\" alt=\"{source.ToString(alt)}\"{titleAttribute} {PolicyChange.Spell(document)}=\"{policy}\"{end}";
        return CodeFix.Unsafe($"Write an <img> with {ReferrerPolicies.AttributeName}=\"{policy}\"", image.Span, tag);
    }

    /// <summary>Reads what stands between the URL and the end of the image: <c>)</c>, or a title and <c>)</c>.</summary>
    private static bool TryReadTitle(ReadOnlySpan<char> text, out string? title)
    {
        title = null;
        var rest = text.TrimStart('>').Trim();
        if (rest is ")")
            return true;
        if (rest.Length < 3 || rest[0] is not ('"' or '\'') || rest[^1] != ')')
            return false;
        var quoted = rest[..^1].TrimEnd();
        if (quoted.Length < 2 || quoted[^1] != quoted[0] || !IsPlain(quoted[1..^1]))
            return false;
        title = quoted[1..^1].ToString();
        return true;
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAny(Markup) < 0;
}
