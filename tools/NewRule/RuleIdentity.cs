using System.Globalization;
using System.Text.RegularExpressions;

namespace NewRule;

/// <summary>What a new rule is called.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Id">The id.</param>
/// <param name="Name">The kebab-case name.</param>
/// <param name="ClassName">The class.</param>
internal sealed partial record RuleIdentity(RuleRequest Request, string Id, string Name, string ClassName)
{
    /// <summary>A name is part of a host in the template, where a label may have 63 characters.</summary>
    private const int LongestName = 50;

    /// <summary>Chooses the next free id of the family and checks that the names are free.</summary>
    /// <exception cref="NewRuleException">A name is taken or cannot be used.</exception>
    public static RuleIdentity Choose(RuleRequest request, Repository repository)
    {
        var name = request.Name ?? NameOf(request.Title);
        if (name.Length > LongestName || !NamePattern().IsMatch(name))
        {
            throw new NewRuleException(
                $"'{name}' cannot be a rule's name: use lower-case words and hyphens, beginning with a letter, at most {LongestName} "
                    + $"characters. Pass --name.");
        }

        var pages = Directory.GetFiles(repository["rules"], "CL*.md");
        if (pages.FirstOrDefault(page => File.ReadLines(page).First().EndsWith(' ' + name, StringComparison.Ordinal)) is { } taken)
            throw new NewRuleException($"{Path.GetFileNameWithoutExtension(taken)} has the name '{name}'. Pass another one with --name.");
        var className = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (Directory.GetFiles(repository["src/ContentLint.Rules"], className + ".cs", SearchOption.AllDirectories) is [var file, ..])
            throw new NewRuleException($"There is a class {className} already: {file}. Pass another name with --name.");
        return new RuleIdentity(request, NextId(request.Family, repository), name, className);
    }

    /// <summary>One more than the highest id in use. Gaps are left: an id that was planned or removed never means another rule.</summary>
    private static string NextId(RuleFamily family, Repository repository)
    {
        var highest = Directory.GetFiles(repository["src/ContentLint.Rules/" + family.Name], "*.cs")
            .SelectMany(file => IdPattern().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .Where(id => id[2] == family.Digit)
            .Max(id => int.Parse(id.AsSpan(2), CultureInfo.InvariantCulture));
        var next = highest + 1;
        return next / 1000 == family.Digit - '0'
            ? string.Create(CultureInfo.InvariantCulture, $"CL{next}")
            : throw new NewRuleException($"The family {family.Name} has no free id after CL{highest}.");
    }

    private static string NameOf(string title) =>
        string.Join('-', WordPattern().Matches(title.ToLowerInvariant()).Select(match => match.Value));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex("\\bId = \"(?<id>CL[0-9]{4})\"")]
    private static partial Regex IdPattern();
}
