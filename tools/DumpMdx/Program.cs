// Prints what is read of files, one JSON object a line, to compare it with what other parsers read.
// usage: dotnet run --project tools/DumpMdx -- FILE...      file names from standard input, one a line, if none is given
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;
using DumpMdx;

var paths = args.Length > 0 ? args : Lines(Console.In);
using var output = Console.OpenStandardOutput();
foreach (var path in paths)
{
    var source = SourceText.Read(File.ReadAllBytes(path), path);
    new SyntaxWriter(ContentParser.Parse(source, ContentKinds.Of(path) ?? ContentKind.Markdown)).WriteTo(output);
}

return 0;

static IEnumerable<string> Lines(TextReader reader)
{
    while (reader.ReadLine() is { } line)
        yield return line;
}
