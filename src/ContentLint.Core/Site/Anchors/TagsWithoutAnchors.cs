using System.Collections.Frozen;

namespace ContentLint.Site.Anchors;

/// <summary>The template tags that put no heading and no id into a page. Of any other, nobody knows what it makes.</summary>
internal static class TagsWithoutAnchors
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            // Liquid and Nunjucks
            "assign", "capture", "endcapture", "comment", "endcomment", "raw", "endraw", "highlight", "endhighlight", "if",
            "elsif", "else", "endif", "unless",
            "endunless", "case", "when", "endcase", "set", "link", "post_url", "gist", "seo", "feed_meta", "verbatim", "endverbatim",
            // Hexo
            "asset_img", "asset_link", "asset_path", "post_link", "post_path", "img", "youtube", "vimeo", "codeblock",
            "endcodeblock", "code", "endcode",
            "blockquote", "endblockquote", "quote", "endquote", "pullquote", "endpullquote", "jsfiddle", "iframe", "include_code", "image",
            // Hugo
            "figure", "ref", "relref", "tweet", "x", "instagram", "param", "math", "mermaid", "katex", "details", "notice",
            "admonition", "callout", "alert", "video",
            // MDN
            "specifications", "compat", "embedlivesample", "embedghlivesample", "embedyoutube", "livesamplelink", "inheritancediagram",
            "webextexamples", "csssyntax", "csssyntaxraw", "cssinfo", "svginfo", "js_property_attributes", "previousmenunext",
            "previousnext", "nextmenu",
            "previousmenu", "next", "previous", "seecompattable", "availableinworkers", "optional_inline", "domxref", "jsxref",
            "cssxref", "htmlelement",
            "svgelement", "svgattr", "mathmlelement", "httpheader", "httpstatus", "httpmethod", "glossary", "rfc", "bug",
            "webextapiref_inline",
            "deprecated_header", "non-standard_header", "securecontext_header", "experimental_inline", "deprecated_inline",
            "non-standard_inline",
            "readonlyinline", "glossarydisambiguation", "quicklinkswithsubpages", "css_ref", "apilistalpha",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a block of template tags, given as written, holds harmless ones only.</summary>
    public static bool Contain(ReadOnlySpan<char> block)
    {
        while (!block.IsEmpty)
        {
            var start = block.IndexOfAny("{<");
            if (start < 0 || start + 1 >= block.Length)
                return true;
            block = block[start..];
            if (block[1] is '{' or '%')
            {
                if (!IsHarmless(block[2..]))
                    return false;
                var close = block.IndexOfAny('}', '>');
                block = close < 0 ? [] : block[(close + 1)..];
            }
            else
            {
                // A Liquid comment says nothing; a JavaScript expression can be anything.
                if (block[0] == '{' && block[1] != '#')
                    return false;
                block = block[1..];
            }
        }

        return true;
    }

    private static bool IsHarmless(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart("<%-=/ \t\r\n");
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is '_' or '-'))
            length++;
        var name = tag[..length];
        // {{ page.title }}: a value of the site or of the page, not its content.
        var isValue = name is "site" or "page" && tag[length..].StartsWith(".") && !tag[length..].StartsWith(".content");
        return isValue
            || Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
            || name.EndsWith("sidebar", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("ref", StringComparison.OrdinalIgnoreCase);
    }
}
