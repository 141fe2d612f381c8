using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>Writes the metadata of rules (SARIF 2.1.0, section 3.49).</summary>
internal static class SarifRules
{
    /// <summary>The id of the message that is not a variant.</summary>
    public const string DefaultMessage = "default";

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
        WriteMessage(writer, rule, null);
        foreach (var variant in rule.Variants)
            WriteMessage(writer, rule, variant);
        writer.WriteEndObject();
        writer.WriteStartObject("help");
        writer.WriteString("text", $"{rule.Help.What}\n\n{rule.Help.Why}{NotesOf(rule)}");
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

    /// <summary>The placeholders of a message, in the order in which SARIF numbers them.</summary>
    public static ImmutableArray<string> ArgumentNames(DiagnosticDescriptor rule, MessageVariant? variant) =>
        MessageTemplate.NamesIn(rule.MessageFormatOf(variant), rule.HelpFormatOf(variant));

    private static void WriteMessage(Utf8JsonWriter writer, DiagnosticDescriptor rule, MessageVariant? variant)
    {
        var names = ArgumentNames(rule, variant);
        var message = FindingText.Sentence(Numbered(rule.MessageFormatOf(variant)));
        var help = Numbered(rule.HelpFormatOf(variant));
        WriteText(writer, variant?.Key ?? DefaultMessage, help.Length == 0 ? message : $"{message} {FindingText.Sentence(help)}");

        string Numbered(string format) => string.Concat(MessageTemplate.Parts(format).Select(part =>
            Doubled(part.Literal)
            + (part.Name is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{{{names.IndexOf(part.Name)}}}"))));
    }

    private static string Doubled(string literal) =>
        literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>The notes that are the same for every finding.</summary>
    private static string NotesOf(DiagnosticDescriptor rule) => string.Concat(
        rule.Variants.Select(static variant => variant.Note)
            .Prepend(rule.NoteFormat)
            .Where(static note => note is { Length: > 0 } && !note.Contains('{', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Select(static note => $"\n\n{FindingText.Sentence(note!)}"));

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
