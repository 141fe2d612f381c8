using ContentLint.ConfigurationSchema;

// Writes schemas/contentlint.schema.json anew: dotnet run --project tools/ContentLint.ConfigurationSchema
if (args is not ([] or [_]))
{
    Console.Error.WriteLine("The only argument is the file to write; without it, the one in schemas/ is written.");
    return 2;
}

var file = args is [var given] ? given : Path.Combine(RepositoryFolder.Find(), "schemas", "contentlint.schema.json");
File.WriteAllText(file, SchemaGenerator.Generate());
return 0;
