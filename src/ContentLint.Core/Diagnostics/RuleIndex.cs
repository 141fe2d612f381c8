using System.Collections.Immutable;
using System.Text;

namespace ContentLint.Diagnostics;

/// <summary>The list of all rules: for a terminal, and as the index of the rules' pages.</summary>
public static class RuleIndex
{
    /// <summary>One line per rule: id, name, severity, fix, title.</summary>
    public static string Text(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var text = new StringBuilder();
        var nameWidth = descriptors.Max(descriptor => descriptor.Name.Length);
        foreach (var descriptor in descriptors)
        {
            text.Append(descriptor.Id).Append("  ").Append(descriptor.Name.PadRight(nameWidth)).Append("  ")
                .Append(SeverityOf(descriptor).PadRight(7)).Append("  ").Append(FixOf(descriptor).PadRight(12)).Append("  ")
                .Append(descriptor.Title).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A Markdown page with a table per family.</summary>
    public static string Markdown(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var page = new StringBuilder("# Rules\n\nEach rule has a page with examples. `contentlint rule CL4008` prints it.\n");
        foreach (var family in descriptors.GroupBy(descriptor => descriptor.Category).OrderBy(family => family.Key.Order))
        {
            page.Append("\n## ").Append(family.Key.Title).Append(
                "\n\n| rule | name | severity | fix | what |\n| --- | --- | --- | --- | --- |\n");
            foreach (var descriptor in family.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal))
            {
                page.Append("| [").Append(descriptor.Id).Append("](").Append(descriptor.Id).Append(".md) | ").Append(descriptor.Name)
                    .Append(" | ")
                    .Append(SeverityOf(descriptor))
                    .Append(" | ")
                    .Append(FixOf(descriptor))
                    .Append(" | ")
                    .Append(descriptor.Title)
                    .Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity.ToWord();

    private static string FixOf(DiagnosticDescriptor descriptor) => descriptor.Fixes switch
    {
        FixAvailability.None => "",
        FixAvailability.Safe => "safe",
        FixAvailability.Unsafe => "unsafe",
        _ => "safe, unsafe",
    };
}
