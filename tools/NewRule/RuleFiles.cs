namespace NewRule;

/// <summary>Writes the sources of a rule: itself, its tests, and its entries in the family's list and in the defects.</summary>
internal static class RuleFiles
{
    private const string EndOfList = "\n    ];\n";

    /// <summary>Writes the sources. Nothing is written if one of them cannot be.</summary>
    /// <returns>What was written, relative to the repository.</returns>
    /// <exception cref="NewRuleException">A list does not look as expected.</exception>
    public static IReadOnlyList<string> Write(RuleIdentity rule, Repository repository)
    {
        var family = rule.Request.Family;
        var template = new Template(rule);
        var list = $"src/ContentLint.Rules/{family.Name}/{family.Singular}Rules.cs";
        var defects = $"tests/ContentLint.Tests/Rules/Mutation/{family.Singular}Defects.cs";
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"src/ContentLint.Rules/{family.Name}/{rule.ClassName}.cs"] = template.Fill(family.Template + "Rule.cs"),
            [$"tests/ContentLint.Tests/Rules/{family.Name}/{rule.ClassName}Tests.cs"] = template.Fill(family.Template + "RuleTests.cs"),
            [list] = Append(repository, list, $"        new {rule.ClassName}(),"),
            [defects] = Append(repository, defects, template.Fill(family.Template + "Defect.cs").TrimEnd('\n')),
        };
        foreach (var (path, text) in texts)
            File.WriteAllText(repository[path], text);
        return [.. texts.Keys];
    }

    /// <summary>A file with one more entry at the end of its list <c>All</c>.</summary>
    private static string Append(Repository repository, string path, string entry)
    {
        var text = File.ReadAllText(repository[path]);
        var start = text.IndexOf(" All { get; } =\n", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(EndOfList, start, StringComparison.Ordinal);
        return end < 0 ? throw new NewRuleException($"{path} has no list 'All' that ends with '];'.") : text.Insert(end, "\n" + entry);
    }
}
