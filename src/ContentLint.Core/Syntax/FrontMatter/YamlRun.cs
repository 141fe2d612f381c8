using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>A document of a YAML stream.</summary>
/// <param name="Root">The data; null if it does not parse or is empty.</param>
/// <param name="Problems">What is wrong, in the order of the file.</param>
internal readonly record struct YamlDocument(ContentNode? Root, ImmutableArray<FrontMatterProblem> Problems);

/// <summary>Runs a parser over a text.</summary>
/// <param name="text">The text.</param>
/// <param name="offset">Where it starts in the file.</param>
/// <param name="dialect">The parser to follow.</param>
/// <param name="isStream">Whether all documents are read; else a second one is a mistake.</param>
internal sealed class YamlRun(string text, int offset, YamlDialect dialect, bool isStream)
{
    /// <summary>Reads the documents. What is refused is read again with lines joined that generators take.</summary>
    public List<YamlDocument> Read()
    {
        var tabs = dialect == YamlDialect.Hexo ? new HexoTabs(text) : null;
        var documents = Read(tabs?.Text ?? text, tabs);
        if (!documents.Exists(IsRefused) || UnindentedLines.Join(tabs?.Text ?? text) is not { } joined)
            return documents;
        var others = Read(joined, tabs);
        return others.Exists(IsRefused) ? documents : others;
    }

    private static bool IsRefused(YamlDocument document) =>
        document.Problems.Any(static problem => problem.Kind == FrontMatterProblemKind.Syntax);

    private List<YamlDocument> Read(string parsed, HexoTabs? tabs)
    {
        var documents = new List<YamlDocument>();
        var nodes = new YamlNodeFactory(text, offset, dialect, tabs);
        ContentNode? root = null;
        try
        {
            var reader = new YamlEventReader(parsed);
            while (reader.HasDocument())
            {
                if (documents.Count > 0 && !isStream)
                {
                    // Ruby and Go read the first document, whatever follows.
                    if (dialect is YamlDialect.Psych or YamlDialect.GoYaml)
                        break;
                    throw new YamlRefusalException(reader.Position, "a second YAML document starts here; only one is read");
                }

                nodes = new YamlNodeFactory(text, offset, dialect, tabs);
                root = null;
                root = reader.ReadDocument(nodes);
                if (new IndentingTabs(text, offset, dialect).Find(root) is { } tab)
                    throw new YamlRefusalException(FrontMatterProblemKind.Syntax, tab, YamlErrorMessage.TabMessage) { IsLocated = true };
                documents.Add(new YamlDocument(root, nodes.Problems()));
                if (!isStream && dialect is YamlDialect.Psych or YamlDialect.GoYaml)
                    break;
            }
        }
        catch (YamlRefusalException refusal)
        {
            if (!isStream)
                documents.Clear();
            nodes.Refuse(refusal);
            documents.Add(new YamlDocument(null, nodes.Problems()));
        }

        return documents;
    }
}
