using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads <c>contentlint.yml</c>. Every mistake is reported at its place; what is right still counts.</summary>
internal sealed class ConfigurationReader(
    SourceText source, ImmutableArray<DiagnosticDescriptor> descriptors, Func<string, SourceText?> readFile, ConfigurationProblems problems)
{
    private static readonly ImmutableArray<string> ReferrerPolicies =
    [
        "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin",
        "strict-origin-when-cross-origin", "unsafe-url",
    ];

    private readonly RuleConfigurationReader ruleReader = new(descriptors, source, problems);

    public ConfigurationData Read()
    {
        var result = YamlNodeReader.Read(source, new TextSpan(source.HasByteOrderMark ? 1 : 0, source.Length - (source.HasByteOrderMark ? 1 : 0)));
        foreach (var problem in result.Problems)
            problems.Add(source, problem.Span, problem.Message);
        if (result.Root is not { } root)
            return ConfigurationData.Empty;
        if (root is not MappingNode mapping)
        {
            problems.Add(source, root.Span, "a configuration holds keys and values");
            return ConfigurationData.Empty;
        }

        var config = new ConfigurationMapping(source, mapping, problems);
        config.CheckKeys("root", "site", "exclude", "schemas", "rules", "overrides");
        config.Boolean("root");
        return new ConfigurationData(
            ReadSite(config.Mapping("site")),
            config.Globs("exclude"),
            [.. config.Mappings("schemas").Select(ReadSchema)],
            ruleReader.Read(config.Mapping("rules")),
            [.. config.Mappings("overrides").Select(ReadOverride)]);
    }

    private SiteSettings ReadSite(ConfigurationMapping? site)
    {
        if (site is null)
            return SiteSettings.None;
        site.CheckKeys("url", "referrer-policy", "public", "base-path");
        Uri? url = null;
        if (site.Text("url") is { } address && !(Uri.TryCreate(address.Value, UriKind.Absolute, out url) && url.Scheme is "http" or "https"))
        {
            site.Report(address, $"'{address.Value}' is no address of a site; write it with its scheme, as in https://blog.example");
            url = null;
        }

        var policy = site.Text("referrer-policy");
        if (policy is not null && !ReferrerPolicies.Contains(policy.Value, StringComparer.Ordinal))
        {
            var nearest = Spelling.Nearest(policy.Value, ReferrerPolicies);
            site.Report(policy, $"'{policy.Value}' is no referrer policy; {(nearest is null ? $"use one of {string.Join(", ", ReferrerPolicies)}" : $"did you mean '{nearest}'?")}");
            policy = null;
        }

        var basePath = site.Text("base-path")?.Value ?? url?.AbsolutePath ?? "/";
        return new SiteSettings(url, policy?.Value, [.. site.Texts("public").Select(root => root.Value)], $"/{basePath.Trim('/')}/".Replace("//", "/", StringComparison.Ordinal));
    }

    private SchemaAssociation ReadSchema(ConfigurationMapping entry)
    {
        entry.CheckKeys("files", "schema");
        var files = entry.RequiredGlobs("files");
        if (entry.Text("schema") is not { } path)
            return new SchemaAssociation([], null);
        if (string.Equals(path.Value, "none", StringComparison.Ordinal))
            return new SchemaAssociation(files, null);
        if (PathLookup.Combine("", path.Value) is not { } inside || Path.IsPathRooted(path.Value))
        {
            entry.Report(path, $"the schema '{path.Value}' lies outside of the configuration's folder");
            return new SchemaAssociation([], null);
        }

        if (readFile(inside) is { } file)
            return SchemaFile.Compile(file, problems) is { } schema ? new SchemaAssociation(files, schema) : new SchemaAssociation([], null);
        entry.Report(path, $"there is no schema '{path.Value}'; paths count from the configuration's folder");
        return new SchemaAssociation([], null);
    }

    private RuleOverride ReadOverride(ConfigurationMapping entry)
    {
        entry.CheckKeys("files", "rules");
        return new RuleOverride(entry.RequiredGlobs("files"), ruleReader.Read(entry.Mapping("rules")));
    }
}

/// <summary>A configuration as written.</summary>
internal sealed record ConfigurationData(
    SiteSettings Site,
    ImmutableArray<GlobPattern> Excludes,
    ImmutableArray<SchemaAssociation> Schemas,
    ImmutableArray<RuleConfiguration> Rules,
    ImmutableArray<RuleOverride> Overrides)
{
    public static ConfigurationData Empty { get; } = new(SiteSettings.None, [], [], [], []);
}

/// <summary>Rules that are set otherwise for some files.</summary>
internal sealed record RuleOverride(ImmutableArray<GlobPattern> Files, ImmutableArray<RuleConfiguration> Rules);
