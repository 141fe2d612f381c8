using ContentLint.Text;

namespace ContentLint.Syntax.Mdx;

/// <summary>Collects what is JavaScript in a file of MDX.</summary>
internal sealed class MdxScripts
{
    /// <summary>The expressions with their braces, and spreads; those that hold nothing but comments are not among them.</summary>
    public List<TextSpan> Expressions { get; } = [];

    /// <summary>The expressions that hold nothing but comments, and the comments of HTML.</summary>
    public List<TextSpan> Comments { get; } = [];

    /// <summary>The groups of import and export statements.</summary>
    public List<TextSpan> Modules { get; } = [];

    /// <summary>The import statements.</summary>
    public List<TextSpan> Imports { get; } = [];

    /// <summary>The export statements.</summary>
    public List<TextSpan> Exports { get; } = [];

    /// <summary>Whether statements end with the file, or at a blank line, where they are not complete.</summary>
    public bool HasOpenStatement { get; private set; }

    /// <summary>Notes an expression.</summary>
    /// <returns>Whether it shows nothing: it is a comment, or the id of a heading.</returns>
    public bool AddExpression(ReadOnlySpan<char> raw, TextSpan span)
    {
        if (JavaScriptTokens.IsComment(raw))
        {
            Comments.Add(span);
            return true;
        }

        Expressions.Add(span);
        return raw.StartsWith("{#");
    }

    /// <summary>Notes the expressions of a tag. A string in braces is a value like any other.</summary>
    public void AddTag(JsxTag tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Kind == JsxValueKind.Spread)
                Expressions.Add(attribute.NameSpan);
            else if (attribute.Kind == JsxValueKind.Expression)
                Expressions.Add(attribute.ValueSpan);
        }
    }

    /// <summary>Notes statements.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">All of them.</param>
    /// <param name="starts">Where each starts.</param>
    /// <param name="isComplete">Whether the last one ends there.</param>
    public void AddModule(string text, TextSpan span, List<int> starts, bool isComplete)
    {
        Modules.Add(span);
        HasOpenStatement |= !isComplete;
        for (var i = 0; i < starts.Count; i++)
        {
            var statement = TextSpan.FromBounds(starts[i], i + 1 < starts.Count ? starts[i + 1] : span.End);
            (text[statement.Start] == 'i' ? Imports : Exports).Add(statement);
        }
    }
}
