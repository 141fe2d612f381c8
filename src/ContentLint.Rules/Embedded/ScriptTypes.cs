using System.Collections.Frozen;
using ContentLint.Rules.References;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>Tells scripts from data blocks (WHATWG HTML, 4.12.1; WHATWG MIME Sniffing, 4.6).</summary>
internal static class ScriptTypes
{
    private static readonly FrozenSet<string> JavaScript = FrozenSet.ToFrozenSet(
        [
            "", "module", "javascript", "application/ecmascript", "application/javascript", "application/x-ecmascript",
            "application/x-javascript",
            "text/ecmascript", "text/javascript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2", "text/javascript1.3",
            "text/javascript1.4", "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript", "text/x-javascript",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a <c>script</c> element is run by the browser. One whose type a template makes is not known to be.</summary>
    public static bool IsScript(HtmlElement element)
    {
        var type = element.Attribute("type");
        if (type is null)
            return true;
        return !type.Value.Contains(UrlParts.TemplateHole, StringComparison.Ordinal)
            && JavaScript.Contains(type.Value.Split(';')[0].Trim());
    }
}
