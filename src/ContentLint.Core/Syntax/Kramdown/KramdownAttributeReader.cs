using System.Text.RegularExpressions;

namespace ContentLint.Syntax.Kramdown;

/// <summary>Reads what is between the braces of attribute lists and extensions.</summary>
internal static class KramdownAttributeReader
{
    /// <summary>Adds the attributes of a list.</summary>
    public static void Add(string list, KramdownAttributes attributes)
    {
        foreach (Match match in KramdownPatterns.Attribute().Matches(list))
        {
            if (match.Groups["list"].Success)
                attributes.References.Add(match.Groups["list"].Value);
            else if (match.Groups["key"].Success)
                attributes.Id = match.Groups["key"].Value == "id" ? match.Groups["value"].Value : attributes.Id;
            else if (IdIn(match.Groups["names"].Value) is { } id)
                attributes.Id = id;
        }
    }

    /// <summary>Applies the options of <c>{::options key="value" /}</c>.</summary>
    public static void ReadOptions(string list, KramdownPage page)
    {
        foreach (Match match in KramdownPatterns.Attribute().Matches(list))
        {
            var isOn = match.Groups["value"].Value == "true";
            switch (match.Groups["key"].Value)
            {
                case "parse_block_html":
                    page.ParsesBlockHtml = isOn;
                    break;
                case "parse_span_html":
                    page.ParsesSpanHtml = isOn;
                    break;
            }
        }
    }

    /// <summary>Whether text that is not read as Markdown is put into HTML.</summary>
    public static bool IsForHtml(string list)
    {
        foreach (Match match in KramdownPatterns.Attribute().Matches(list))
        {
            if (match.Groups["key"].Value == "type")
                return match.Groups["value"].Value is var types
                    && (types.Length == 0 || types.Split(' ').Contains("html", StringComparer.Ordinal));
        }

        return true;
    }

    private static string? IdIn(string names)
    {
        string? id = null;
        for (var i = 0; i < names.Length;)
        {
            var end = i + 1;
            while (end < names.Length && names[end] is not ('#' or '.'))
                end++;
            if (names[i] == '#')
                id = names[(i + 1)..end];
            i = end;
        }

        return id;
    }
}
