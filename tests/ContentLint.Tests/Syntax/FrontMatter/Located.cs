using System.Text;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.FrontMatter;

/// <summary>Prints a tree with the source text of every span: what a test compares.</summary>
internal static class Located
{
    public static FrontMatterBlock? Read(string text, ContentKind kind = ContentKind.Markdown) =>
        FrontMatterReader.Read(new SourceText(text, "a.md"), kind);

    public static string Print(string text, ContentKind kind = ContentKind.Markdown)
    {
        var output = new StringBuilder();
        if (Read(text, kind)?.Root is { } root)
            Print(root, text, "", output);
        return output.ToString();
    }

    private static void Print(ContentNode node, string text, string path, StringBuilder output)
    {
        var lexeme = text
            .Substring(node.Span.Start, node.Span.Length)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        switch (node)
        {
            case ScalarNode scalar:
                output.Append(path).Append(' ').Append(scalar.Kind).Append(" «").Append(lexeme).Append("» = ").Append(scalar.Value.Replace(
                    "\n", "\\n", StringComparison.Ordinal)).Append('\n');
                break;
            case SequenceNode sequence:
                output.Append(path).Append(" «").Append(lexeme).Append("»\n");
                for (var i = 0; i < sequence.Items.Length; i++)
                    Print(sequence.Items[i], text, $"{path}[{i}]", output);
                break;
            case MappingNode mapping:
                if (path.Length > 0)
                    output.Append(path).Append(" «").Append(lexeme).Append("»\n");
                foreach (var entry in mapping.Entries)
                {
                    Assert.Contains(entry.Key.Value, text.Substring(entry.Key.Span.Start, entry.Key.Span.Length), StringComparison.Ordinal);
                    Print(entry.Value, text, $"{path}.{entry.Key.Value}", output);
                }

                break;
        }
    }
}
