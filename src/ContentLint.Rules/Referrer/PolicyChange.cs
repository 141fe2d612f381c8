using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Referrer;

/// <summary>Writes a referrer policy into a tag.</summary>
internal static class PolicyChange
{
    /// <summary>The attribute as the document spells it.</summary>
    public static string Spell(ContentDocument document) =>
        document.Kind == ContentKind.Mdx ? "referrerPolicy" : ReferrerPolicies.AttributeName;

    /// <summary>Replaces the policy of an element, or adds one behind an attribute.</summary>
    /// <param name="document">The document.</param>
    /// <param name="element">The element.</param>
    /// <param name="after">The attribute to put a new one behind.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="safety">Whether the fix is safe.</param>
    public static CodeFix Set(ContentDocument document, HtmlElement element, HtmlAttribute after, string policy, FixSafety safety)
    {
        var name = Spell(document);
        if (element.Attribute(ReferrerPolicies.AttributeName) is not { } own)
        {
            var quote = after.Quote == '\'' ? '\'' : '"';
            return new CodeFix(
                $"Add {name}=\"{policy}\"", safety, [new TextChange(new TextSpan(after.Span.End, 0), $" {name}={quote}{policy}{quote}")]);
        }

        var change = own.ValueSpan is { IsEmpty: false } value
            ? new TextChange(value, policy)
            : new TextChange(own.Span, $"{document.Source.ToString(own.NameSpan)}=\"{policy}\"");
        return new CodeFix($"Write {name}=\"{policy}\"", safety, [change]);
    }
}
