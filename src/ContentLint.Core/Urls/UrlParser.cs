using System.Collections.Immutable;
using System.Text;

namespace ContentLint.Urls;

/// <summary>
/// The basic URL parser without state override (URL Standard, section 4.4). Each state is a method that reads from
/// <see cref="position"/> and says which state follows; every character is read a bounded number of times.
/// </summary>
internal sealed partial class UrlParser
{
    private readonly UrlInput input;
    private readonly string text;
    private readonly WebUrl? baseUrl;
    private readonly UrlPathBuilder path = new();
    private int position;
    private string scheme = "";
    private string username = "";
    private string password = "";
    private WebHost? host;
    private int? port;
    private string? opaquePath;
    private string? query;
    private string? fragment;

    public UrlParser(string original, WebUrl? baseUrl)
    {
        input = new UrlInput(original);
        text = input.Text;
        this.baseUrl = baseUrl;
    }

    private enum State
    {
        Failed,
        Scheme,
        Relative,
        RelativeSlash,
        SpecialAuthoritySlashes,
        Authority,
        File,
        FileSlash,
        FileHost,
        PathStart,
        Path,
        OpaquePath,
        Query,
        Fragment,
        Done,
    }

    public ImmutableArray<UrlError> Errors => input.Errors;

    private bool IsSpecial => SpecialSchemes.Contains(scheme);

    private bool AtEnd => position >= text.Length;

    public WebUrl? Parse()
    {
        for (var state = State.Scheme; state != State.Done;)
        {
            state = state switch
            {
                State.Scheme => ReadScheme(),
                State.Relative => ReadRelative(),
                State.RelativeSlash => ReadRelativeSlash(),
                State.SpecialAuthoritySlashes => ReadSpecialAuthoritySlashes(),
                State.Authority => ReadAuthority(),
                State.File => ReadFile(),
                State.FileSlash => ReadFileSlash(),
                State.FileHost => ReadFileHost(),
                State.PathStart => ReadPathStart(),
                State.Path => ReadPath(),
                State.OpaquePath => ReadOpaquePath(),
                State.Query => ReadQuery(),
                _ => ReadFragment(),
            };
            if (state == State.Failed)
                return null;
        }

        return new WebUrl
        {
            Scheme = scheme,
            Username = username,
            Password = password,
            Host = host,
            Port = port,
            Segments = opaquePath is null ? path.ToImmutable() : default,
            OpaquePath = opaquePath ?? "",
            Query = query,
            Fragment = fragment,
        };
    }

    /// <summary>The scheme start, scheme, no scheme and path or authority states.</summary>
    private State ReadScheme()
    {
        var length = UrlOutline.SchemeLength(text);
        if (length == 0)
            return WithoutScheme();
        scheme = text[..length].ToLowerInvariant();
        position = length + 1;
        if (scheme == "file")
        {
            if (!StartsWith("//"))
                Report(UrlErrorKind.SpecialSchemeMissingFollowingSolidus);
            return State.File;
        }

        if (IsSpecial)
            return baseUrl?.Scheme == scheme ? SpecialRelativeOrAuthority() : State.SpecialAuthoritySlashes;
        if (!StartsWith("/"))
            return State.OpaquePath;
        var isAuthority = StartsWith("//");
        position += isAuthority ? 2 : 1;
        return isAuthority ? State.Authority : State.Path;
    }

    private State WithoutScheme()
    {
        if (baseUrl is null || (baseUrl.HasOpaquePath && !StartsWith("#")))
            return Fail(UrlErrorKind.MissingSchemeNonRelativeUrl, 0);
        if (!baseUrl.HasOpaquePath)
            return baseUrl.Scheme == "file" ? TakeFileScheme() : State.Relative;
        scheme = baseUrl.Scheme;
        opaquePath = baseUrl.OpaquePath;
        query = baseUrl.Query;
        position = 1;
        return State.Fragment;
    }

    private State TakeFileScheme()
    {
        scheme = "file";
        return State.File;
    }

    private State SpecialRelativeOrAuthority()
    {
        if (StartsWith("//"))
            return State.SpecialAuthoritySlashes;
        Report(UrlErrorKind.SpecialSchemeMissingFollowingSolidus);
        return State.Relative;
    }

    private State ReadOpaquePath()
    {
        var buffer = new StringBuilder();
        for (; !AtEnd && text[position] is not ('?' or '#'); position++)
        {
            var c = text[position];
            if (c == ' ')
            {
                // A space in front of query or fragment would be lost with them.
                var isLast = position + 1 < text.Length && text[position + 1] is '?' or '#';
                Report(UrlErrorKind.InvalidUrlUnit);
                buffer.Append(isLast ? "%20" : " ");
                continue;
            }

            ReportUnit();
            position += PercentEncoding.Append(buffer, text, position, PercentEncodeSet.C0Control) - 1;
        }

        opaquePath = buffer.ToString();
        return AfterPath();
    }

    private State ReadQuery()
    {
        query = Encode(IsSpecial ? PercentEncodeSet.SpecialQuery : PercentEncodeSet.Query, until: '#');
        if (AtEnd)
            return State.Done;
        position++;
        return State.Fragment;
    }

    private State ReadFragment()
    {
        fragment = Encode(PercentEncodeSet.Fragment, until: null);
        return State.Done;
    }

    private State AfterPath()
    {
        if (AtEnd)
            return State.Done;
        return text[position++] == '?' ? State.Query : State.Fragment;
    }

    private string Encode(PercentEncodeSet set, char? until)
    {
        var buffer = new StringBuilder();
        while (!AtEnd && text[position] != until)
        {
            ReportUnit();
            position += PercentEncoding.Append(buffer, text, position, set);
        }

        return buffer.ToString();
    }

    private bool StartsWith(string start) => string.CompareOrdinal(text, position, start, 0, start.Length) == 0;

    private void Report(UrlErrorKind kind) => input.Report(kind, position);

    private void ReportUnit()
    {
        var isValid = text[position] == '%' ? PercentEncoding.IsEscape(text, position) : UrlCodePoints.IsUrlCodePoint(text, position);
        if (!isValid)
            Report(UrlErrorKind.InvalidUrlUnit);
    }

    private State Fail(UrlErrorKind kind, int offset)
    {
        input.Fail(kind, offset);
        return State.Failed;
    }
}
