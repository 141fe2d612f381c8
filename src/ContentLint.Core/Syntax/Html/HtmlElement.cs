using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>An element, from its start tag; light: no DOM is built and nothing is moved or dropped.</summary>
public sealed class HtmlElement
{
    /// <summary>Creates an element.</summary>
    public HtmlElement(
        string name,
        TextSpan nameSpan,
        TextSpan startTag,
        ImmutableArray<HtmlAttribute> attributes,
        HtmlElement? parent,
        bool isSelfClosing)
    {
        Name = name;
        NameSpan = nameSpan;
        StartTag = startTag;
        Attributes = attributes;
        Parent = parent;
        IsSelfClosing = isSelfClosing;
        IsInSvg = name == "svg" || parent is { IsInSvg: true };
        Form = parent is null or { Name: "form" } ? parent : parent.Form;
    }

    /// <summary>Lower-case tag name.</summary>
    public string Name { get; }

    /// <summary>The name in the start tag.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The start tag, from <c>&lt;</c> to <c>&gt;</c>.</summary>
    public TextSpan StartTag { get; }

    /// <summary>The end tag; null if there is none (void, unclosed, or implied).</summary>
    public TextSpan? EndTag { get; internal set; }

    /// <summary>All attributes in the order of the file, duplicates included.</summary>
    public ImmutableArray<HtmlAttribute> Attributes { get; }

    /// <summary>The innermost element that was open, or null.</summary>
    public HtmlElement? Parent { get; }

    /// <summary>Whether it is an <c>svg</c>, or stands in one.</summary>
    public bool IsInSvg { get; }

    /// <summary>The innermost <c>form</c> around it, or null.</summary>
    public HtmlElement? Form { get; }

    /// <summary>Whether the start tag ends with <c>/&gt;</c>.</summary>
    public bool IsSelfClosing { get; }

    /// <summary>The first attribute with a name (the one browsers keep), or null.</summary>
    /// <param name="name">Lower-case name.</param>
    public HtmlAttribute? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                return attribute;
        }

        return null;
    }

    /// <summary>Whether an attribute with a name is there.</summary>
    /// <param name="name">Lower-case name.</param>
    public bool HasAttribute(string name) => Attribute(name) is not null;
}

/// <summary>An attribute with the exact places of its parts.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="NameSpan">The name as written.</param>
/// <param name="Value">The value with character references decoded; empty if there is none.</param>
/// <param name="ValueSpan">The value without quotes; null for an attribute without <c>=</c>.</param>
/// <param name="Quote">The quote character, or <c>'\0'</c>.</param>
/// <param name="HasTemplateHole">Whether the value or the name holds a template tag or expression: its value is not known.</param>
public sealed record HtmlAttribute(string Name, TextSpan NameSpan, string Value, TextSpan? ValueSpan, char Quote, bool HasTemplateHole)
{
    /// <summary>The braces of JSX around a value that is a string: <c>{"x"}</c>; null for any other value.</summary>
    public TextSpan? ExpressionSpan { get; init; }

    /// <summary>
    /// The tokens of a value that is a set of them, as <c>rel</c> and <c>sandbox</c> (HTML, 2.3.7), in the case that they are written in.
    /// </summary>
    public string[] Tokens => Value.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>From the name to the closing quote or the end of the value.</summary>
    public TextSpan Span => ValueSpan is { } value
        ? TextSpan.FromBounds(NameSpan.Start, ExpressionSpan?.End ?? (value.End + (Quote == '\0' ? 0 : 1)))
        : NameSpan;

    /// <summary>The value, or the name where there is no value or an empty one: what a report points at.</summary>
    public TextSpan ReportSpan => ValueSpan is { IsEmpty: false } value ? value : Span;
}
