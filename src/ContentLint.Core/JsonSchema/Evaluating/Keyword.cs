using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>One compiled keyword of a schema. Immutable.</summary>
/// <param name="name">The keyword.</param>
/// <param name="span">The keyword's own span in the schema file.</param>
internal abstract class Keyword(string name, TextSpan span)
{
    /// <summary>The keyword.</summary>
    public string Name { get; } = name;

    /// <summary>The keyword's own span in the schema file.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Whether its failure makes what the other keywords of the schema would say noise.</summary>
    public virtual bool IsDecisive => false;

    /// <summary>Whether the value meets the keyword; if not, violations are in the context's sink, if it has one.</summary>
    public abstract bool Evaluate(in EvaluationContext context);
}
