using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Site.Pages;

/// <summary>What a page's front matter says about its address.</summary>
internal sealed partial class PageFacts
{
    private static readonly string[] DateFormats =
    [
        "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy-M-dTH:m:s", "yyyy-M-dTH:m", "yyyy/M/d H:m:s", "yyyy/M/d H:m", "yyyy/M/d",
    ];

    private const int MaximumFrontMatter = 64 * 1024;

    private readonly MappingNode? mapping;
    private readonly ImmutableArray<MappingNode> defaults = [];

    private readonly bool ignoresCase;

    private PageFacts(bool hasFrontMatter, bool isReadable, MappingNode? mapping, bool ignoresCase)
    {
        HasFrontMatter = hasFrontMatter;
        IsReadable = isReadable;
        this.mapping = mapping;
        this.ignoresCase = ignoresCase;
    }

    /// <summary>Whether there is a block.</summary>
    public bool HasFrontMatter { get; }

    /// <summary>Whether the block parses.</summary>
    public bool IsReadable { get; }

    /// <summary>Reads the front matter of a file; null if the file cannot be read.</summary>
    public static PageFacts? Read(ISiteFileSystem files, string path, YamlDialect yaml = YamlDialect.Common) =>
        (files.ReadText(path) ?? BeginningOf(files, path)) is { } text
            ? Of(FrontMatterReader.Read(new SourceText(text, path), ContentKinds.Of(path) ?? ContentKind.Markdown, yaml))
            : null;

    /// <summary>The beginning of a page that is too long, or not UTF-8: the keys that decide addresses can be read all the same.</summary>
    private static string? BeginningOf(ISiteFileSystem files, string path) =>
        files.ReadStart(path, MaximumFrontMatter) is { Bytes.Length: > 0 } start && start.Bytes.Span.IndexOf((byte)0) < 0
            ? Encoding.UTF8.GetString(start.Bytes.Span)
            : null;

    /// <summary>The facts in a block that is read already.</summary>
    public static PageFacts Of(FrontMatterBlock? block) =>
        new(block is not null, block?.IsReadable != false, block?.Mapping, ignoresCase: false);

    private PageFacts(PageFacts facts, ImmutableArray<MappingNode> defaults)
        : this(facts.HasFrontMatter, facts.IsReadable, facts.mapping, facts.ignoresCase) => this.defaults = defaults;

    /// <summary>The same facts, with values for keys that the page does not have.</summary>
    /// <param name="values">The values, those that count most first.</param>
    public PageFacts WithDefaults(ImmutableArray<MappingNode> values) => values.IsEmpty ? this : new(this, values);

    /// <summary>The same facts, whatever the case of the keys.</summary>
    public PageFacts IgnoringCase() => new(HasFrontMatter, IsReadable, mapping, ignoresCase: true);

    /// <summary>A string or number; null if the key is missing, empty, or holds a template.</summary>
    public string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Find(key) is ScalarNode { Kind: not ScalarKind.Null, Value: { Length: > 0 } value })
                return value.Trim();
        }

        return null;
    }

    /// <summary>The strings of a list, or one string.</summary>
    public ImmutableArray<string> Texts(params ReadOnlySpan<string> keys)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var key in keys)
            Collect(Find(key), texts);
        return texts.ToImmutable();
    }

    /// <summary>A string, or an integer in the one form that every reader writes it in; null for anything else.</summary>
    public string? Plain(string key) => Find(key) switch
    {
        ScalarNode { Kind: ScalarKind.String, Value: { Length: > 0 } text } => text,
        ScalarNode { Kind: ScalarKind.Integer, Value: var number } when number == "0"
            || (number.Length is > 0 and < 16 && number[0] != '0' && number.All(char.IsAsciiDigit)) => number,
        _ => null,
    };

    /// <summary>Whether a value is a scalar, or a list of scalars.</summary>
    public bool IsFlat(string key) =>
        Find(key) is ScalarNode || (Find(key) is SequenceNode list && list.Items.All(item => item is ScalarNode));

    /// <summary>Whether a flag is set to a value.</summary>
    public bool Is(string key, bool value) =>
        Find(key) is ScalarNode { Kind: ScalarKind.Boolean } flag
            && flag.Canonical.Equals(value ? "true" : "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>A scalar beneath a key; null if there is none.</summary>
    public string? TextBeneath(string key, string inner) =>
        Find(key) is MappingNode mapping
            && mapping.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(inner, StringComparison.OrdinalIgnoreCase))?.Value
                is ScalarNode scalar
            ? scalar.Value
            : null;

    /// <summary>Whether a value is a scalar without quotes.</summary>
    public bool IsPlain(string key) => Find(key) is ScalarNode { Style: ScalarStyle.Plain };

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The keys of a mapping beneath a key, or of each mapping in a list there, in lower case.</summary>
    public IEnumerable<string> KeysBeneath(string key)
    {
        var mappings = Find(key) switch
        {
            MappingNode single => [single],
            SequenceNode list => list.Items.OfType<MappingNode>(),
            _ => [],
        };
        return mappings.SelectMany(static node => node.Entries).Select(static entry => entry.Key.Value.ToLowerInvariant());
    }

    /// <summary>
    /// The date, with whether a time zone may move it to the day before or after; null if there is none that can be read.
    /// </summary>
    public (DateTime Date, bool IsZoned)? Date(params ReadOnlySpan<string> keys)
    {
        if (Text(keys) is not { } text)
            return null;
        if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date))
            return (date, false);
        // The zone of a name such as UTC or EST moves the date by a day at most.
        if (ZoneName().Match(text) is { Success: true } zone
            && DateTime.TryParseExact(
                text[..zone.Index], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var named))
            return (named, true);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned)
            ? (zoned.DateTime, true)
            : null;
    }

    [GeneratedRegex(@"\s+[A-Za-z]{1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();

    private ContentNode? Find(string key) =>
        mapping?[key]
            ?? (ignoresCase
            ? mapping?.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value
            : null)
            ?? defaults.Select(values => values[key]).FirstOrDefault(static value => value is not null);

    private static void Collect(ContentNode? node, ImmutableArray<string>.Builder texts)
    {
        switch (node)
        {
            case ScalarNode { Kind: not ScalarKind.Null, Value: { Length: > 0 } value }:
                texts.Add(value.Trim());
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Collect(item, texts);
                break;
        }
    }
}
