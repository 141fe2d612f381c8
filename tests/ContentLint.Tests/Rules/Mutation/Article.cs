using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>
/// An article that defects are put into. Where it really lies makes no difference: every one is a page of the same small site.
/// </summary>
internal sealed class Article
{
    private readonly Lazy<ContentDocument> document;

    public Article(string name, string text)
    {
        (Name, Text) = (name, text);
        Path = $"docs/article{System.IO.Path.GetExtension(name)}";
        document = new(() => ContentParser.Parse(new SourceText(text, Path), ContentKinds.Of(Path)!.Value));
    }

    /// <summary>What a failed test calls it.</summary>
    public string Name { get; }

    public string Path { get; }

    public string Text { get; }

    public ContentDocument Document => document.Value;

    public string NewLine => Document.Source.NewLine;

    public Article WithCarriageReturns() => new($"CRLF {Name}", Text.ReplaceLineEndings("\r\n"));

    /// <summary>Whether what stands at an offset is in no element that keeps rules out or has a meaning of its own.</summary>
    public bool IsPlain(int offset) =>
        !Document.Elements.Any(element => IsSpecial(element.Name)
            && element.StartTag.Start < offset
            && offset < (element.EndTag?.End ?? Text.Length));

    private static bool IsSpecial(string name) =>
        name is "a" or "button" or "code" or "pre" or "template" or "script" or "style" or "svg" or "math" or "title"
            or "textarea" or "select" or "iframe" or "video" or "audio" or "object" or "picture" or "noscript";
}
