namespace NewRule;

/// <summary>What the command line asks for.</summary>
/// <param name="Family">The family.</param>
/// <param name="Title">One line that says what is wrong.</param>
internal sealed record RuleRequest(RuleFamily Family, string Title)
{
    private const string Usage =
        """
        usage: dotnet run --project tools/NewRule -- FAMILY TITLE [--name NAME] [--fix none|safe|unsafe]
                   [--severity error|warning|info|off] [--no-pages]

          FAMILY      FrontMatter, Images, Referrer, Links, Embedded or Markup
          TITLE       what is wrong, in one line without a full stop: "Image link has no text"
          --name      the kebab-case name; without it, the words of the title
          --fix       which fix the rule offers; none by default
          --severity  warning by default
          --no-pages  do not build, and leave rules/ and schemas/ as they are

        dotnet run --project tools/NewRule -- --pages
          writes the pages in rules/ and the configuration's schema in schemas/ again
        """;

    private static readonly string[] Fixes = ["none", "safe", "unsafe"];
    private static readonly string[] Severities = ["error", "warning", "info", "off"];

    /// <summary>The name, or null for one made of the title.</summary>
    public string? Name { get; private init; }

    /// <summary>none, safe or unsafe.</summary>
    public string Fix { get; private init; } = "none";

    /// <summary>error, warning, info or off.</summary>
    public string Severity { get; private init; } = "warning";

    /// <summary>Whether the generated files are written again.</summary>
    public bool UpdatesPages { get; private init; } = true;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="NewRuleException">They are wrong.</exception>
    public static RuleRequest Parse(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--no-pages")
                options[arguments[i]] = "";
            else if (arguments[i] is "--name" or "--fix" or "--severity" && i + 1 < arguments.Count)
                options[arguments[i]] = arguments[++i];
            else if (arguments[i].StartsWith('-'))
                throw new NewRuleException($"Unknown option or missing value: {arguments[i]}\n\n{Usage}");
            else
                words.Add(arguments[i]);
        }

        if (words is not [var familyName, var title] || title.Trim().Length == 0)
            throw new NewRuleException(Usage);
        var family = RuleFamily.All.FirstOrDefault(family => family.Name.Equals(familyName, StringComparison.OrdinalIgnoreCase))
            ?? throw new NewRuleException($"Unknown family: {familyName}. The families are {RuleFamily.Names}.");
        return new RuleRequest(family, title.Trim().TrimEnd('.'))
        {
            Name = options.GetValueOrDefault("--name"),
            Fix = OneOf(Fixes, options.GetValueOrDefault("--fix", "none"), "--fix"),
            Severity = OneOf(Severities, options.GetValueOrDefault("--severity", "warning"), "--severity"),
            UpdatesPages = !options.ContainsKey("--no-pages"),
        };
    }

    private static string OneOf(string[] known, string value, string option) =>
        known.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new NewRuleException($"{option} takes {string.Join(", ", known)}, not {value}.");
}
