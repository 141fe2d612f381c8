namespace ContentLint.Syntax.Html;

/// <summary>
/// Finds the innermost element around others that meets a condition. What is known of an element serves those in it: linear, however deep
/// they are nested.
/// </summary>
/// <param name="condition">The condition.</param>
public sealed class SurroundingElements(Func<HtmlElement, bool> condition)
{
    private readonly Dictionary<HtmlElement, HtmlElement?> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The innermost element around another that meets the condition, or null.</summary>
    public HtmlElement? Around(HtmlElement element)
    {
        var passed = new List<HtmlElement>();
        HtmlElement? found = null;
        for (var inner = element; inner is not null; inner = inner.Parent)
        {
            if (known.TryGetValue(inner, out found))
                break;
            passed.Add(inner);
            if (inner.Parent is { } outer && condition(outer))
            {
                found = outer;
                break;
            }
        }

        foreach (var inner in passed)
            known[inner] = found;
        return found;
    }
}
