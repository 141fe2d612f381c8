using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ContentLint.Syntax.Templates;

namespace ContentLint.Syntax.Kramdown;

/// <summary>The names and patterns of kramdown 2.4. Each pattern matches at an index: it starts with <c>\G</c>.</summary>
internal static partial class KramdownPatterns
{
    private const string Space = @"[ \t\r\n\f\v]";
    private const string Name = @"[A-Za-z0-9_][A-Za-z0-9_-]*";
    private const string AnyInBraces = @"(?:\\\}|[^}])";
    private const string NameStart = @":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F"
        + @"\u2C00-\u2FEF\u3001-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFB\uFFFD";

    private const string Extension =
        $@"(?:\{{::(?<name>[A-Za-z0-9_]+)(?:{Space}(?<list>{AnyInBraces}*?)|)(?<closed>/)?\}}|\{{:/(?:{Name})?\}})";

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>The elements that are part of a text.</summary>
    public static readonly FrozenSet<string> SpanElements = Set(
        "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp "
            + "select small span strong sub sup tt u var");

    /// <summary>The elements that make a block.</summary>
    public static readonly FrozenSet<string> BlockElements = Set(
        "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 "
            + "h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead "
            + "tfoot tr ul");

    /// <summary>The elements without an end tag.</summary>
    public static readonly FrozenSet<string> VoidElements = Set(
        "area base br col command embed hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> WithBlocks = Set(
        "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li "
            + "main map menu nav noscript object section summary td");

    private static readonly FrozenSet<string> WithSpans = Set(
        "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc "
            + "ruby select small span strong sub sup th tt");

    private static readonly FrozenSet<string> WithText = Set("script style math option textarea pre code kbd samp var");

    /// <summary>How the content of an element is read where Markdown in it is wanted.</summary>
    public static KramdownContent ContentOf(string name) =>
        WithBlocks.Contains(name) ? KramdownContent.Block : WithSpans.Contains(name) ? KramdownContent.Span : KramdownContent.Raw;

    /// <summary>Whether it is an element of HTML, whose name may be in any case.</summary>
    public static bool IsKnown(string name) => SpanElements.Contains(name) || BlockElements.Contains(name) || VoidElements.Contains(name)
        || WithBlocks.Contains(name) || WithSpans.Contains(name) || WithText.Contains(name);

    /// <summary>White space as kramdown has it: ASCII.</summary>
    public static bool IsSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    /// <summary>A letter, digit or underscore of ASCII.</summary>
    public static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    /// <summary>A character that a name of an element or attribute starts with; a template may write one.</summary>
    public static bool IsNameStart(char character) => char.IsLetter(character) || character is '_' or TemplateMasker.Hole;

    /// <summary>A character of a name.</summary>
    public static bool IsNamePart(char character) =>
        IsNameStart(character) || char.IsDigit(character) || char.IsSurrogate(character) || character is '-' or '.'
            || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex($@"\G {{0,3}}\{{:(?!:|/)(?<list>{AnyInBraces}+)\}}{Space}*?\n", Options)]
    public static partial Regex BlockAttributes();

    [GeneratedRegex($@"\G\{{:(?!:|/){AnyInBraces}+\}}{Space}*?\n", Options)]
    public static partial Regex BlockAttributesWithoutSpace();

    [GeneratedRegex($@"\G{Space}*\{{:(?!(?:{Name})?:|/)(?<list>{AnyInBraces}+)\}}{Space}*", Options)]
    public static partial Regex ItemAttributes();

    [GeneratedRegex($@"\G {{0,3}}\{{:(?<name>{Name}):(?<list>{AnyInBraces}+)\}}{Space}*?\n", Options)]
    public static partial Regex AttributeListDefinition();

    [GeneratedRegex($@"\G {{0,3}}{Extension}{Space}*?\n", Options)]
    public static partial Regex BlockExtension();

    [GeneratedRegex($@"\G{Extension}", Options)]
    public static partial Regex SpanExtension();

    [GeneratedRegex($@"\G\{{:(?<list>{AnyInBraces}+)\}}", Options)]
    public static partial Regex SpanAttributes();

    [GeneratedRegex(
        @"\G {0,3}\[(?<label>[^\n\]]+)\]:[ \t]*(?:<(?<bracketed>.*?)>|(?<plain>[^\n]*?[^ \t\r\n\f\v][^\n]*?))"
            + @"(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?(?<mark>[""']).+?\k<mark>)?[ \t]*?\n",
        Options)]
    public static partial Regex LinkDefinition();

    [GeneratedRegex($@"\G {{0,3}}\[\^(?<name>{Name})\]:", Options)]
    public static partial Regex FootnoteDefinition();

    [GeneratedRegex($@"\G\[\^(?<name>{Name})\]", Options)]
    public static partial Regex FootnoteMarker();

    [GeneratedRegex(@"\G {0,3}\*\[.+?\]:.*?\n", Options)]
    public static partial Regex Abbreviation();

    [GeneratedRegex(@"\G {0,3}(?<mark>\*|-|_)[ \t]*\k<mark>[ \t]*\k<mark>(?:\k<mark>|[ \t])*\n", Options)]
    public static partial Regex Rule();

    [GeneratedRegex(@"\G(?<marks>#{1,6})[\t ]+(?<text>.*)\n", Options)]
    public static partial Regex AtxHeading();

    [GeneratedRegex(@"\G {0,3}(?<text>[^ \t\n].*)\n(?<line>[-=])[-=]*[ \t\r\f\v]*\n", Options)]
    public static partial Regex SetextHeading();

    [GeneratedRegex($@"[\t ]\{{#(?<id>[{NameStart}][{NameStart}.0-9\u00B7\u0300-\u036F\u203F-\u2040-]*)\}}$", Options)]
    public static partial Regex HeadingId();

    [GeneratedRegex(@"\G(?<mark> {0,3}[+*-])(?<text>[\t| ].*?\n)", Options)]
    public static partial Regex UnorderedItem();

    [GeneratedRegex(@"\G(?<mark> {0,3}[0-9]+\.)(?<text>[\t| ].*?\n)", Options)]
    public static partial Regex OrderedItem();

    [GeneratedRegex(@"\G(?<mark> {0,3}:)(?<text>[\t| ].*?\n)", Options)]
    public static partial Regex DefinitionItem();

    [GeneratedRegex(@"\G[+|: \t-]*?-[+|: \t-]*?[ \t]*\n", Options)]
    public static partial Regex TableSeparator();

    [GeneratedRegex(@"\G[+|: \t=]*?=[+|: \t=]*?[ \t]*\n", Options)]
    public static partial Regex TableFooter();

    [GeneratedRegex(@"\G<(?<url>(?:mailto|https?|ftps?):[^\n]+?|[\p{L}\p{Nd}\p{M}_.-]+?@[\p{L}\p{Nd}\p{M}_.-]+?)>", Options)]
    public static partial Regex Autolink();

    [GeneratedRegex(@"\G&(?:[A-Za-z0-9_:][-A-Za-z0-9_.:]*|#[0-9]+|#x[0-9a-fA-F]+);", Options)]
    public static partial Regex CharacterReference();

    [GeneratedRegex($@"\G{Space}*?\[(?<label>[^\]]+)?\]", Options)]
    public static partial Regex LinkLabel();

    [GeneratedRegex($@"\G{Space}*?(?<mark>[""']).+?\k<mark>{Space}*?\)", Options | RegexOptions.Singleline)]
    public static partial Regex LinkTitle();

    [GeneratedRegex(
        $@"(?:\A|(?<={Space}))(?:(?<key>{Name})=(?<mark>""|')(?<value>(?:\\\}}|\\\k<mark>|(?!\k<mark>)[^}}])*?)\k<mark>|(?<list>{Name})|"
            + $@"(?<names>(?:#[A-Za-z][A-Za-z0-9_:-]*|\.[^ \t\r\n\f\v.#]+)+))(?={Space}|\z)",
        Options)]
    public static partial Regex Attribute();

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
