using NewRule;

// Writes the files of a new rule: dotnet run --project tools/NewRule -- Links "Some title"
try
{
    var repository = Repository.Find();
    if (args is ["--pages"])
    {
        GeneratedFiles.Update(repository);
        return 0;
    }

    var request = RuleRequest.Parse(args);
    var rule = RuleIdentity.Choose(request, repository);
    foreach (var path in RuleFiles.Write(rule, repository))
        Console.WriteLine($"wrote {path}");
    if (request.UpdatesPages)
        GeneratedFiles.Update(repository);
    Console.WriteLine(
        $"""

        {rule.Id} {rule.Name} works, with a placeholder for what it detects. Next:
          1. Write its tests, then its detection, message, fix and help. Each has its own place in the files above.
          2. Run them: dotnet test tests/ContentLint.Tests -p:Rule={rule.Id}
          3. When the help or the options have changed: dotnet run --project tools/NewRule -- --pages
        """);
    return 0;
}
catch (NewRuleException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
