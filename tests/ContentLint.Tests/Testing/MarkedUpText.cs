using System.Text;
using ContentLint.Text;

namespace ContentLint.Tests.Testing;

/// <summary>Source with the expected findings marked in it: <c>[|…|]</c> for the rule under test, <c>{|CL4008:…|}</c> for any. Marks nest.</summary>
internal sealed record MarkedUpText(string Text, IReadOnlyList<ExpectedFinding> Findings)
{
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
            else if (rest.Length > 9 && rest.StartsWith("{|CL") && rest[8] == ':')
            {
                open.Push((rest[2..8].ToString(), text.Length, '}'));
                i += 8;
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

        Assert.True(open.Count == 0, "A mark in the test's source is not closed.");
        findings.Sort(static (left, right) =>
        {
            var bySpan = left.Span.CompareTo(right.Span);
            return bySpan != 0 ? bySpan : string.CompareOrdinal(left.Id, right.Id);
        });
        return new MarkedUpText(text.ToString(), findings);
    }
}

/// <summary>A finding that a test expects.</summary>
internal readonly record struct ExpectedFinding(string Id, TextSpan Span);
