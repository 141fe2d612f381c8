using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Files;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Text;

// Prints what a page is read as, one line of JSON for each file: dotnet run --project tools/DumpSyntax -- KIND FILE...
// KIND is Markdown, Kramdown, Mdx or Html. Without files their names are read from standard input.
if (args.Length == 0 || !Enum.TryParse<ContentKind>(args[0], ignoreCase: true, out var kind))
{
    Console.Error.WriteLine("usage: DumpSyntax markdown|kramdown|mdx|html [FILE...]");
    return 2;
}

var output = new StreamWriter(Console.OpenStandardOutput());
var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
foreach (var path in args.Length > 1 ? args[1..] : Console.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
{
    using var buffer = new MemoryStream();
    using (var json = new Utf8JsonWriter(buffer, options))
        Write(json, path, ContentParser.Parse(new SourceText(File.ReadAllText(path), path), kind));
    output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
}

output.Flush();
return 0;

static void Write(Utf8JsonWriter json, string path, ContentDocument document)
{
    json.WriteStartObject();
    json.WriteString("path", path);
    json.WriteStartArray("code");
    foreach (var span in document.CodeSpans)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    json.WriteEndArray();
    WriteReferences(json, "links", document, ReferenceKind.Link);
    WriteReferences(json, "images", document, ReferenceKind.Image);
    json.WriteStartArray("headings");
    var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var heading in document.Headings)
    {
        json.WriteStartObject();
        json.WriteNumber("level", heading.Level);
        json.WriteString("text", heading.Text);
        json.WriteString("origin", heading.Origin.ToString());
        json.WriteString("id", heading.Id ?? heading.GeneratedId ?? Next(HeadingSlug.Of(heading.Text, HeadingSlugs.KramdownGfm), slugs));
        json.WriteNumber("start", heading.Span.Start);
        json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteStartArray("elements");
    foreach (var element in document.Elements)
    {
        json.WriteStartObject();
        json.WriteString("name", element.Name);
        json.WriteNumber("start", element.StartTag.Start);
        json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteNumber("limits", document.Limits.Length);
    json.WriteEndObject();
}

static void WriteReferences(Utf8JsonWriter json, string name, ContentDocument document, ReferenceKind kind)
{
    json.WriteStartArray(name);
    foreach (var reference in document.References)
    {
        if (reference.Kind != kind || reference.Syntax == ReferenceSyntax.MarkdownDefinition)
            continue;
        json.WriteStartObject();
        json.WriteString("kind", reference.Syntax.ToString());
        json.WriteString("url", reference.Url);
        json.WriteNumber("start", reference.Span.Start);
        json.WriteNumber("end", reference.Span.End);
        json.WriteEndObject();
    }

    json.WriteEndArray();
}

static string Next(string slug, Dictionary<string, int> slugs)
{
    var count = slugs.GetValueOrDefault(slug);
    slugs[slug] = count + 1;
    return count == 0 ? slug : $"{slug}-{count}";
}
