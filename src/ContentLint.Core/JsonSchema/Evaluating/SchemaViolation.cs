using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>A place where data does not meet its schema.</summary>
public sealed record SchemaViolation
{
    /// <summary>What kind of mismatch: each is reported by one rule.</summary>
    public required SchemaViolationKind Kind { get; init; }

    /// <summary>The keyword that refused: <c>type</c>, <c>required</c>, <c>format</c>…</summary>
    public required string Keyword { get; init; }

    /// <summary>The narrowest span that an author must change.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The value that was refused (for a missing or unknown key: the mapping).</summary>
    public required ContentNode Node { get; init; }

    /// <summary>JSON Pointer to the value in the data, <c>""</c> for the root.</summary>
    public required string InstancePath { get; init; }

    /// <summary>One of <see cref="ViolationFormats"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The values for <see cref="Format"/>.</summary>
    public ImmutableArray<MessageArgument> Arguments { get; init; } = [];

    /// <summary>What is wrong, one line without a full stop.</summary>
    public string Message => MessageTemplate.Fill(Format, Arguments);

    /// <summary>What the schema explains about the key, or why the keyword applies: one sentence without a full stop.</summary>
    public string? Note { get; init; }

    /// <summary>What to do, one imperative sentence without a full stop.</summary>
    public string Help
    {
        get => field ?? ViolationHelp.Of(this);
        init;
    }

    /// <summary>
    /// What in the data made the schema ask for this, as a clause: a condition, or the alternative that was taken; null if nothing did.
    /// </summary>
    public string? Because { get; init; }

    /// <summary>Whether the schema itself words the message.</summary>
    internal bool HasOwnMessage { get; init; }

    /// <summary>The violation with another message.</summary>
    internal SchemaViolation WithMessage(string message) => this with
    {
        Format = ViolationFormats.Custom,
        Arguments = [("message", message)],
    };

    /// <summary>The key: missing, unknown, or that of the refused value; null for the root.</summary>
    public string? Key { get; init; }

    /// <summary>The entry of an unknown key or of the refused value, if it is one of a mapping.</summary>
    public MappingEntry? Entry { get; init; }

    /// <summary>Where the key is written, if an alias in a YAML merge key brings it here; the span is that of the alias.</summary>
    public TextSpan? MergedFrom => Entry is { IsRepeated: true, MergedFrom: { } origin } ? origin : null;

    /// <summary>The compiled schema that refused, for fixes.</summary>
    public required SchemaNode Schema { get; init; }

    /// <summary>Where the schema file says so; null for schemas without a file.</summary>
    public TextSpan? SchemaSpan { get; init; }

    /// <summary>
    /// The file that <see cref="SchemaSpan"/> counts in; another one than the compiled schema's where a reference led there.
    /// </summary>
    public SourceText? SchemaSource { get; init; }

    /// <summary>Whether the site's generator takes the value all the same, by its own schema.</summary>
    public bool IsTakenByGenerator { get; init; }

    /// <summary>Allowed values (enum, const), known keys (unknown key) or types (type), as text, in the schema's order.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];
}

/// <summary>Kinds of mismatches between data and schema.</summary>
public enum SchemaViolationKind
{
    /// <summary>required, dependentRequired.</summary>
    MissingKey,

    /// <summary>additionalProperties, unevaluatedProperties, propertyNames.</summary>
    UnknownKey,

    /// <summary>type.</summary>
    WrongType,

    /// <summary>enum, const.</summary>
    ValueNotAllowed,

    /// <summary>Lengths, ranges, pattern, multipleOf, counts, uniqueItems, contains.</summary>
    OutOfBounds,

    /// <summary>format.</summary>
    InvalidFormat,

    /// <summary>anyOf, oneOf, not, false: nothing narrower can be said.</summary>
    Mismatch,

    /// <summary>The key is marked deprecated.</summary>
    Deprecated,

    /// <summary>A limit was reached: pattern time, depth.</summary>
    LimitExceeded,
}
