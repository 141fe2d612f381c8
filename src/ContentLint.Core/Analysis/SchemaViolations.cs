using System.Collections.Immutable;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Analysis;

/// <summary>Validates front matter against a schema, and beside it against that of the site's generator.</summary>
internal static class SchemaViolations
{
    /// <summary>
    /// The violations in the order of the file: those of the schema, each with whether the generator takes the value, and those that
    /// only the generator has.
    /// </summary>
    /// <param name="frontMatter">The front matter, which can be read.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="generatorSchema">The schema of the generator, or null.</param>
    public static ImmutableArray<SchemaViolation> Of(FrontMatterBlock frontMatter, ContentSchema schema, ContentSchema? generatorSchema)
    {
        var violations = schema.Validate(frontMatter.Root, frontMatter.OpeningFence);
        if (generatorSchema is null)
            return violations;
        var ofGenerator = generatorSchema.Validate(frontMatter.Root, frontMatter.OpeningFence);
        var refused = ofGenerator.Select(static violation => violation.InstancePath).ToHashSet(StringComparer.Ordinal);
        var known = violations.Select(static violation => violation.InstancePath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. violations
                .Select(violation => violation with { IsTakenByGenerator = !refused.Contains(violation.InstancePath) })
                .Concat(ofGenerator.Where(violation => !known.Contains(violation.InstancePath)))
                .OrderBy(static violation => violation.Span)
        ];
    }
}
