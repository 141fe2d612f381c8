using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Markdown;

namespace ContentLint.Site.Anchors;

/// <summary>Reads the anchors of a page.</summary>
internal static partial class AnchorReader
{
    private static readonly HeadingSlugs[] Algorithms =
        [HeadingSlugs.GitHub, HeadingSlugs.Kramdown, HeadingSlugs.Goldmark, HeadingSlugs.MarkdownIt, HeadingSlugs.Hexo];

    /// <summary>Reads the anchors of a document.</summary>
    /// <param name="document">The page's source.</param>
    /// <param name="profile">How the site makes anchors of headings.</param>
    public static PageAnchors Read(ContentDocument document, SiteProfile profile)
    {
        var slugs = profile.Slugs;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var isComplete = profile.IsBuilt ? document.Limits.IsEmpty : document.Limits.IsEmpty && !profile.HasUnknownAnchors
            && document.TemplateBlocks.All(block => TagsWithoutAnchors.Contain(document.Source.AsSpan(block)))
            && !document.Elements.Any(MakesAnchors)
            // What is stored may be shown anywhere, with its headings and ids.
            && !document.Captured.Any(span => MayHaveAnchors().IsMatch(document.Source.AsSpan(span)))
            && !IncludesFiles(document)
            && !document.HasInclusions
            && !(profile.AnchorsTabs && Tab().IsMatch(document.Source.AsSpan(document.Body)))
            // What a page without content shows is made by its layout.
            && !document.Source.AsSpan(document.Body).IsWhiteSpace()
            && !MakesTables(document)
            // A piece of HTML stands in a layout or in another page, with the anchors of that.
            && (document.Kind != ContentKind.Html
                || profile.HasAllTemplates
                || document.Source.AsSpan(document.Body).TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                || document.Elements.Any(element => element.Name is "html" or "body")
                || IsShownAsItIs(document, profile));
        foreach (var element in document.Elements)
        {
            AddId(element.Attribute("id"));
            if (element.Name == "a")
                AddId(element.Attribute("name"));
        }

        ids.UnionWith(document.HiddenIds);
        if (profile.Headings is not { KeepsExpressions: true })
            ids.UnionWith(ExplicitId.All(document));
        var ofHeadings = new HashSet<string>(StringComparer.Ordinal);
        AddHeadings(document, profile, ids, ofHeadings, ref isComplete);
        ids.UnionWith(profile.CutsTrailingHyphen == true ? ofHeadings.Select(WithoutHyphen) : ofHeadings);
        if (profile.CutsTrailingHyphen is null)
            ids.UnionWith(ofHeadings.Select(WithoutHyphen));
        return new PageAnchors(
            ids, isComplete, profile.AnchorsIgnoreCase, profile.GuessesAnchors ? [.. ofHeadings, .. TitleOf(document)] : null);

        void AddId(Syntax.Html.HtmlAttribute? attribute)
        {
            if (attribute is { HasTemplateHole: true })
                isComplete = false;
            else if (attribute is { Value.Length: > 0 })
                ids.Add(attribute.Value);
        }
    }

    private static string WithoutHyphen(string slug) => slug is [.. var start, '-'] ? start : slug;

    /// <summary>Whether no layout adds anchors to a page of HTML.</summary>
    private static bool IsShownAsItIs(ContentDocument document, SiteProfile profile) =>
        profile.ShowsPagesWithoutLayout && document.FrontMatter is { IsReadable: true } block && block.Mapping?["layout"] is null;

    /// <summary>The title in the front matter, which a layout may make a heading of.</summary>
    private static IEnumerable<string> TitleOf(ContentDocument document) =>
        document.FrontMatter?.Mapping?["title"] is Syntax.FrontMatter.ScalarNode title ? [title.Value] : [];

    private static void AddHeadings(
        ContentDocument document, SiteProfile profile, HashSet<string> ids, HashSet<string> made, ref bool isComplete)
    {
        var slugs = profile.Slugs;
        var algorithms = slugs == HeadingSlugs.Any ? Algorithms : [slugs];
        var numbers = algorithms.ToDictionary(static algorithm => algorithm, static algorithm => new RepeatedSlugs(algorithm));
        foreach (var counted in numbers.Values.Where(static number => number.CountsOn))
        {
            foreach (var id in document.Headings.Select(static heading => heading.Id).OfType<string>())
                counted.Take(id);
        }

        foreach (var heading in document.Headings)
        {
            if ((heading.Origin == HeadingOrigin.Term && slugs != HeadingSlugs.Mdn)
                || (heading.Origin == HeadingOrigin.DefinitionTerm && !profile.AnchorsDefinitionTerms))
                continue;
            if (heading.Id is { } id)
            {
                ids.Add(id);
                if (slugs == HeadingSlugs.Goldmark)
                    numbers[slugs].Take(id);
                // Where the extension for attributes is off, they are a part of the text.
                if (slugs == HeadingSlugs.Markdig)
                    Add(slugs, HeadingSlug.Of(heading.Text, slugs));
                else if (numbers.TryGetValue(slugs, out var number) && number.CountsOn)
                    made.Add(HeadingSlug.Of(heading.Text, slugs));
                continue;
            }

            if (HeadingText.HasHole(heading, profile.Headings))
            {
                isComplete = false;
                continue;
            }

            isComplete &= HeadingSlug.IsCertain(heading.Text, slugs);
            foreach (var algorithm in algorithms)
            {
                var texts = numbers[algorithm].CountsOn ? [heading.TextWithoutImages] : HeadingText.Of(heading, profile.Headings);
                foreach (var text in texts)
                    Add(algorithm, HeadingSlug.Of(text, algorithm));
                if (heading is { Origin: HeadingOrigin.Term, RawText.Length: > 0 })
                    made.Add(HeadingSlug.Of(heading.RawText, algorithm));
                // kramdown and goldmark look at the Markdown, not at what it becomes.
                if (algorithm is HeadingSlugs.KramdownGfm or HeadingSlugs.Kramdown or HeadingSlugs.Goldmark
                    && heading.RawText != heading.Text)
                    Add(algorithm, HeadingSlug.Of(heading.RawText, algorithm));
                // Extensions replace the names of emoji.
                if ((algorithm == HeadingSlugs.Markdig || numbers[algorithm].CountsOn) && Emoji().IsMatch(heading.Text))
                    made.Add(HeadingSlug.Of(Emoji().Replace(heading.TextWithoutImages, ""), algorithm));
                // It leaves out images, and what it sets as dashes and ellipses.
                if (algorithm == HeadingSlugs.KramdownGfm && NotInIds().IsMatch(heading.RawText))
                    Add(algorithm, HeadingSlug.Of(NotInIds().Replace(heading.RawText, ""), algorithm));
                // In JavaScript only a space becomes a hyphen.
                if (algorithm == HeadingSlugs.GitHub && profile.Headings is null && OtherSpace().IsMatch(heading.RawText))
                    Add(algorithm, HeadingSlug.Of(OtherSpace().Replace(heading.RawText, ""), algorithm));
                if (algorithm == HeadingSlugs.Goldmark)
                {
                    foreach (var text in WithoutExtensions(heading.RawText))
                        Add(algorithm, HeadingSlug.Of(text, algorithm));
                }
            }
        }

        // Some take the alternative text of an image for a part of the heading, and some do not.
        if (profile.GuessesAnchors)
            made.UnionWith(document.Headings
                .Where(static heading => heading.RawText.Contains("![", StringComparison.Ordinal))
                .Select(static heading => HeadingSlug.Of(Image().Replace(heading.RawText, ""), HeadingSlugs.GitHub)));

        void Add(HeadingSlugs algorithm, string slug) => made.Add(numbers[algorithm].Next(slug));
    }

    /// <summary>
    /// A heading of Goldmark without what Hugo's settings may take from it: attributes such as <c>{.wide}</c>, and the names of emoji.
    /// </summary>
    private static IEnumerable<string> WithoutExtensions(string heading)
    {
        var bare = Attributes().Replace(heading, "");
        return new[] { bare, Emoji().Replace(heading, "\u263A"), Emoji().Replace(bare, "\u263A") }
            .Where(text => text != heading)
            .Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex("^ *===[+!]{0,2} +\"", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Tab();

    [GeneratedRegex(@"\s*\{[^{}]*\}\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();

    [GeneratedRegex(
        @"^[ >]*#|^[ ]*[-=]+[ \t\r]*$|<h[1-6]|\b(?:id|name)\s*=|\{[:#]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex MayHaveAnchors();

    [GeneratedRegex(@"[\t\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSpace();

    [GeneratedRegex(":[A-Za-z0-9_+-]+:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Image();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)|---?|\.\.\.", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotInIds();

    /// <summary>Whether an element may put others with ids into the page: a component, or a script.</summary>
    private static bool MakesAnchors(Syntax.Html.HtmlElement element) =>
        element.Name is "script" or "slot" or "object"
            || element.Name.Contains('-', StringComparison.Ordinal)
            || char.IsAsciiLetterUpper(element.Name[0])
        || element.HasAttribute("v-html") || element.HasAttribute("v-for");

    /// <summary>Whether a macro of MDN makes a heading for each of several compatibility tables.</summary>
    private static bool MakesTables(ContentDocument document) =>
        document.FrontMatter?.Mapping is { } mapping
            && (mapping["browser-compat"] ?? mapping["spec-urls"]) is Syntax.FrontMatter.SequenceNode;

    /// <summary>Whether the page takes in other files by a comment (VitePress) or an import (MDX).</summary>
    private static bool IncludesFiles(ContentDocument document) =>
        document.Source.Text.Contains("@include", StringComparison.Ordinal);
}
