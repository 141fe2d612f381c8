using System.Text;

namespace ContentLint.Urls;

/// <content>The states that read the path, and those of relative and file URLs.</content>
internal sealed partial class UrlParser
{
    private State ReadRelative()
    {
        scheme = baseUrl!.Scheme;
        if (SkipSlash())
            return State.RelativeSlash;
        (username, password, host, port) = (baseUrl.Username, baseUrl.Password, baseUrl.Host, baseUrl.Port);
        return ReadAfterBasePath();
    }

    private State ReadRelativeSlash()
    {
        if (SkipSlash())
            return IsSpecial ? SkipMoreSlashes() : State.Authority;
        (username, password, host, port) = (baseUrl!.Username, baseUrl.Password, baseUrl.Host, baseUrl.Port);
        return State.Path;
    }

    /// <summary>
    /// What the relative and the file state share: query and fragment replace those of the base, a path is appended to its folder.
    /// </summary>
    private State ReadAfterBasePath()
    {
        path.AddRange(baseUrl!.Segments);
        query = baseUrl.Query;
        if (AtEnd)
            return State.Done;
        if (text[position] is '?' or '#')
            return text[position++] == '?' ? State.Query : State.Fragment;
        query = null;
        path.Shorten(scheme);
        return State.Path;
    }

    private State ReadPathStart()
    {
        if (IsSpecial)
        {
            SkipSlash();
            return State.Path;
        }

        if (AtEnd)
            return State.Done;
        if (text[position] is '?' or '#')
            return AfterPath();
        if (text[position] == '/')
            position++;
        return State.Path;
    }

    private State ReadPath()
    {
        while (true)
        {
            var segment = ReadSegment();
            var isLast = AtEnd || text[position] is '?' or '#';
            AddSegment(segment, isLast);
            if (isLast)
                return AfterPath();
            SkipSlash();
        }
    }

    private string ReadSegment()
    {
        var buffer = new StringBuilder();
        while (!AtEnd && text[position] is not ('/' or '?' or '#') && !(text[position] == '\\' && IsSpecial))
        {
            ReportUnit();
            position += PercentEncoding.Append(buffer, text, position, PercentEncodeSet.Path);
        }

        return buffer.ToString();
    }

    private void AddSegment(string segment, bool isLast)
    {
        if (UrlPathBuilder.IsDoubleDot(segment))
        {
            path.Shorten(scheme);
            if (isLast)
                path.Add("");
        }
        else if (UrlPathBuilder.IsSingleDot(segment))
        {
            if (isLast)
                path.Add("");
        }
        else
        {
            path.Add(scheme == "file" && path.IsEmpty && UrlPathBuilder.IsDriveLetter(segment) ? $"{segment[0]}:" : segment);
        }
    }

    private State ReadFile()
    {
        host = WebHost.Empty;
        if (SkipSlash())
            return State.FileSlash;
        if (baseUrl?.Scheme != "file")
            return State.Path;
        host = baseUrl.Host;
        if (!UrlPathBuilder.StartsWithDriveLetter(text.AsSpan(position)))
            return ReadAfterBasePath();
        Report(UrlErrorKind.FileInvalidWindowsDriveLetter);
        return State.Path;
    }

    private State ReadFileSlash()
    {
        if (SkipSlash())
            return State.FileHost;
        if (baseUrl?.Scheme == "file")
        {
            host = baseUrl.Host;
            if (!UrlPathBuilder.StartsWithDriveLetter(text.AsSpan(position))
                && baseUrl.Segments is [{ } first, ..]
                && UrlPathBuilder.IsNormalizedDriveLetter(first))
                path.Add(first);
        }

        return State.Path;
    }

    private State ReadFileHost()
    {
        var length = text.AsSpan(position).IndexOfAny("/\\?#");
        var end = length < 0 ? text.Length : position + length;
        var name = text[position..end];
        if (UrlPathBuilder.IsDriveLetter(name))
        {
            Report(UrlErrorKind.FileInvalidWindowsDriveLetterHost);
            return State.Path;
        }

        if (name.Length > 0)
        {
            host = HostParser.Parse(name, isOpaque: false, input, position);
            if (host is null)
                return State.Failed;
            if (host.Text == "localhost")
                host = WebHost.Empty;
        }

        position = end;
        return State.PathStart;
    }
}
