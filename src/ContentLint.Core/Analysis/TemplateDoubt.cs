using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>
/// Whether a violation may vanish once a template has written its part of the front matter. The other keys of the block are still checked.
/// </summary>
internal static class TemplateDoubt
{
    /// <summary>Whether the violation rests on something that a template writes.</summary>
    public static bool Covers(SourceText source, SchemaViolation violation)
    {
        var node = violation.Node;
        if (TemplateTags.Write(source, node) || TemplateTags.IsIn(source.AsSpan(violation.Span)))
            return true;
        return violation.Kind switch
        {
            SchemaViolationKind.MissingKey =>
                node is MappingNode mapping && mapping.Entries.Any(entry => TemplateTags.IsIn(source.AsSpan(entry.Key.Span))),
            SchemaViolationKind.OutOfBounds or SchemaViolationKind.Mismatch or SchemaViolationKind.ValueNotAllowed =>
                TemplateTags.WritePartOf(source, node),
            _ => false,
        };
    }
}
