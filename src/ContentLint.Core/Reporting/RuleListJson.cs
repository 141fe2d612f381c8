using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>The list of all rules for programs: an array of what each descriptor says.</summary>
public static class RuleListJson
{
    /// <summary>The JSON text, with a final newline.</summary>
    public static string Text(ImmutableArray<DiagnosticDescriptor> descriptors) => Utf8Report.ToText(writer =>
    {
        writer.WriteStartArray();
        foreach (var descriptor in descriptors)
            Write(writer, descriptor);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, DiagnosticDescriptor descriptor)
    {
        writer.WriteStartObject();
        writer.WriteString("id", descriptor.Id);
        writer.WriteString("name", descriptor.Name);
        writer.WriteString("category", descriptor.Category.Name);
        writer.WriteString("title", descriptor.Title);
        writer.WriteString("severity", descriptor.DefaultSeverity.ToWord());
        writer.WriteStartArray("fixes");
        if (descriptor.Fixes.HasFlag(FixAvailability.Safe))
            writer.WriteStringValue("safe");
        if (descriptor.Fixes.HasFlag(FixAvailability.Unsafe))
            writer.WriteStringValue("unsafe");
        writer.WriteEndArray();
        writer.WriteBoolean("security", descriptor.IsSecurity);
        if (descriptor.SecuritySeverity is { } score)
            writer.WriteString("securitySeverity", score);
        writer.WriteString("since", descriptor.Since);
        writer.WriteString("help", descriptor.HelpUri);
        writer.WriteString("what", descriptor.Help.What);
        writer.WriteStartArray("options");
        foreach (var option in descriptor.Help.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("name", option.Name);
            writer.WriteString("type", RuleOptionTypes.Describe(option.Type));
            writer.WriteString("default", option.Default);
            writer.WriteString("description", option.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
