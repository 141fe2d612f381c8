using ContentLint.Benchmarks.Schema;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

switch (args)
{
    case ["extract", var site, var output]:
        FrontMatterExtraction.Write(site, output);
        return 0;
    case [var schemaFile, var dataFile]:
        var source = new SourceText(File.ReadAllText(schemaFile), schemaFile);
        var schema = Read(source);
        var data = ((SequenceNode)Read(new SourceText(File.ReadAllText(dataFile), dataFile))).Items;
        Contest.Run(() =>
        {
            var compiled = ContentSchema.Compile(schema, source).Schema!;
            return () => data.Count(item => !compiled.Validate(item, default).IsEmpty);
        });
        return 0;
    default:
        Console.Error.WriteLine("usage: Ours extract SITE OUT | Ours SCHEMA DATA");
        return 2;
}

static ContentNode Read(SourceText source) => JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root!;
