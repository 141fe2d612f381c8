using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Site.Roles;

namespace ContentLint.Cli.Output;

/// <content>Writes them as JSON.</content>
internal sealed partial class ConfigOutput
{
    public void WriteJson(TextWriter output) => Utf8Report.Write(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("file", Shown(path));
        writer.WriteString("root", root);
        WriteStrings(writer, "configurations", explanation.Sources.Where(source => source.Length > 0).Select(Shown));
        writer.WriteStartObject("site");
        foreach (var (key, value) in SiteFacts.Of(explanation.Site))
            writer.WriteString(key, value);
        writer.WriteEndObject();
        writer.WriteStartObject("kind");
        writer.WriteString("name", Role.Name);
        writer.WriteString("reason", KindReason);
        writer.WriteString("checked-as", FileRole.NameOf(Role.Kind));
        writer.WriteEndObject();
        writer.WriteBoolean("checked", explanation.Exclusion is null && IsContent && LeftOutTests is null);
        if (Obstacle is not null)
            writer.WriteString("only-by-name", Obstacle);
        if (explanation.Exclusion is { } exclusion)
        {
            writer.WriteStartObject("excluded-by");
            writer.WriteString("pattern", exclusion.Pattern);
            writer.WriteString("path", Shown(exclusion.Source));
            writer.WriteEndObject();
        }

        writer.WriteStartObject("schema");
        writer.WriteString("name", explanation.Schema.Name);
        WriteStrings(writer, "files", explanation.Schema.Patterns);
        WriteOrigin(writer, explanation.Schema.Origin);
        writer.WriteEndObject();
        writer.WriteStartObject("rules");
        foreach (var rule in rules)
            WriteRule(writer, rule);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private void WriteRule(Utf8JsonWriter writer, RuleExplanation rule)
    {
        writer.WriteStartObject(rule.Rule.Id);
        writer.WriteString("name", rule.Rule.Name);
        writer.WriteString("severity", rule.Severity.ToWord());
        WriteOrigin(writer, rule.Origin);
        writer.WriteStartObject("options");
        foreach (var (name, option) in rule.Options)
        {
            writer.WriteStartObject(name);
            WriteStrings(writer, "values", option.Values);
            WriteOrigin(writer, option.Origin);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteOrigin(Utf8JsonWriter writer, SettingOrigin origin)
    {
        writer.WriteStartObject("origin");
        var kind = origin.Kind == SettingOriginKind.CommandLine ? "command-line" : origin.Kind.ToString().ToLowerInvariant();
        writer.WriteString("kind", kind);
        if (origin.Name is { } name)
            writer.WriteString("name", name);
        if (origin.Source is { } source)
        {
            writer.WriteString("path", Shown(source.Path));
            writer.WriteNumber("line", source.GetPosition(origin.Span.Start).Line);
        }

        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
