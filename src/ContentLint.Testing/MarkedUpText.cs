using System.Text;
using ContentLint.Text;

namespace ContentLint.Testing;

/// <summary>
/// Source with the expected findings marked in it: <c>[|…|]</c> for the rule under test, <c>{|CL4008:…|}</c> for any. Marks nest.
/// </summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Findings">What is marked, by position.</param>
public sealed record MarkedUpText(string Text, IReadOnlyList<ExpectedFinding> Findings)
{
    /// <summary>Reads marked-up source.</summary>
    /// <param name="markup">The source with the marks.</param>
    /// <param name="defaultId">The id of the rule that <c>[|…|]</c> is for.</param>
    /// <exception cref="RuleTestException">A mark is not closed.</exception>
    public static MarkedUpText Parse(string markup, string defaultId)
    {
        var text = new StringBuilder();
        var findings = new List<ExpectedFinding>();
        var open = new Stack<(string Id, int Start, char Close)>();
        for (var i = 0; i < markup.Length; i++)
        {
            var rest = markup.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((defaultId, text.Length, ']'));
                i++;
            }
            else if (rest.StartsWith("{|") && IdIn(rest[2..]) is { } id)
            {
                open.Push((id, text.Length, '}'));
                i += id.Length + 2;
            }
            else if (open.TryPeek(out var innermost) && rest.Length > 1 && rest[0] == '|' && rest[1] == innermost.Close)
            {
                open.Pop();
                findings.Add(new ExpectedFinding(innermost.Id, TextSpan.FromBounds(innermost.Start, text.Length)));
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        if (open.Count > 0)
            throw new RuleTestException($"A mark in the test's source is not closed: {markup}");
        findings.Sort(static (left, right) =>
        {
            var bySpan = left.Span.CompareTo(right.Span);
            return bySpan != 0 ? bySpan : string.CompareOrdinal(left.Id, right.Id);
        });
        return new MarkedUpText(text.ToString(), findings);
    }

    /// <summary>The id before a colon: capital letters, then digits.</summary>
    private static string? IdIn(ReadOnlySpan<char> text)
    {
        var letters = text.IndexOfAnyExceptInRange('A', 'Z');
        if (letters <= 0)
            return null;
        var digits = text[letters..].IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[letters + digits] == ':' ? text[..(letters + digits)].ToString() : null;
    }
}

/// <summary>A finding that a test expects.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Span">Where, in UTF-16 offsets of the source without marks.</param>
public readonly record struct ExpectedFinding(string Id, TextSpan Span);
