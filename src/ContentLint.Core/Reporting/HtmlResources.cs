namespace ContentLint.Reporting;

/// <summary>The parts of the HTML report that are files of their own, and the hashes by which its policy lets them in.</summary>
internal static class HtmlResources
{
    // A hash is of bytes that are fixed when the program is built; a test compares, and says what it should be.
    public const string ScriptHash = "sha256-5YRJo+kZJ/NDwe8gBUeALcwcX+9f4dyS79Mpn9Ve5cM=";

    public const string StyleHash = "sha256-g/gHJJ+rtRMqh/qzvnI+v0SQ56RhtqrycxbiWeg1x8I=";

    /// <summary>The text of a file in the folder Html.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(HtmlResources).Assembly.GetManifestResourceStream($"ContentLint.Reporting.Html.{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
