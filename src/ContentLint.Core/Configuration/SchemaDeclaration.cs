using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// The schema that a page names itself: under the key <c>$schema</c>, in a comment <c># yaml-language-server: $schema=…</c> or, as Taplo
/// has it for TOML, <c>#:schema …</c>, or under the key <c>schema</c>, which sites also use for other things.
/// </summary>
/// <param name="Value">The path, URL or name.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="KeySpan">The key, if it stands under one.</param>
/// <param name="IsCertain">Whether a schema is meant for certain; else only if the file is there.</param>
public sealed record SchemaDeclaration(string Value, TextSpan Span, TextSpan? KeySpan, bool IsCertain)
{
    private const string ModeLine = "yaml-language-server:";
    private const string ModeLineKey = "$schema=";
    private const string TomlDirective = "#:schema ";

    /// <summary>Finds the declaration of a page; null if there is none.</summary>
    public static SchemaDeclaration? Find(SourceText source, FrontMatterBlock frontMatter)
    {
        if (OfKey(frontMatter.Mapping, "$schema") is { } declared)
            return declared;
        foreach (var comment in frontMatter.Comments)
        {
            if (OfComment(source, comment) is { } inComment)
                return inComment;
        }

        return OfKey(frontMatter.Mapping, "schema") is { } possible && IsFileName(possible.Value)
            ? possible with { IsCertain = false }
            : null;
    }

    private static SchemaDeclaration? OfKey(MappingNode? mapping, string key) =>
        mapping?.Find(key) is { Value: ScalarNode { Kind: ScalarKind.String, Value.Length: > 0 } value } entry
            ? new SchemaDeclaration(value.Value, value.Span, entry.Key.Span, IsCertain: true)
            : null;

    private static SchemaDeclaration? OfComment(SourceText source, TextSpan comment)
    {
        var text = source.AsSpan(comment);
        var start = -1;
        if (text.StartsWith(TomlDirective, StringComparison.Ordinal))
        {
            start = TomlDirective.Length;
        }
        else if (text[1..].TrimStart().StartsWith(ModeLine, StringComparison.Ordinal))
        {
            var key = text.IndexOf(ModeLineKey, StringComparison.Ordinal);
            start = key < 0 ? -1 : key + ModeLineKey.Length;
        }

        if (start < 0)
            return null;
        start += text[start..].Length - text[start..].TrimStart().Length;
        var length = text[start..].IndexOfAny(' ', '\t');
        var value = length < 0 ? text[start..] : text.Slice(start, length);
        return value.IsEmpty
            ? null
            : new SchemaDeclaration(value.ToString(), new TextSpan(comment.Start + start, value.Length), null, IsCertain: true);
    }

    private static bool IsFileName(string value) =>
        value.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
