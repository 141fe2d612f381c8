using System.Text;
using System.Text.Json;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;
using DumpFrontMatter;

// Prints the front matter of pages as JSON, one line a page, as it is read for a dialect of YAML:
//
//   DumpFrontMatter Psych page.md other.md
//   DumpFrontMatter JsYaml4 - < documents      each line of the input is one YAML document, as a JSON string
if (args is not [var name, .. var inputs] || inputs.Length == 0 || !Enum.TryParse<YamlDialect>(name, ignoreCase: true, out var dialect))
{
    Console.Error.WriteLine($"usage: DumpFrontMatter {string.Join('|', Enum.GetNames<YamlDialect>())} FILE...|-");
    return 2;
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
if (inputs is not ["-"])
{
    foreach (var file in inputs)
    {
        var source = SourceText.Read(File.ReadAllBytes(file), file);
        var block = FrontMatterReader.Read(source, ContentKinds.Of(file) ?? ContentKind.Markdown, dialect);
        output.WriteLine(block is null ? "null" : JsonDump.Of(source, block.Root, block.Problems));
    }

    return 0;
}

using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
while (input.ReadLine() is { } line)
{
    using var json = JsonDocument.Parse(line);
    var source = new SourceText(json.RootElement.GetString()!, "document.yml");
    var result = YamlNodeReader.Read(source, new TextSpan(0, source.Length), dialect);
    output.WriteLine(JsonDump.Of(source, result.Root, result.Problems));
}

return 0;
