using System.Text;

namespace ContentLint.Urls;

/// <summary>Writes URLs (URL Standard, sections 4.5 and 4.7).</summary>
internal static class UrlSerializer
{
    public static string Serialize(WebUrl url)
    {
        var result = new StringBuilder(url.Scheme).Append(':');
        if (url.Host is { } host)
        {
            result.Append("//");
            if (url.Username.Length > 0 || url.Password.Length > 0)
            {
                result.Append(url.Username);
                if (url.Password.Length > 0)
                    result.Append(':').Append(url.Password);
                result.Append('@');
            }

            result.Append(host.Text);
            if (url.Port is not null)
                result.Append(':').Append(url.PortText);
        }
        else if (!url.HasOpaquePath && url.Segments is ["", _, ..])
        {
            // Otherwise the path would be read as a host.
            result.Append("/.");
        }

        result.Append(url.Path);
        if (url.Query is { } query)
            result.Append('?').Append(query);
        if (url.Fragment is { } fragment)
            result.Append('#').Append(fragment);
        return result.ToString();
    }

    public static string Origin(WebUrl url)
    {
        switch (url.Scheme)
        {
            case "blob":
                return url.HasOpaquePath && WebUrl.Parse(url.OpaquePath) is { Scheme: "http" or "https" } inner ? Origin(inner) : "null";
            case "http" or "https" or "ws" or "wss" or "ftp":
                return $"{url.Scheme}://{url.Host!.Text}{(url.Port is null ? "" : $":{url.PortText}")}";
            default:
                return "null";
        }
    }
}
