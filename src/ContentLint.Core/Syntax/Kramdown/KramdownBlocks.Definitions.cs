using System.Text.RegularExpressions;

namespace ContentLint.Syntax.Kramdown;

/// <content>Definitions of links, footnotes and abbreviations, and kramdown's extensions.</content>
internal sealed partial class KramdownBlocks
{
    private bool ParseFootnoteDefinition()
    {
        if (source.Match(KramdownPatterns.FootnoteDefinition()) is not { Success: true } match)
            return false;
        var start = source.Position;
        var content = start + match.Length;
        var end = IndentedEnd(source.Text.LineEnd(content));
        var builder = new KramdownTextBuilder();
        for (var line = content; line < end;)
        {
            var next = source.Text.LineEnd(line);
            builder.Append(source.Text, !source.IsIndented(line) ? line : source.Value[line] == '\t' ? line + 1 : line + 4, next);
            line = next;
        }

        var definition = new KramdownElement(KramdownType.FootnoteDefinition) { Span = source.Text.SpanOf(start, end) };
        source.Position = end;
        Parse(definition, builder.ToText());
        var marker = Block(KramdownType.EndOfBlock, start, end, reason: KramdownEnd.FootnoteDefinition);
        marker.Children.Add(definition);
        tree.Children.Add(marker);
        page.Footnotes[match.Groups["name"].Value] = definition;
        return true;
    }

    private bool ParseLinkDefinition()
    {
        if (source.Match(KramdownPatterns.LinkDefinition()) is not { Success: true } match)
            return false;
        var isPlain = match.Groups["plain"].Success;
        var url = match.Groups[isPlain ? "plain" : "bracketed"];
        if (isPlain && HasQuoteAfterSpace(url.Value))
            return false;
        var definition = new KramdownDefinition(
            url.Value,
            source.Text.SpanOf(url.Index, url.Index + url.Length),
            source.Text.SpanOf(source.Position, source.Position + match.Length));
        page.Definitions[KramdownPage.Normalize(match.Groups["label"].Value)] = definition;
        page.AllDefinitions.Add(definition);
        AddEnd(match, KramdownEnd.LinkDefinition);
        return true;
    }

    private static bool HasQuoteAfterSpace(string url)
    {
        for (var i = 1; i < url.Length; i++)
        {
            if (url[i] is '"' or '\'' && url[i - 1] is ' ' or '\t')
                return true;
        }

        return false;
    }

    private bool ParseAbbreviation()
    {
        if (source.Match(KramdownPatterns.Abbreviation()) is not { Success: true } match)
            return false;
        AddEnd(match, KramdownEnd.AbbreviationDefinition);
        return true;
    }

    private bool ParseExtension()
    {
        if (source.Match(KramdownPatterns.AttributeListDefinition()) is { Success: true } list)
        {
            var name = list.Groups["name"].Value;
            if (!page.AttributeLists.TryGetValue(name, out var attributes))
                page.AttributeLists[name] = attributes = new KramdownAttributes();
            KramdownAttributeReader.Add(list.Groups["list"].Value, attributes);
            AddEnd(list, KramdownEnd.AttributeList);
            return true;
        }

        if (source.Match(KramdownPatterns.BlockExtension()) is { Success: true } extension)
            return ParseExtension(extension);
        if (source.Match(KramdownPatterns.BlockAttributes()) is not { Success: true } match)
            return false;
        if (tree.Last is { } last && last.Type != KramdownType.Blank
            && (last.Type != KramdownType.EndOfBlock || last.End is KramdownEnd.LinkDefinition
                or KramdownEnd.AbbreviationDefinition or KramdownEnd.FootnoteDefinition))
        {
            KramdownAttributeReader.Add(match.Groups["list"].Value, last.Attributes ??= new KramdownAttributes());
            var next = source.Position + match.Length;
            if (KramdownPatterns.BlockAttributes().IsMatch(source.Value, next))
                source.Position = next;
            else
                AddEnd(match, KramdownEnd.Attributes);
            return true;
        }

        KramdownAttributeReader.Add(match.Groups["list"].Value, pending ??= new KramdownAttributes());
        source.Position += match.Length;
        return true;
    }

    private bool ParseExtension(Match tag)
    {
        var name = tag.Groups["name"].Value;
        if (!tag.Groups["name"].Success || name is not ("comment" or "nomarkdown" or "options"))
            return false;
        var bodyStart = source.Position + tag.Length;
        var (bodyEnd, end) = (bodyStart, bodyStart);
        if (!tag.Groups["closed"].Success)
        {
            if (StopTag(name, bodyStart) is not { } stop)
                return false;
            (bodyEnd, end) = stop;
        }

        if (name == "options")
        {
            KramdownAttributeReader.ReadOptions(tag.Groups["list"].Value, page);
            AddEnd(tag, KramdownEnd.Extension);
        }
        else if (bodyEnd > bodyStart || !tag.Groups["closed"].Success)
        {
            var isShown = name == "nomarkdown" && KramdownAttributeReader.IsForHtml(tag.Groups["list"].Value);
            tree.Children.Add(new KramdownElement(isShown ? KramdownType.Raw : KramdownType.Comment)
            {
                Span = source.Text.SpanOf(bodyStart, bodyEnd),
                IsFenced = true,
            });
        }

        source.Position = end;
        return true;
    }

    /// <summary>Where the tag that ends an extension starts and ends.</summary>
    private (int Start, int End)? StopTag(string name, int start)
    {
        for (var line = start; line < source.Text.Length; line = source.Text.LineEnd(line))
        {
            var position = source.AfterOptionalSpace(line);
            var rest = source.Value.AsSpan(position);
            if (!rest.StartsWith("{:/", StringComparison.Ordinal))
                continue;
            var length = rest[3..].StartsWith(name, StringComparison.Ordinal) && rest[(3 + name.Length)..].StartsWith("}")
                ? 4 + name.Length
                : rest[3..].StartsWith("}") ? 4 : 0;
            if (length > 0 && source.IsBlank(position + length))
                return (line, source.Text.LineEnd(position + length));
        }

        return null;
    }

    private void AddEnd(Match match, KramdownEnd reason)
    {
        tree.Children.Add(Block(KramdownType.EndOfBlock, source.Position, source.Position + match.Length, reason: reason));
        source.Position += match.Length;
    }
}
