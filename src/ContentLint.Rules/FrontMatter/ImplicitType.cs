using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1017: an unquoted value that one reader of YAML takes for a string and another for something else.</summary>
public sealed class ImplicitType : Rule
{
    private static readonly MessageVariant Sexagesimal = new("base-60", Message: "Value '{value}' is a base 60 number in YAML 1.1");

    private static readonly MessageVariant LeadingZero = new(
        "leading-zero",
        Message: "Number '{value}' loses its leading zero",
        Note: "YAML 1.1 also reads it as an octal number");

    private static readonly MessageVariant Respelled = new(
        "number",
        Message: "Number '{value}' is printed in another way",
        Note: "Parsers keep the value of a number, not its digits");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1017",
        Name = "implicit-type",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1017"),
        Title = "Readers of YAML do not agree about the type of the value",
        MessageFormat = "Value '{value}' is a boolean in YAML 1.1",
        NoteFormat = "Parsers disagree about the type of the value",
        HelpFormat = "Write {quoted}",
        Variants = [Sexagesimal, LeadingZero, Respelled],
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a plain YAML value that is not read alike everywhere: `no` and `on` where a string is wanted, a number with "
                + "a zero that gets lost (`1.10`, `012`) where the schema takes a string too, "
                + "and numbers in base 60 (`1:30`). A switch such as `comments: no` is left alone.",
            Why = "YAML 1.1 readers, among them those of Jekyll and Hexo, make `false` of the country `no`, 90 of `1:30` and 1.1 of the "
                + "version `1.10`; YAML 1.2 readers do not.",
            Bad =
            [
                new RuleExample("---\ntitle: 1.10\n---\n\nText.\n"),
                new RuleExample("---\ntitle: Ports\ntags: [se, no, dk]\n---\n\nText.\n"),
                new RuleExample("---\ntitle: A film\nlength: 1:30\n---\n\nText.\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: '1.10'\ntags: [se, 'no', dk]\ncomments: no\n---\n\nText.\n"),
                new RuleExample("---\ntitle: 2017\nweight: 10\n---\n\nText.\n"),
            ],
            FixSafety =
                "Safe where the schema takes a string: the value is quoted and stays the text that its author wrote. Unsafe where no "
                    + "schema says what is wanted.",
            References =
            [
                "https://yaml.org/type/bool.html", "https://yaml.org/type/int.html", "https://yaml.org/spec/1.2.2/#103-core-schema"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var block = context.FrontMatter;
        if (block.Format != FrontMatterFormat.Yaml || !block.IsReadable)
            return;
        foreach (var value in FrontMatterValues.Of(block, context.Scope.File.Schema))
        {
            if (value.Scalar.Style != ScalarStyle.Plain
                || value.Scalar.Kind == ScalarKind.Null
                || (value.Scalar.Kind == ScalarKind.Boolean && !Yaml11Trap.IsBooleanWord(value.Scalar.Value))
                || !IsTrap(value, out var texts))
                continue;
            if (!EditableScalar.Is(context.Scope.Source, block, value.Scalar))
                continue;
            var isString = WantsString(value);
            var quoted = ScalarText.Quoted(block, value.Scalar.Value);
            var fix = new CodeFix("Quote the value", isString ? FixSafety.Safe : FixSafety.Unsafe, [new(value.Scalar.Span, quoted)]);
            context.Report(
                value.Scalar.Span,
                [("value", UrlText.Shorten(value.Scalar.Value)), ("quoted", UrlText.Shorten(quoted))],
                fix,
                variant: texts);
        }
    }

    /// <summary>What some readers make of the value, where they do not agree.</summary>
    /// <summary>Whether parsers disagree about a value, and the texts that say how; null for the descriptor's.</summary>
    private static bool IsTrap(FrontMatterValue value, out MessageVariant? texts)
    {
        var text = value.Scalar.Value;
        texts = null;
        if (Yaml11Trap.IsBooleanWord(text))
            return (WantsString(value) && !IsWrongType(value)) || IsAmongStrings(value);
        if (Yaml11Trap.IsSexagesimal(text))
        {
            texts = Sexagesimal;
            return value.Schema is null || (WantsString(value) && !IsWrongType(value));
        }

        // Where only a string is wanted the number is reported as a wrong type already.
        texts = Yaml11Trap.HasLeadingZero(text) ? LeadingZero : Respelled;
        return WantsString(value) && TakesNumber(value) && Yaml11Trap.LosesItsSpelling(text);
    }

    /// <summary>Whether the parser of the site does not read a string, and the schema takes nothing else: another rule says so.</summary>
    private static bool IsWrongType(FrontMatterValue value) => value.Scalar.Kind != ScalarKind.String && !TakesNumber(value);

    private static ImmutableArray<string> TypesOf(FrontMatterValue value) => value.Schema?.Types ?? [];

    private static bool WantsString(FrontMatterValue value) =>
        TypesOf(value).Contains("string", StringComparer.Ordinal)
            && !TypesOf(value).Contains("boolean", StringComparer.Ordinal)
            && value.Schema is { Format: null };

    private static bool TakesNumber(FrontMatterValue value) => TypesOf(value).Any(type => type is "number" or "integer");

    /// <summary>A word in a list of strings is one of them.</summary>
    private static bool IsAmongStrings(FrontMatterValue value) =>
        value is { Schema: null, List: { Items.Length: > 1 } list }
        && list.Items.All(item => item is ScalarNode { Kind: ScalarKind.String }
            || (item is ScalarNode { Kind: ScalarKind.Boolean } word && Yaml11Trap.IsBooleanWord(word.Value)))
        && list.Items.Any(item => item is ScalarNode scalar && !Yaml11Trap.IsBooleanWord(scalar.Value));
}
