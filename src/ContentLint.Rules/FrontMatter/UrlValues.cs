using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Tells values of front matter that a theme makes a link of from those that it shows as text.</summary>
internal static class UrlValues
{
    private static readonly string[] Formats = ["uri", "uri-reference", "iri", "iri-reference", "url"];

    /// <summary>Last words of keys that hold URLs, without the <c>s</c> of several.</summary>
    private static readonly FrozenSet<string> UrlWords = FrozenSet.ToFrozenSet(
        [
            "url", "uri", "iri", "link", "href", "src", "source", "image", "img", "cover", "thumbnail", "thumb", "photo",
            "picture", "banner", "hero", "avatar", "logo", "icon",
            "poster", "video", "audio", "iframe", "embed", "site", "website", "homepage", "canonical", "redirect", "permalink",
            "feed", "download", "demo", "repo", "repository", "via",
        ],
        StringComparer.Ordinal);

    /// <summary>Ends of the last words of keys that hold images.</summary>
    private static readonly ImmutableArray<string> ImageWords =
    [
        "image", "img", "cover", "thumbnail", "thumb", "photo", "picture", "pic", "banner", "hero", "avatar", "logo", "icon", "poster",
        "background", "teaser",
    ];

    /// <summary>Last words of keys that hold text, or names that no longer change, such as a feed's <c>guid</c>.</summary>
    private static readonly FrozenSet<string> TextWords = FrozenSet.ToFrozenSet(
        [
            "title", "subtitle", "headline", "name", "label", "description", "desc", "summary", "excerpt", "abstract", "lead",
            "caption", "alt", "quote", "comment", "note", "text",
            "keyword", "tag", "category", "categories", "topic", "term", "guid", "id",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Whether a value is a URL: by the format that the schema gives it, by its key, or, under a key that says neither, because it has a
    /// scheme and a host.
    /// </summary>
    /// <param name="key">The key that it stands under, or null.</param>
    /// <param name="schema">What the schema says about it, or null.</param>
    /// <param name="value">The value.</param>
    public static bool IsUrl(string? key, SchemaNode? schema, string value)
    {
        if (schema is not null && Formats.Any(schema.HasFormat))
            return true;
        var word = LastWord(key ?? "");
        if (IsIn(TextWords, word))
            return false;
        return IsIn(UrlWords, word)
            || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a key holds the URL of an image: <c>cover</c>, <c>headimg</c>, <c>thumbnails</c>.</summary>
    public static bool IsImageKey(string key) =>
        LastWord(key).TrimEnd('s') is var word && ImageWords.Any(end => word.EndsWith(end, StringComparison.Ordinal));

    private static bool IsIn(FrozenSet<string> words, string word) =>
        words.Contains(word) || (word.EndsWith('s') && words.Contains(word[..^1]));

    /// <summary>The last word of <c>short-title</c>, <c>ogImage</c> or <c>coverURL</c>, in lower case.</summary>
    private static string LastWord(string key)
    {
        var letters = key.AsSpan().TrimEnd("-_.0123456789");
        if (letters.IsEmpty)
            return "";
        if (char.IsAsciiLetterUpper(letters[^1]))
            return letters[(letters.LastIndexOfAnyExceptInRange('A', 'Z') + 1)..].ToString().ToLowerInvariant();
        var start = letters.LastIndexOfAnyExceptInRange('a', 'z') + 1;
        if (start > 0 && char.IsAsciiLetterUpper(letters[start - 1]))
            start--;
        return letters[start..].ToString().ToLowerInvariant();
    }
}
