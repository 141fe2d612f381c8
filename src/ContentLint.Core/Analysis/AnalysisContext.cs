using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.References;

namespace ContentLint.Analysis;

/// <summary>Takes the actions of one rule. The driver walks a document once and calls what was registered.</summary>
public sealed class AnalysisContext
{
    internal List<(Action<ElementContext> Action, string[] Names)> Elements { get; } = [];

    internal List<(Action<ReferenceContext> Action, ReferenceKind[] Kinds)> References { get; } = [];

    internal List<(Action<SchemaViolationContext> Action, SchemaViolationKind[] Kinds)> SchemaViolations { get; } = [];

    internal List<Action<FrontMatterContext>> FrontMatter { get; } = [];

    internal List<Action<DocumentContext>> Documents { get; } = [];

    internal List<Action<NestedContext>> Nested { get; } = [];

    internal List<Action<ImageFileContext>> ImageFiles { get; } = [];

    /// <summary>
    /// Calls <paramref name="action"/> for each element with one of the lower-case <paramref name="names"/>; for every element if there are
    /// none.
    /// </summary>
    public void RegisterElement(Action<ElementContext> action, params string[] names) => Elements.Add((action, names));

    /// <summary>
    /// Calls <paramref name="action"/> for each reference of one of the <paramref name="kinds"/>; for every reference if there are none.
    /// </summary>
    public void RegisterReference(Action<ReferenceContext> action, params ReferenceKind[] kinds) => References.Add((action, kinds));

    /// <summary>Calls <paramref name="action"/> for each schema violation of one of the <paramref name="kinds"/>.</summary>
    public void RegisterSchemaViolation(Action<SchemaViolationContext> action, params SchemaViolationKind[] kinds) =>
        SchemaViolations.Add((action, kinds));

    /// <summary>Calls <paramref name="action"/> once for each document that has front matter.</summary>
    public void RegisterFrontMatter(Action<FrontMatterContext> action) => FrontMatter.Add(action);

    /// <summary>Calls <paramref name="action"/> once for each document.</summary>
    public void RegisterDocument(Action<DocumentContext> action) => Documents.Add(action);

    /// <summary>Calls <paramref name="action"/> for each document in a <c>srcdoc</c>, with what the other rules find in it.</summary>
    public void RegisterNested(Action<NestedContext> action) => Nested.Add(action);

    /// <summary>Calls <paramref name="action"/> once for each image file, whether a page shows it or not.</summary>
    public void RegisterImageFile(Action<ImageFileContext> action) => ImageFiles.Add(action);
}
