using System.Text.Encodings.Web;

namespace ContentLint.Text;

/// <summary>Writes strings of JSON where a file is put together line by line.</summary>
internal static class JsonQuote
{
    /// <summary>
    /// The text in quotes. Only what JSON demands is escaped, and what could be taken for something else where it is shown.
    /// </summary>
    public static string Of(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
