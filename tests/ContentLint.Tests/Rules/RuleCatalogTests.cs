using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Tests.Testing;
using RuleSets = ContentLint.Configuration.RuleSets;

namespace ContentLint.Tests.Rules;

public sealed partial class RuleCatalogTests
{
    private static readonly RuleCategory[] Families =
    [
        RuleCategory.Tool, RuleCategory.FrontMatter, RuleCategory.Images, RuleCategory.Referrer, RuleCategory.Links,
        RuleCategory.Embedded, RuleCategory.Markup,
    ];

    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_rule_is_in_the_catalogue()
    {
        var written = typeof(RuleCatalog).Assembly
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => type.Name);
        Assert.Equal(
            written.Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_s_page_has_the_options_of_its_record()
    {
        foreach (var rule in RuleCatalog.All)
        {
            var records = rule.GetType().GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public)
                .Where(type => type
                .GetInterfaces()
                .Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRuleOptions<>)));
            Assert.All(records, record => Assert.Equal(
                Declared(record).Select(option => option.Name),
                rule.Descriptor.Help.Options.Select(option => option.Name)));
        }
    }

    [Fact]
    public void Names_of_options_are_kebab_case_and_unique_and_descriptions_are_sentences() => Assert.All(
        RuleCatalog.Descriptors.SelectMany(descriptor => descriptor.Help.Options.Select(option => (descriptor.Id, option))),
        entry =>
        {
            Assert.Matches(NamePattern(), entry.option.Name);
            Assert.EndsWith(".", entry.option.Description, StringComparison.Ordinal);
            Assert.Single(Find(entry.Id).Help.Options, option => option.Name == entry.option.Name);
        });

    [Fact]
    public void Ids_and_names_are_unique_and_ids_are_in_order()
    {
        Assert.Equal(RuleCatalog.Descriptors.Length, RuleCatalog.Descriptors.Select(descriptor => descriptor.Name).Distinct().Count());
        Assert.Equal(
            RuleCatalog.Descriptors.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal),
            RuleCatalog.Descriptors.Select(descriptor => descriptor.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_is_complete(string id)
    {
        var descriptor = Find(id);
        Assert.Matches(IdPattern(), descriptor.Id);
        Assert.Matches(NamePattern(), descriptor.Name);
        Assert.Equal(Families[descriptor.Id[2] - '0'], descriptor.Category);
        Assert.Equal(CatalogPages.UriOf(descriptor.Id), descriptor.HelpUri);
        Assert.False(descriptor.Title.EndsWith('.'));
        Assert.False(descriptor.MessageFormat.EndsWith('.'));
        Assert.NotEmpty(descriptor.Help.What);
        Assert.NotEmpty(descriptor.Help.Why);
        Assert.Equal(descriptor.IsSecurity, descriptor.SecuritySeverity is not null);
        Assert.Equal(descriptor.Fixes != FixAvailability.None, descriptor.Help.FixSafety is not null);
        Assert.All(descriptor.Help.References, reference => Assert.StartsWith("https://", reference, StringComparison.Ordinal));
        if (descriptor.Category != RuleCategory.Tool)
        {
            Assert.NotEmpty(descriptor.Help.Bad);
            Assert.NotEmpty(descriptor.Help.Good);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_examples_are_reported_and_good_ones_are_not(string id)
    {
        var descriptor = Find(id);
        foreach (var example in descriptor.Help.Bad)
            Assert.Contains(ExampleRun.Analyze(example, "all"), diagnostic => diagnostic.Id == id);
        foreach (var example in descriptor.Help.Good)
            Assert.Empty(ExampleRun.Analyze(example).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_in_the_repository_is_that_of_the_code(string id) =>
        Assert.Equal(
            RulePage.Markdown(Find(id)),
            File.ReadAllText(Path.Combine(RepositoryFolder.Root, "rules", $"{id}.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void The_index_in_the_repository_is_that_of_the_code()
    {
        Assert.Equal(
            RuleIndex.Markdown(RuleCatalog.Descriptors),
            File.ReadAllText(Path.Combine(RepositoryFolder.Root, "rules", "README.md")).ReplaceLineEndings("\n"));
        var pages = Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "rules"), "CL*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(RuleCatalog.Descriptors.Select(descriptor => descriptor.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rule_sets_in_the_repository_are_those_of_the_code()
    {
        foreach (var set in RuleSets.Names)
            Assert.Equal(
                RuleSets.Text(set, RuleCatalog.Descriptors),
                File.ReadAllText(Path.Combine(RepositoryFolder.Root, "rules", $"{set}.yml")).ReplaceLineEndings("\n"));
    }

    private static ImmutableArray<RuleOption> Declared(Type record) => (ImmutableArray<RuleOption>)typeof(RuleOptionReader)
        .GetMethod(nameof(RuleOptionReader.DeclarationsOf))!.MakeGenericMethod(record).Invoke(null, null)!;

    private static DiagnosticDescriptor Find(string id) => RuleCatalog.Descriptors.Single(descriptor => descriptor.Id == id);

    [GeneratedRegex("^CL[0-6][0-9]{3}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();
}
