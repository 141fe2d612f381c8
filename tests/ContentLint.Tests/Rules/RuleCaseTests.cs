using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules;

/// <summary>How many cases the tests of a rule must have, and of which kinds.</summary>
public sealed class RuleCaseTests(RuleCases all) : IClassFixture<RuleCases>
{
    private const int Reports = 3;
    private const int Fixes = 3;
    private const int Quiet = 5;

    /// <summary>Rules that are not about a text, and have tests of another form.</summary>
    private static readonly string[] NotOfTexts = ["CL2010", "CL5009"];

    /// <summary>Rules about the syntax of Markdown, and about pages that are empty behind their front matter.</summary>
    private static readonly string[] OfMarkdownOnly = ["CL4016", "CL4017", "CL4018", "CL6008", "CL6010"];

    /// <summary>Rules whose fixes rename files, which no text shows.</summary>
    private static readonly string[] Renaming = ["CL2006", "CL2011"];

    public static TheoryData<string> Ids =>
    [
        .. RuleCatalog.All.Select(rule => rule.Descriptor)
            .Where(descriptor => !NotOfTexts.Contains(descriptor.Id))
            .Select(descriptor => descriptor.Id),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_cases_of_every_kind(string id)
    {
        var cases = all.Of(id);
        var reported = cases.Where(@case => @case.IsReported).ToArray();
        var descriptor = RuleCatalog.Descriptors.Single(descriptor => descriptor.Id == id);
        AtLeast(Reports, reported, "that are reported");
        AtLeast(Quiet, cases.Where(@case => !@case.IsReported), "that are quiet");
        AtLeast(OfMarkdownOnly.Contains(id) ? 0 : 1, reported.Where(@case => IsHtml(@case)), "that are reported in HTML");
        AtLeast(1, reported.Where(@case => !IsHtml(@case)), "that are reported in Markdown");
        AtLeast(1, reported.Where(@case => @case.Text.Contains("\r\n", StringComparison.Ordinal)
            && @case.Text.Any(char.IsSurrogate)), "with CRLF and characters beyond the BMP that are reported");
        if (descriptor.Fixes != FixAvailability.None && !Renaming.Contains(id))
            AtLeast(Fixes, reported.Where(@case => @case.IsFixed), "that are fixed");

        void AtLeast(int expected, IEnumerable<RuleCase> some, string kind)
        {
            var count = some.DistinctBy(@case => (@case.Text.ReplaceLineEndings("\n"), @case.Setup with { FileName = "" })).Count();
            Assert.True(
                count >= expected, $"{id} has {count} cases {kind}; write {expected}, in a class with [Trait(\"Rule\", \"{id}\")].");
        }
    }

    private static bool IsHtml(RuleCase @case) => @case.Setup.FileName.EndsWith(".html", StringComparison.Ordinal);
}
