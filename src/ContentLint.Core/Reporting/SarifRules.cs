using System.Text.Json;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Writes the metadata of rules (SARIF 2.1.0, section 3.49).</summary>
internal static class SarifRules
{
    /// <summary>Code scanning refuses a rule with more.</summary>
    private const int MaximumTags = 20;

    /// <summary>The level of a severity.</summary>
    public static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };

    public static void Write(Utf8JsonWriter writer, DiagnosticDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", rule.PascalName);
        WriteText(writer, "shortDescription", $"{rule.Title}.");
        WriteText(writer, "fullDescription", rule.Help.What);
        writer.WriteStartObject("messageStrings");
        WriteText(writer, "default", rule.MessageFormat + ".");
        writer.WriteEndObject();
        writer.WriteStartObject("help");
        writer.WriteString("text", $"{rule.Help.What}\n\n{rule.Help.Why}");
        writer.WriteString("markdown", RulePage.Markdown(rule));
        writer.WriteEndObject();
        writer.WriteString("helpUri", rule.HelpUri);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteBoolean("enabled", rule.DefaultSeverity != DiagnosticSeverity.Off);
        writer.WriteString("level", rule.DefaultSeverity == DiagnosticSeverity.Off ? "warning" : LevelOf(rule.DefaultSeverity));
        writer.WriteEndObject();
        WriteProperties(writer, rule);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, DiagnosticDescriptor rule)
    {
        writer.WriteStartObject("properties");
        writer.WriteString("precision", "very-high");
        writer.WriteString("problem.severity", rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "recommendation",
        });
        if (rule.IsSecurity)
            writer.WriteString("security-severity", rule.SecuritySeverity);
        writer.WriteStartArray("tags");
        foreach (var tag in rule.Tags.Take(MaximumTags))
            writer.WriteStringValue(tag);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }
}
