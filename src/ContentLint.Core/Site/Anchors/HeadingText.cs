using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Templates;

namespace ContentLint.Site.Anchors;

/// <summary>The text of a heading that a generator makes an anchor of.</summary>
internal static partial class HeadingText
{
    /// <summary>The text; more than one where it may be either.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="reading">How the generator reads it; null if that is not known.</param>
    public static IEnumerable<string> Of(ContentHeading heading, HeadingReading? reading)
    {
        if (reading is null || heading.Pieces.IsEmpty)
            return [heading.Text];
        var texts = Certain(reading).Select(certain => Join(heading, certain));
        if (reading.OmitsEmoji)
            texts = texts.SelectMany(static text => new[] { text, Emoji().Replace(text, "") });
        return texts.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The readings without what may be either.</summary>
    private static IEnumerable<HeadingReading> Certain(HeadingReading reading) =>
        from isTypographic in Choices(reading.IsTypographic)
        from setsDashes in Choices(reading.SetsDashes)
        from keepsReferences in Choices(reading.KeepsReferences)
        select reading with { IsTypographic = isTypographic, SetsDashes = setsDashes, KeepsReferences = keepsReferences };

    private static bool[] Choices(bool? value) => value is { } known ? [known] : [false, true];

    /// <summary>Whether a template makes a part of the text.</summary>
    public static bool HasHole(ContentHeading heading, HeadingReading? reading) => reading is { KeepsExpressions: true }
        ? heading.Id is null && heading.Pieces.Any(static piece => piece.Source.Contains(TemplateMasker.Hole, StringComparison.Ordinal))
        : heading.HasTemplateHole;

    private static string Join(ContentHeading heading, HeadingReading reading)
    {
        var result = new StringBuilder();
        var plain = new StringBuilder();
        foreach (var piece in heading.Pieces)
        {
            if (piece.Kind == HeadingPieceKind.Text)
            {
                plain.Append(piece.Text);
                continue;
            }

            AddPlain(plain, result, reading);
            result.Append(TextOf(piece, reading));
        }

        AddPlain(plain, result, reading);
        return reading.RemovesTags ? Tag().Replace(result.ToString(), "") : result.ToString();
    }

    /// <summary>Adds text that is in one piece, as far as the marks in it belong together.</summary>
    private static void AddPlain(StringBuilder plain, StringBuilder result, HeadingReading reading)
    {
        var text = plain.ToString();
        plain.Clear();
        if (reading.IsTypographic == true)
            text = SetType(text);
        else if (reading.SetsDashes == true)
            text = TwoHyphens().Replace(text, "\u2014");
        result.Append(text);
    }

    private static string TextOf(HeadingPiece piece, HeadingReading reading) => piece.Kind switch
    {
        HeadingPieceKind.LineBreak => "",
        HeadingPieceKind.AlternativeText when reading.OmitsImages => "",
        HeadingPieceKind.Expression when reading.KeepsExpressions => piece.Source,
        HeadingPieceKind.CharacterReference when reading.KeepsReferences == true && !(reading.RemovesTags && IsBasic(piece.Text)) =>
            piece.Source,
        _ => piece.Text,
    };

    private static bool IsBasic(string text) => text is "<" or ">" or "&" or "\"" or "'";

    /// <summary>
    /// Sets quotation marks, dashes and ellipses as SmartyPants does: a mark opens at the start of a text, after white space, an opening
    /// bracket, a slash, a dash or another mark that opens.
    /// </summary>
    private static string SetType(string text)
    {
        text = text.Replace("---", "\u2014", StringComparison.Ordinal).Replace("--", "\u2013", StringComparison.Ordinal);
        text = OpeningSingle().Replace(text, "${before}\u2018").Replace('\'', '\u2019');
        text = OpeningDouble().Replace(text, "${before}\u201C").Replace('"', '\u201D');
        return text.Replace("...", "\u2026", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<before>^|[-\u2014/(\[{""\s])'", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningSingle();

    [GeneratedRegex(@"(?<before>^|[-\u2014/(\[{\u2018\s])""", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningDouble();

    [GeneratedRegex("(?<!-)--(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoHyphens();

    [GeneratedRegex(@"<[^\s<>][^<>]*(?:>|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(":[A-Za-z0-9_+-]+:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emoji();
}
