using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1020: a value that was to be filled in.</summary>
public sealed partial class PlaceholderValue : Rule
{
    private const string Part = "(?:title|description|summary|excerpt|name|date|slug)";
    private const string Task =
        @"(?:add|enter|insert|write|type|fill\s+in|put)\s+(?:(?:a|an|the|your)\s+)?(?:(?:post|page|article|site)\s+)?" + Part;

    /// <summary>Words that are as likely the subject of a page as a note to its author, if they are not in capitals.</summary>
    private static readonly string[] Prose = ["description", "summary", "excerpt", "abstract", "subtitle", "lead", "intro"];

    private static readonly MessageVariant Empty = new(
        "empty",
        Message: "Required key '{key}' is empty",
        Note: "The schema requires the key");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1020",
        Name = "placeholder-value",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1020"),
        Title = "The value is a placeholder",
        MessageFormat = "Placeholder '{value}' in '{key}'",
        NoteFormat = "Readers see the placeholder",
        HelpFormat = "Write the real value",
        Variants = [Empty],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a value that consists of nothing but TODO, TBD, FIXME or the like, lorem ipsum, the text of an archetype "
                + "that nobody replaced (`Your title here`, `My New Post`), "
                + "and an empty value of a key that the schema requires. A title that talks about a TODO is a title, and the tag `todo` "
                + "is a tag.",
            Why = "The placeholder is published: it stands in the browser's tab, in search results and in previews of the link.",
            Bad =
            [
                new RuleExample("---\ntitle: The harbour\ndescription: TODO\n---\n\nText.\n"),
                new RuleExample("---\ntitle: Your title here\n---\n\nText.\n"),
                new RuleExample("---\ntitle: ''\n---\n\nText.\n") { Schema = "required: [title]\nproperties:\n  title: {type: string}\n" },
            ],
            Good =
            [
                new RuleExample("---\ntitle: 'TODO comments, and what to do about them'\ntags: [todo]\n---\n\nText.\n"),
                new RuleExample("---\ntitle: 'Lorem ipsum: a history'\ndescription:\n---\n\nText.\n"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://www.w3.org/WAI/WCAG22/Understanding/page-titled.html"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var (block, schema) = (context.FrontMatter, context.Scope.File.Schema);
        if (!block.IsReadable)
            return;
        var phrases = context.Scope.GetOptions<Options>().Phrases;
        foreach (var value in FrontMatterValues.Of(block, schema))
        {
            if (TemplateTags.Write(context.Scope.Source, value.Scalar))
                continue;
            if (IsEmptyButRequired(value, block, schema))
                context.Report(
                    value.Scalar.Span.IsEmpty ? value.Entry!.Key.Span : value.Scalar.Span,
                    [("key", UrlText.Shorten(value.Key!))],
                    variant: Empty);
            else if (value is { Scalar.Kind: ScalarKind.String, Entry: not null }
                && IsPlaceholder(value.Scalar.Value.Trim(), value.Key!, phrases))
                context.Report(
                    value.Scalar.Span, [("key", UrlText.Shorten(value.Key!)), ("value", Shorten(value.Scalar.Value.Trim()))]);
        }
    }

    private static bool IsPlaceholder(string text, string key, IEnumerable<string> phrases)
    {
        if (text.Length == 0)
            return false;
        if (phrases.Contains(text, StringComparer.OrdinalIgnoreCase)
            || Instruction().IsMatch(text)
            || text.StartsWith("lorem ipsum dolor sit", StringComparison.OrdinalIgnoreCase))
            return true;
        return Mark().Match(text) is { Success: true } mark
            && (!mark.Groups["word"].Value.Any(char.IsLower) || Prose.Contains(key, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// An empty value that nothing else reports: null where null is not allowed is a wrong type, and a length has its own rule.
    /// </summary>
    private static bool IsEmptyButRequired(FrontMatterValue value, FrontMatterBlock block, ContentSchema? schema)
    {
        if (value.Entry is not { } entry || block.Mapping?.Find(entry.Key.Value) != entry)
            return false;
        if (schema?.Root.Definition?["required"] is not SequenceNode required
            || !required.Items.Any(item => item is ScalarNode key && key.Value == entry.Key.Value))
            return false;
        if (value.Scalar.Kind == ScalarKind.Null)
            return value.Schema is null or { Types.IsEmpty: true, AllowedValues.IsEmpty: true };
        return value.Scalar.Kind == ScalarKind.String && string.IsNullOrWhiteSpace(value.Scalar.Value)
            && value.Schema is null or { AllowedValues.IsEmpty: true, Format: null }
            && value.Schema?.Definition?["minLength"] is null
            && value.Schema?.Definition?["pattern"] is null;
    }

    private static string Shorten(string text) =>
        text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[39]) ? 39 : 40), "…");

    [GeneratedRegex(
        @"^[\[(<{*]*(?<word>TODO|TBD|TBA|FIXME|XXX|TK|CHANGEME|CHANGE ME|PLACEHOLDER)[\])>}*]*[.!:?…]*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    /// <summary>What archetypes and page templates tell the author to do. "Add a description" alone can be the title of a manual.</summary>
    [GeneratedRegex(
        @"^(?:(?:TODO|FIXME):?\s+"
            + Task
            + @"|[\[(<{]"
            + Task
            + @"[\])>}]|"
            + Task
            + @"\s+here|your\s+(?:(?:post|page|article)\s+)?"
            + Part
            + @"\s+(?:goes\s+)?here"
        + @"|" + Part + @"\s+goes\s+here|my\s+new\s+post)[.!…]*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();

    private sealed record Options(ImmutableArray<string> Phrases) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Phrases: options.Texts("phrases", [], "Further values that are placeholders, whatever their case."));
    }
}
