using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace ContentLint.Site.Images;

/// <summary>
/// What a streaming reader finds in an SVG. No document type is processed, so that no entity is expanded and nothing is fetched.
/// </summary>
internal sealed class SvgFile
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private const int MostNotes = 5;

    private readonly List<string> active = [];

    private SvgFile()
    {
    }

    public int? Width { get; private set; }

    public int? Height { get; private set; }

    /// <summary>Whether the whole file was read and its markup does not end.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What it can do, each kind once, the first few kinds.</summary>
    public ImmutableArray<string> ActiveContent => [.. active];

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">Its first bytes.</param>
    /// <param name="isWhole">Whether these are all of them.</param>
    /// <returns>What was found; null if the root is no SVG.</returns>
    public static SvgFile? Read(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var svg = new SvgFile();
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Document
        };
        var isSvg = false;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (!isSvg && reader.LocalName != "svg")
                    return null;
                if (!isSvg)
                    svg.ReadSize(reader);
                isSvg = true;
                svg.Inspect(reader);
            }
        }
        catch (XmlException)
        {
            // An entity of the document type that was passed over looks like an error too.
            svg.IsBroken = isSvg && isWhole && !text.Contains("<!DOCTYPE", StringComparison.Ordinal);
            isSvg |= text.Contains("<svg", StringComparison.Ordinal);
        }

        if (HasExternalEntity(text))
            svg.Note("an external entity");
        return isSvg ? svg : null;
    }

    private static bool HasExternalEntity(string text)
    {
        for (var entity = text.IndexOf("<!ENTITY", StringComparison.Ordinal); entity >= 0; entity = text.IndexOf(
            "<!ENTITY", entity + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('>', entity);
            var declaration = end < 0 ? text.AsSpan(entity) : text.AsSpan(entity, end - entity);
            var quote = declaration.IndexOfAny('"', '\'');
            if (quote > 0 && (declaration[..quote].IndexOf(" SYSTEM") >= 0 || declaration[..quote].IndexOf(" PUBLIC") >= 0))
                return true;
        }

        return false;
    }

    private void ReadSize(XmlReader reader)
    {
        Width = Pixels(reader.GetAttribute("width"));
        Height = Pixels(reader.GetAttribute("height"));
    }

    private static int? Pixels(string? length)
    {
        var number = length?.Trim();
        if (number?.EndsWith("px", StringComparison.OrdinalIgnoreCase) is true)
            number = number[..^2];
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is >= 1 and < int.MaxValue ? (int)Math.Round(value) : null;
    }

    private void Inspect(XmlReader reader)
    {
        // Elements of other vocabularies, such as those of metadata, do nothing.
        if (reader.NamespaceURI is not (Namespace or HtmlNamespace or ""))
            return;
        if (reader.LocalName.Equals("script", StringComparison.OrdinalIgnoreCase))
            Note("a script");
        if (reader.LocalName is "iframe" or "frame" or "embed" or "object")
            Note($"the frame <{reader.LocalName}>");
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix is "" or "xlink")
                InspectAttribute(reader.LocalName, reader.Value);
        }
    }

    private void InspectAttribute(string name, string value)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && name.Length > 2)
            Note($"the event handler '{name}'");
        else if (name is "href" or "to" or "from" or "values" or "action" or "formaction" && IsScript(value))
            Note("a javascript: URL");
        else if (name == "content" && value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            Note("a javascript: URL");
    }

    private void Note(string what)
    {
        if (active.Count < MostNotes && !active.Contains(what, StringComparer.Ordinal))
            active.Add(what);
    }

    private static bool IsScript(string value)
    {
        var scheme = string.Concat(value.Where(static c => c > ' ').Take(11));
        return scheme.Equals("javascript:", StringComparison.OrdinalIgnoreCase);
    }
}
