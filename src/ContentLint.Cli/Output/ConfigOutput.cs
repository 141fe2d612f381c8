using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Reporting;
using ContentLint.Site.Roles;
using ContentLint.Workspace.Discovery;

namespace ContentLint.Cli.Output;

/// <summary>Writes the settings of a file, and where they come from.</summary>
/// <param name="root">The configuration's root, absolute.</param>
/// <param name="path">The file, relative to it.</param>
/// <param name="explanation">Its settings.</param>
/// <param name="folder">The working folder, absolute.</param>
/// <param name="showsAll">Whether also rules are written that nothing is said about.</param>
internal sealed class ConfigOutput(string root, string path, FileExplanation explanation, string folder, bool showsAll)
{
    private readonly ReportPaths paths = new(root, folder);
    private readonly ImmutableArray<RuleExplanation> rules = [.. explanation.Rules.Where(rule => showsAll || rule.IsConfigured)];

    /// <summary>What becomes of the file.</summary>
    public required FileRole Role { get; init; }

    /// <summary>Why a check of the root's folder does not come to the file; null if it does.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The folder of tests that the file is left out with; null if it is not.</summary>
    public string? LeftOutTests { get; init; }

    public void WriteText(TextWriter output)
    {
        Fact("file", Shown(path));
        Fact("root", root);
        var sources = string.Join(", ", explanation.Sources.Where(source => source.Length > 0).Select(Shown));
        Fact("read", sources.Length == 0 ? "no configuration" : sources);
        foreach (var (key, value) in SiteFacts.Of(explanation.Site))
            Fact("site", $"{key}: {value}");
        Fact("kind", $"{Role.Name}: {KindReason}");
        Fact("checked", IsChecked());
        var patterns = explanation.Schema.Patterns;
        var files = patterns.IsEmpty ? "" : $" for '{string.Join("', '", patterns)}'";
        Fact("schema", Role.Kind == FileRoles.Content
            ? $"{explanation.Schema.Name}{files} ({Describe(explanation.Schema.Origin)})"
            : $"none, since the file is a {FileRole.NameOf(Role.Kind)}");
        const string OnlyConfigured = "those that are configured; the others are as without configuration";
        Fact("rules", rules.IsEmpty ? "as without configuration" : showsAll ? "all" : OnlyConfigured);
        if (Role.Kind != FileRoles.Content)
            Fact("applying", $"the rules for a {FileRole.NameOf(Role.Kind)}: {Applying()}");
        var width = rules.Select(rule => rule.Rule.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var rule in rules)
        {
            var head = $"  {rule.Rule.Id} {rule.Rule.Name.PadRight(width)} {rule.Severity.ToWord(),-8} {Describe(rule.Origin)}";
            output.WriteLine(ContentSanitizer.Sanitize(head));
            foreach (var (name, option) in rule.Options)
                output.WriteLine(ContentSanitizer.Sanitize($"    {name}: {string.Join(", ", option.Values)} ({Describe(option.Origin)})"));
        }

        void Fact(string name, string value) => output.WriteLine(ContentSanitizer.Sanitize($"{name,-8} {value}"));
    }

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

    private bool IsContent => FileKind.Content.Includes(path);

    private string IsChecked()
    {
        if (!IsContent)
            return $"no: it is {FileKind.Content.Refusal} by its name";
        if (explanation.Exclusion is { } exclusion)
            return $"no: '{exclusion.Pattern}' of {Shown(exclusion.Source)} excludes it";
        if (LeftOutTests is { } tests)
            return $"only if a folder argument or the configuration names '{Shown(tests)}'";
        return Obstacle is null ? "yes" : $"only if it is named itself: {Obstacle}";
    }

    private string KindReason => Role.TestFolder is { } tests
        ? $"'{tests}' is a folder of tests, fixtures, examples or vendored code outside of every site; "
            + $"if it is checked, then as a {FileRole.NameOf(Role.Kind)}"
        : Role.Reason;

    private string Applying() =>
        string.Join(", ", explanation.Rules.Where(rule => rule.Rule.AppliesTo.HasFlag(Role.Kind)).Select(rule => rule.Rule.Id));

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

    private string Describe(SettingOrigin origin)
    {
        var place = origin.Source is { } source ? $"{Shown(source.Path)}:{source.GetPosition(origin.Span.Start).Line}" : "";
        return origin.Kind switch
        {
            SettingOriginKind.Default => "default",
            SettingOriginKind.Set => $"set {origin.Name}, {place}",
            SettingOriginKind.Override => $"override {origin.Name}, {place}",
            SettingOriginKind.CommandLine => origin.Name!,
            _ => place,
        };
    }

    private string Shown(string relative) => paths.Display(relative, PathReaders.People);

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
