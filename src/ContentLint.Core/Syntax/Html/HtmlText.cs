namespace ContentLint.Syntax.Html;

/// <summary>Text of HTML, as opposed to its tags.</summary>
public static class HtmlText
{
    /// <summary>
    /// Decodes character references, by the rules of attribute values: in text they differ only for names without semicolon.
    /// </summary>
    public static string Decode(string text) => CharacterReferences.DecodeAttribute(text);
}
