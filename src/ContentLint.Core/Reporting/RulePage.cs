using System.Collections.Immutable;
using System.Text;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Writes a rule's page in Markdown: the files in rules/, <c>contentlint rule</c> and the help in SARIF.</summary>
public static class RulePage
{
    /// <summary>The whole page.</summary>
    public static string Markdown(DiagnosticDescriptor descriptor)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(descriptor.Id).Append(' ').Append(descriptor.Name).Append("\n\n");
        page.Append(descriptor.Title).Append(".\n\n");
        page.Append("Severity: ").Append(descriptor.DefaultSeverity.ToWord())
            .Append(". Fixes: ").Append(FixesOf(descriptor))
            .Append(". Since ").Append(descriptor.Since)
            .Append(descriptor.IsSecurity ? ". In the `security` set" : "").Append(".\n");
        Section(page, "What it does", descriptor.Help.What);
        Section(page, "Why it matters", descriptor.Help.Why);
        Examples(page, "Reported", descriptor.Help.Bad);
        Examples(page, "Not reported", descriptor.Help.Good);
        if (descriptor.Help.FixSafety is { } safety)
            Section(page, "Fix safety", safety);
        Options(page, descriptor.Help.Options);
        References(page, descriptor.Help.References);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, string text) =>
        page.Append("\n## ").Append(title).Append("\n\n").Append(text).Append('\n');

    private static void Examples(StringBuilder page, string title, ImmutableArray<RuleExample> examples)
    {
        if (examples.IsEmpty)
            return;
        page.Append("\n## ").Append(title).Append('\n');
        foreach (var example in examples)
        {
            if (example.Configuration is { } configuration)
                Fence(page, "yaml", configuration, "With this in `contentlint.yml`:");
            if (example.Schema is { } schema)
                Fence(page, "yaml", schema, "With this schema:");
            if (example.Files.Length > 0)
                page.Append("\nIn a site that has ").Append(string.Join(", ", example.Files.Select(file => $"`{file}`"))).Append(":\n");
            if (!example.Contents.IsEmpty)
                page.Append("\nIn a site that has ").Append(string.Join(
                    ", ", example.Contents.Select(file => $"`{file.Path}`, which is {file.Description}"))).Append(":\n");
            Fence(page, example.FileName.EndsWith(".html", StringComparison.Ordinal) ? "html" : "markdown", example.Text, null);
        }
    }

    private static void Fence(StringBuilder page, string language, string text, string? introduction)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        if (introduction is not null)
            page.Append('\n').Append(introduction).Append('\n');
        page.Append('\n').Append(fence).Append(language).Append('\n').Append(Visible(text));
        if (!text.EndsWith('\n'))
            page.Append('\n');
        page.Append(fence).Append('\n');
    }

    /// <summary>An example of invisible characters is shown by their names, or nobody would see what it is about.</summary>
    private static string Visible(string text) =>
        string.Join('\n', text.Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(ContentSanitizer.Sanitize))));

    private static int LongestRun(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var c in text)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    private static void Options(StringBuilder page, ImmutableArray<RuleOption> options)
    {
        if (options.IsEmpty)
            return;
        page.Append("\n## Options\n\n");
        foreach (var option in options)
            page.Append("- `").Append(option.Name).Append("` (").Append(RuleOptionTypes.Describe(option.Type)).Append(", default `").Append(
                option.Default).Append("`): ").Append(option.Description).Append('\n');
    }

    private static void References(StringBuilder page, ImmutableArray<string> references)
    {
        if (references.IsEmpty)
            return;
        page.Append("\n## References\n\n");
        foreach (var reference in references)
            page.Append("- <").Append(reference).Append(">\n");
    }

    private static string FixesOf(DiagnosticDescriptor descriptor) => descriptor.Fixes switch
    {
        FixAvailability.None => "none",
        FixAvailability.Safe => "safe",
        FixAvailability.Unsafe => "unsafe",
        _ => "safe and unsafe",
    };
}
