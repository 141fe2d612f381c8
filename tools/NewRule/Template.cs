using System.Reflection;
using System.Security;

namespace NewRule;

/// <summary>
/// Fills the templates in Templates/. <c>{{Word}}</c> is replaced, and lines between <c>//#if fix</c> or <c>//#if no-fix</c> and
/// <c>//#endif</c> are kept if the rule has a fix or has none.
/// </summary>
internal sealed class Template(RuleIdentity rule)
{
    private readonly (string Word, string Value)[] words =
    [
        ("{{Id}}", rule.Id),
        ("{{Class}}", rule.ClassName),
        ("{{name}}", rule.Name),
        ("{{Title}}", rule.Request.Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)),
        ("{{TitleXml}}", SecurityElement.Escape(rule.Request.Title)),
        ("{{Family}}", rule.Request.Family.Name),
        ("{{Severity}}", Capitalized(rule.Request.Severity)),
        ("{{Safety}}", Capitalized(rule.Request.Fix)),
        ("{{fixedText}}", rule.Request.Fix == "safe" ? "fixedText" : "unsafeFixedText"),
        ("{{Kind}}", rule.Request.Family.ReferenceKind),
        ("{{mark}}", rule.Request.Family.ReferenceKind == "Image" ? "!" : ""),
        ("{{element}}", rule.Request.Family.ReferenceKind == "Image" ? "img src" : "a href"),
        ("{{end}}", rule.Request.Family.ReferenceKind == "Image" ? "" : "harbour</a>"),
    ];

    public string Fill(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no template {name}.");
        using var reader = new StreamReader(stream);
        var text = string.Concat(Lines(reader.ReadToEnd().ReplaceLineEndings("\n")).Select(line => line + "\n"));
        return words.Aggregate(text, static (text, word) => text.Replace(word.Word, word.Value, StringComparison.Ordinal));
    }

    private IEnumerable<string> Lines(string text)
    {
        var isKept = true;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Trim() is "//#if fix")
                isKept = rule.Request.Fix != "none";
            else if (line.Trim() is "//#if no-fix")
                isKept = rule.Request.Fix == "none";
            else if (line.Trim() is "//#endif")
                isKept = true;
            else if (isKept)
                yield return line;
        }
    }

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
