using System.Collections.Frozen;
using System.Text;
using ContentLint.Text;
using ContentLint.Urls;
using ContentLint.Urls.Idna;

namespace ContentLint.Site.Anchors;

/// <summary>The places of a page that a fragment can lead to.</summary>
public sealed class PageAnchors
{
    private const int MaximumDistance = 2;

    /// <summary>
    /// Where more headings than these could be meant, one may be: the time that a page takes must not grow with the square of its length.
    /// </summary>
    private const int MostCompared = 200;

    /// <summary>Places that the browser, or the layout of nearly every theme, has on each page.</summary>
    private static readonly FrozenSet<string> OfLayouts = FrozenSet.ToFrozenSet(
        [
            "", "top", "comments", "comment", "respond", "disqus_thread", "gitalk-container", "waline", "utterances", "giscus", "content",
            "main", "main-content", "header", "footer", "nav", "sidebar", "toc", "table-of-contents", "more", "search", "page-top",
            "site-content", "contents", "___gatsby", "app", "root", "content-area", "__docusaurus", "__docusaurus_skipToContent_fallback",
            "_top", "readme"
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> ids;
    private readonly FrozenSet<string> guessed;
    private readonly string[] beyondAscii;

    /// <summary>Creates the anchors of a page.</summary>
    /// <param name="ids">The anchors.</param>
    /// <param name="isComplete">Whether there are no others than these and what a layout adds.</param>
    /// <param name="ignoresCase">Whether the site finds an anchor in another case too.</param>
    /// <param name="guessed">
    /// Those of headings whose anchors are made in a way that is not known: anything with the same letters and digits may be right, where
    /// letters beyond ASCII may be left out or written without their marks.
    /// </param>
    public PageAnchors(IEnumerable<string> ids, bool isComplete, bool ignoresCase, IEnumerable<string>? guessed = null)
    {
        this.guessed = (guessed ?? [])
            .Select(Letters)
            .Where(static letters => letters.Length > 0)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        beyondAscii = [.. this.guessed.Where(static letters => !Ascii.IsValid(letters))];
        this.ids = ids.ToHashSet(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        IsComplete = isComplete;
    }

    /// <summary>Whether there are no others than these and what a layout adds.</summary>
    public bool IsComplete { get; }

    /// <summary>The anchors.</summary>
    public IReadOnlyCollection<string> Ids => ids;

    /// <summary>Letters and digits of the anchors that are guesses.</summary>
    internal IReadOnlyCollection<string> Guessed => guessed;

    /// <summary>Whether a fragment leads nowhere. False if it leads somewhere, or if that cannot be told.</summary>
    /// <param name="fragment">The text behind <c>#</c>, percent-encoded or not.</param>
    public bool Lacks(string fragment)
    {
        if (!IsComplete || !IsPlace(fragment))
            return false;
        var decoded = PercentEncoding.DecodeStrictly(fragment);
        // Some generators take letters and their marks apart, which no reader sees.
        return decoded is not null
            && !Has(fragment)
            && !Has(decoded)
            && !Has(Decomposition.Canonical(decoded))
            && !OfLayouts.Contains(decoded)
            && !MayBeOfHeading(Letters(decoded));
    }

    /// <summary>Whether a fragment means none of the anchors that are known, but perhaps another that the page has.</summary>
    /// <param name="fragment">The text behind <c>#</c>, percent-encoded or not.</param>
    public bool MayLack(string fragment) =>
        !IsComplete && IsPlace(fragment) && PercentEncoding.DecodeStrictly(fragment) is { } decoded && !Has(fragment) && !Has(decoded)
        && !OfLayouts.Contains(decoded);

    /// <summary>The one anchor that a fragment was probably meant to be; null if there is none, or more than one.</summary>
    public string? Nearest(string fragment)
    {
        var sought = PercentEncoding.DecodeStrictly(fragment) ?? fragment;
        var sameLetters = ids.Where(id => Letters(id).Equals(Letters(sought), StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        if (sameLetters.Length > 0 && Letters(sought).Length > 0)
            return sameLetters.Length == 1 ? sameLetters[0] : null;
        string? nearest = null;
        var (best, ties) = (MaximumDistance + 1, 0);
        foreach (var id in ids)
        {
            var distance = Spelling.Distance(sought, id, MaximumDistance);
            if (distance < best && distance * 3 < sought.Length)
                (nearest, best, ties) = (id, distance, 1);
            else if (distance == best)
                ties++;
        }

        return ties == 1 ? nearest : null;
    }

    /// <summary>
    /// Whether a fragment means a place at all: not a text to search for, nor the route of an application, nor a footnote or an embedded
    /// example, whose anchors renderers make their own way.
    /// </summary>
    private static bool IsPlace(string fragment) =>
        fragment.AsSpan().IndexOfAny('\uFFFC', '{') < 0
        && !fragment.Contains(":~:", StringComparison.Ordinal)
        && fragment is not ['/' or '!' or '?' or '=', ..]
        && !fragment.Contains('=', StringComparison.Ordinal)
        && !fragment.StartsWith("fn", StringComparison.OrdinalIgnoreCase)
        && !fragment.StartsWith("footnote", StringComparison.OrdinalIgnoreCase)
        && !fragment.StartsWith("cite", StringComparison.OrdinalIgnoreCase)
        && !fragment.StartsWith("frame_", StringComparison.Ordinal)
        && !IsLine(fragment);

    /// <summary>Whether a fragment means a line of a file, as a forge shows it: <c>L10</c>, <c>L10-L20</c>.</summary>
    private static bool IsLine(string fragment) =>
        fragment is ['L', >= '1' and <= '9', .. var rest] && rest.All(static c => char.IsAsciiDigit(c) || c is '-' or 'L' or 'C');

    private bool MayBeOfHeading(string letters) =>
        guessed.Contains(letters)
            || (letters.Length > 0
            && Ascii.IsValid(letters)
            && (beyondAscii.Length > MostCompared || beyondAscii.Any(heading => IsInAscii(heading, letters))));

    /// <summary>Whether a text is what is left of a heading without the letters beyond ASCII, or with one of ASCII for each.</summary>
    private static bool IsInAscii(string heading, string letters) =>
        string.Concat(heading.Where(char.IsAscii)).Equals(letters, StringComparison.OrdinalIgnoreCase)
        || (heading.Length == letters.Length
        && heading.Any(char.IsAscii)
        && heading
            .Zip(letters)
            .All(static pair => !char.IsAscii(pair.First) || char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)));

    private bool Has(string fragment) =>
        ids.Contains(fragment)
            || (fragment.StartsWith("user-content-", StringComparison.Ordinal) && Has(fragment["user-content-".Length..]));

    private static string Letters(string id) => string.Concat(id.Where(char.IsLetterOrDigit));
}
