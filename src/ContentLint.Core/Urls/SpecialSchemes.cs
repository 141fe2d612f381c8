namespace ContentLint.Urls;

/// <summary>The schemes that the standard treats specially (URL Standard, section 4.2).</summary>
internal static class SpecialSchemes
{
    public static bool Contains(string scheme) => scheme is "http" or "https" or "ws" or "wss" or "ftp" or "file";

    public static int? DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => null,
    };
}
