using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4019: a URL with characters that nobody sees.</summary>
public sealed class InvisibleUrlCharacter : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4019",
        Name = "invisible-url-character",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4019"),
        Title = "The URL has an invisible character",
        MessageFormat = "'{0}' has an invisible character (U+{1}{2}), so it leads elsewhere than it looks; remove it",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe,
        IsSecurity = true,
        SecuritySeverity = "5.0",
        Help = new RuleHelp
        {
            What = "Reports zero-width characters, soft hyphens, marks of the writing direction and other characters without an image in "
                + "a URL. Joiners that a script or an emoji needs are left alone.",
            Why = "The URL looks right and leads to another page or to none. Such characters come along when text is copied from a web "
                + "page or a word processor, and marks of direction can show a URL's parts in another order than they have.",
            Bad =
            [
                new RuleExample("[The harbour](https://harbour.example/tides\u200B)\n"),
                new RuleExample("<a href=\"https://harbour.example/\u202Etides\">Tides</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[The harbour](https://harbour.example/tides)\n"),
                new RuleExample("[Books](https://fa.harbour.example/wiki/\u06A9\u062A\u0627\u0628\u200C\u0647\u0627)\n"),
            ],
            FixSafety =
                "Safe: only characters without an image and without a meaning in a URL are removed. In the middle of a bare URL they are "
                    + "left to a person, since the URL may have been meant to end there.",
            References = ["https://www.unicode.org/reports/tr36/", "https://url.spec.whatwg.org/#url-code-points"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        if (FindIn(context.Reference) is [var first, ..] found)
            context.Report(context.Reference.UrlSpan, MessageArguments(context, first.Start), Fix(context, found.Length));
    }

    /// <summary>The invisible characters, in offsets of the URL without entities and escapes.</summary>
    private static ImmutableArray<TextSpan> FindIn(ResourceReference reference) =>
        reference.Syntax == ReferenceSyntax.MarkdownReference || reference.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? []
            : Find(reference.Url);

    private static ImmutableArray<string> MessageArguments(ReferenceContext context, int offset)
    {
        var codePoint = char.ConvertToUtf32(context.Reference.Url, offset);
        return
        [
            UrlText.Quote(context.Scope.Source, context.Reference),
            codePoint.ToString("X4", CultureInfo.InvariantCulture),
            Name(codePoint) is { } known ? $", {known}" : "",
        ];
    }

    private static CodeFix? Fix(ReferenceContext context, int count)
    {
        var reference = context.Reference;
        var raw = context.Scope.Source.ToString(reference.UrlSpan);
        var found = Find(raw);
        // Written as an entity or escape, or within a bare URL: a person has to look.
        if (found.Length != count || (IsBare(reference, context.Scope.Source) && found[0].Start < TailStart(raw, found)))
            return null;
        var changes = found.Select(span => new TextChange(new TextSpan(reference.UrlSpan.Start + span.Start, span.Length), ""));
        return new CodeFix("Remove it", FixSafety.Safe, [.. changes]);
    }

    private static bool IsBare(ResourceReference reference, SourceText source) =>
        reference.Syntax == ReferenceSyntax.MarkdownAutolink
            && !(reference.UrlSpan.Start > 0 && source.Text[reference.UrlSpan.Start - 1] == '<');

    /// <summary>Where the invisible characters at the end start.</summary>
    private static int TailStart(string raw, ImmutableArray<TextSpan> found)
    {
        var start = raw.Length;
        for (var i = found.Length - 1; i >= 0 && found[i].End == start; i--)
            start = found[i].Start;
        return start;
    }

    private static ImmutableArray<TextSpan> Find(string text)
    {
        if (!HasInvisible(text))
            return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            var codePoint = length == 2 ? char.ConvertToUtf32(text, i) : text[i];
            if (IsInvisible(codePoint) && !IsNeeded(text, i, codePoint))
                found.Add(new TextSpan(i, length));
            i += length - 1;
        }

        return found.ToImmutable();
    }

    private static bool HasInvisible(string text)
    {
        foreach (var c in text)
        {
            if (c == '\u00AD' || (c >= '\u034F' && (IsInvisible(c) || c == '\uDB40')))
                return true;
        }

        return false;
    }

    private static bool IsInvisible(int codePoint) =>
        codePoint is 0xAD or 0x34F or 0x61C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E)
        or (>= 0x2060 and <= 0x2064) or (>= 0x2066 and <= 0x206F) or 0xFEFF or (>= 0xE0000 and <= 0xE007F);

    /// <summary>Whether letters of a joining script, or parts of an emoji, stand on both sides of a joiner.</summary>
    private static bool IsNeeded(string text, int index, int codePoint)
    {
        if (codePoint is not (0x200C or 0x200D) || index == 0 || index + 1 >= text.Length)
            return false;
        var (before, after) = (text[index - 1], text[index + 1]);
        var isEmoji = codePoint == 0x200D && before >= 0x2190 && after >= 0x2190;
        return isEmoji || (before > 0x500 && after > 0x500 && char.IsLetter(after));
    }

    private static string? Name(int codePoint) => codePoint switch
    {
        0xAD => "soft hyphen",
        0x200B => "zero width space",
        0x200C => "zero width non-joiner",
        0x200D => "zero width joiner",
        0x200E or 0x200F or 0x61C => "direction mark",
        >= 0x202A and <= 0x202E => "direction override",
        >= 0x2066 and <= 0x2069 => "direction isolate",
        0x2028 or 0x2029 => "line separator",
        0x2060 => "word joiner",
        0xFEFF => "byte order mark",
        _ => null,
    };
}
