using System.Globalization;
using System.Text;

namespace ContentLint.Urls;

/// <content>The states that read user, host and port.</content>
internal sealed partial class UrlParser
{
    private const int HighestPort = 65535;

    /// <summary>The special authority slashes state: browsers take any number of slashes for two.</summary>
    private State ReadSpecialAuthoritySlashes()
    {
        if (StartsWith("//"))
            position += 2;
        else
            Report(UrlErrorKind.SpecialSchemeMissingFollowingSolidus);
        return SkipMoreSlashes();
    }

    /// <summary>The special authority ignore slashes state.</summary>
    private State SkipMoreSlashes()
    {
        for (; !AtEnd && text[position] is '/' or '\\'; position++)
            Report(UrlErrorKind.SpecialSchemeMissingFollowingSolidus);
        return State.Authority;
    }

    /// <summary>Skips a slash; for special schemes a backslash is one.</summary>
    private bool SkipSlash()
    {
        if (AtEnd || !(text[position] == '/' || (text[position] == '\\' && IsSpecial)))
            return false;
        if (text[position] == '\\')
            Report(UrlErrorKind.InvalidReverseSolidus);
        position++;
        return true;
    }

    /// <summary>The authority, host and port states.</summary>
    private State ReadAuthority()
    {
        var end = EndOfAuthority();
        var at = text.AsSpan(position, end - position).LastIndexOf('@');
        if (at >= 0)
        {
            ReadCredentials(position + at);
            position += at + 1;
            if (position == end)
                return Fail(UrlErrorKind.HostMissing, position);
        }

        var hostEnd = EndOfHost(end);
        var hasPort = hostEnd < end;
        if (hostEnd == position && (hasPort || IsSpecial))
            return Fail(UrlErrorKind.HostMissing, position);
        host = HostParser.Parse(text[position..hostEnd], !IsSpecial, input, position);
        if (host is null)
            return State.Failed;
        position = hostEnd;
        if (hasPort && !ReadPort(end))
            return State.Failed;
        position = end;
        return State.PathStart;
    }

    private int EndOfAuthority()
    {
        var length = text.AsSpan(position).IndexOfAny(IsSpecial ? "/?#\\" : "/?#");
        return length < 0 ? text.Length : position + length;
    }

    private int EndOfHost(int end)
    {
        var isInBrackets = false;
        for (var i = position; i < end; i++)
        {
            if (text[i] == '[')
                isInBrackets = true;
            else if (text[i] == ']')
                isInBrackets = false;
            else if (text[i] == ':' && !isInBrackets)
                return i;
        }

        return end;
    }

    private void ReadCredentials(int at)
    {
        input.Report(UrlErrorKind.InvalidCredentials, at);
        var colon = text.AsSpan(position, at - position).IndexOf(':');
        var nameEnd = colon < 0 ? at : position + colon;
        username = EncodeUserInfo(position, nameEnd);
        password = colon < 0 ? "" : EncodeUserInfo(nameEnd + 1, at);
    }

    private string EncodeUserInfo(int start, int end)
    {
        var buffer = new StringBuilder();
        PercentEncoding.Append(buffer, text.AsSpan(start, end - start), PercentEncodeSet.UserInfo);
        return buffer.ToString();
    }

    private bool ReadPort(int end)
    {
        var digits = text.AsSpan(position + 1, end - position - 1);
        var other = digits.IndexOfAnyExceptInRange('0', '9');
        if (other >= 0)
        {
            input.Fail(UrlErrorKind.PortInvalid, position + 1 + other);
            return false;
        }

        if (digits.IsEmpty)
            return true;
        var significant = digits.TrimStart('0');
        var value = significant.Length > 5
            ? int.MaxValue
            : significant.IsEmpty ? 0 : int.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        if (value > HighestPort)
        {
            input.Fail(UrlErrorKind.PortOutOfRange, position + 1);
            return false;
        }

        port = value == SpecialSchemes.DefaultPort(scheme) ? null : value;
        return true;
    }
}
