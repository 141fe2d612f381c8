using System.Collections.Frozen;

namespace ContentLint.Rules.Embedded;

/// <summary>
/// The event handler content attributes of HTML (WHATWG HTML, 8.1.8.2), SVG animation, pointer and touch events, clipboard, CSS animations
/// and transitions, and a few that browsers have beyond the standards.
/// </summary>
internal static class EventHandlerAttributes
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "onabort", "onafterprint", "onafterscriptexecute", "onanimationcancel", "onanimationend", "onanimationiteration",
            "onanimationstart",
            "onauxclick", "onbeforecopy", "onbeforecut", "onbeforeinput", "onbeforematch", "onbeforepaste", "onbeforeprint",
            "onbeforescriptexecute",
            "onbeforetoggle", "onbeforeunload", "onbegin", "onblur", "onbounce", "oncancel", "oncanplay", "oncanplaythrough",
            "onchange", "onclick",
            "onclose", "oncommand", "oncontextlost", "oncontextmenu", "oncontextrestored", "oncopy", "oncuechange", "oncut",
            "ondblclick", "ondrag",
            "ondragend", "ondragenter", "ondragexit", "ondragleave", "ondragover", "ondragstart", "ondrop", "ondurationchange",
            "onemptied", "onend",
            "onended", "onerror", "onfinish", "onfocus", "onfocusin", "onfocusout", "onformdata", "onfullscreenchange", "onfullscreenerror",
            "ongotpointercapture", "onhashchange", "oninput", "oninvalid", "onkeydown", "onkeypress", "onkeyup",
            "onlanguagechange", "onload",
            "onloadeddata", "onloadedmetadata", "onloadstart", "onlostpointercapture", "onmessage", "onmessageerror",
            "onmousedown", "onmouseenter",
            "onmouseleave", "onmousemove", "onmouseout", "onmouseover", "onmouseup", "onmousewheel", "onoffline", "ononline", "onpagehide",
            "onpagereveal", "onpageshow", "onpageswap", "onpaste", "onpause", "onplay", "onplaying", "onpointercancel", "onpointerdown",
            "onpointerenter", "onpointerleave", "onpointermove", "onpointerout", "onpointerover", "onpointerrawupdate",
            "onpointerup", "onpopstate",
            "onprogress", "onratechange", "onrejectionhandled", "onrepeat", "onreset", "onresize", "onscroll", "onscrollend",
            "onscrollsnapchange", "onscrollsnapchanging", "onsearch", "onsecuritypolicyviolation", "onseeked", "onseeking", "onselect",
            "onselectionchange", "onselectstart", "onshow", "onslotchange", "onstalled", "onstart", "onstorage", "onsubmit", "onsuspend",
            "ontimeupdate", "ontoggle", "ontouchcancel", "ontouchend", "ontouchmove", "ontouchstart", "ontransitioncancel",
            "ontransitionend",
            "ontransitionrun", "ontransitionstart", "onunhandledrejection", "onunload", "onvolumechange", "onwaiting",
            "onwebkitanimationend",
            "onwebkitanimationiteration", "onwebkitanimationstart", "onwebkittransitionend", "onwheel",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an attribute runs its value as a script.</summary>
    /// <param name="name">Lower-case name.</param>
    public static bool Contains(string name) => name.Length > 4 && name.StartsWith("on", StringComparison.Ordinal) && Names.Contains(name);
}
