using System.Collections.Immutable;
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
internal sealed partial class ConfigOutput(string root, string path, FileExplanation explanation, string folder, bool showsAll)
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
}
