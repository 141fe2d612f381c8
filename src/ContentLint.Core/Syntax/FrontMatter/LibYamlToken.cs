namespace ContentLint.Syntax.FrontMatter;

/// <summary>Kinds of YAML tokens.</summary>
internal enum LibYamlTokenKind
{
    /// <summary>The end of the text.</summary>
    StreamEnd,

    /// <summary><c>%YAML</c>.</summary>
    VersionDirective,

    /// <summary><c>%TAG</c>: the handle is the value, the prefix the suffix.</summary>
    TagDirective,

    /// <summary><c>---</c>.</summary>
    DocumentStart,

    /// <summary><c>...</c>.</summary>
    DocumentEnd,

    /// <summary>A sequence by indentation starts.</summary>
    BlockSequenceStart,

    /// <summary>A mapping by indentation starts.</summary>
    BlockMappingStart,

    /// <summary>The indentation of a collection ends.</summary>
    BlockEnd,

    /// <summary><c>[</c>.</summary>
    FlowSequenceStart,

    /// <summary><c>]</c>.</summary>
    FlowSequenceEnd,

    /// <summary><c>{</c>.</summary>
    FlowMappingStart,

    /// <summary><c>}</c>.</summary>
    FlowMappingEnd,

    /// <summary><c>-</c>.</summary>
    BlockEntry,

    /// <summary><c>,</c>.</summary>
    FlowEntry,

    /// <summary><c>?</c>, or the start of a key that a colon follows.</summary>
    Key,

    /// <summary><c>:</c>.</summary>
    Value,

    /// <summary><c>*name</c>.</summary>
    Alias,

    /// <summary><c>&amp;name</c>.</summary>
    Anchor,

    /// <summary><c>!tag</c>: the handle is the value.</summary>
    Tag,

    /// <summary>A scalar.</summary>
    Scalar,
}

/// <summary>A token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Value">Text of a scalar, name of an alias or anchor, handle of a tag.</param>
/// <param name="Suffix">What follows the handle of a tag.</param>
/// <param name="Style">Style of a scalar.</param>
internal readonly record struct LibYamlToken(
    LibYamlTokenKind Kind, int Start, int End, string Value = "", string Suffix = "", ScalarStyle Style = ScalarStyle.Plain);
