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
    /// <summary>Reads with the rules of libyaml.</summary>
    public List<YamlDocument> WithLibYaml()
    {
        LibYamlReader? reader = null;
        return Read(
            hasMore: () => !(reader ??= new LibYamlReader(text)).IsAtEnd,
            read: nodes => reader!.ReadDocument(nodes),
            position: () => reader!.Position,
            tabs: null);
    }

    /// <summary>Reads with the rules of js-yaml.</summary>
    public List<YamlDocument> WithJsYaml()
    {
        var tabs = dialect == YamlDialect.Hexo ? new HexoTabs(text) : null;
        var reader = new JsYamlReader(tabs?.Text ?? text, isVersion3: dialect == YamlDialect.JsYaml3);
        return Read(() => !reader.IsAtEnd, reader.ReadDocument, () => reader.Position, tabs);
    }

    private List<YamlDocument> Read(Func<bool> hasMore, Func<YamlNodeFactory, ContentNode?> read, Func<int> position, HexoTabs? tabs)
    {
        var documents = new List<YamlDocument>();
        var nodes = new YamlNodeFactory(text, offset, dialect, tabs);
        ContentNode? root = null;
        try
        {
            while (hasMore())
            {
                if (documents.Count > 0 && !isStream)
                {
                    // Ruby and Go read the first document, whatever follows.
                    if (dialect is YamlDialect.Psych or YamlDialect.GoYaml)
                        break;
                    throw new YamlRefusalException(position(), "a second YAML document starts here; only one is read");
                }

                nodes = new YamlNodeFactory(text, offset, dialect, tabs);
                root = null;
                root = read(nodes);
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
