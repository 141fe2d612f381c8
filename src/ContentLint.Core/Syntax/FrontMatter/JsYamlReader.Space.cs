using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Syntax.FrontMatter;

/// <content>White space, directives, tags, anchors and aliases.</content>
internal sealed partial class JsYamlReader
{
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    /// <summary>Passes over white space, line breaks and comments, and measures the indentation of the last line.</summary>
    /// <returns>The number of line breaks.</returns>
    private int SkipSpace(bool allowsComments)
    {
        var breaks = 0;
        while (Current != End)
        {
            while (Current is ' ' or '\t')
            {
                if (Current == '\t' && firstTab == -1)
                    firstTab = position;
                position++;
            }

            if (allowsComments && Current == '#')
                SkipLine();
            if (Current is not ('\n' or '\r'))
                break;
            ReadLineBreak();
            breaks++;
            lineIndent = 0;
            while (Current == ' ')
            {
                lineIndent++;
                position++;
            }
        }

        return breaks;
    }

    private void SkipLine()
    {
        while (Current is not ('\n' or '\r' or End))
            position++;
    }

    private void ReadLineBreak()
    {
        if (Current is not ('\n' or '\r'))
            throw Refuse("nothing but a comment can follow on this line");
        position += Current == '\r' && Next == '\n' ? 2 : 1;
        line++;
        lineStart = position;
        firstTab = -1;
    }

    private bool IsDocumentSeparator() =>
        Current is '-' or '.'
        && Next == Current
        && At(position + 2) == Current
        && (At(position + 3) == End || IsBlank(At(position + 3)));

    private bool ReadDirectives()
    {
        var hasDirectives = false;
        var hasVersion = false;
        while (Current != End)
        {
            SkipSpace(allowsComments: true);
            if (lineIndent > 0 || Current != '%')
                break;
            hasDirectives = true;
            position++;
            var name = ReadWord();
            if (name.Length == 0)
                throw Refuse("a directive has a name");
            var arguments = ReadArguments();
            if (Current != End)
                ReadLineBreak();
            if (name == "YAML")
                hasVersion = hasVersion ? throw Refuse("the directive %YAML is there twice") : CheckVersion(arguments);
            else if (name == "TAG")
                AddTagPrefix(arguments);
        }

        return hasDirectives;
    }

    private List<string> ReadArguments()
    {
        var arguments = new List<string>();
        while (Current != End)
        {
            while (Current is ' ' or '\t')
                position++;
            if (Current == '#')
                SkipLine();
            if (Current is '\n' or '\r' or End)
                break;
            arguments.Add(ReadWord());
        }

        return arguments;
    }

    private bool CheckVersion(List<string> arguments)
    {
        if (arguments is not [var version] || !Version().IsMatch(version))
            throw Refuse("the directive %YAML takes a version: 1.1 or 1.2");
        return true;
    }

    private void AddTagPrefix(List<string> arguments)
    {
        if (arguments is not [var handle, var prefix] || !TagHandle().IsMatch(handle) || !TagUri().IsMatch(prefix))
            throw Refuse("the directive %TAG takes a handle and a prefix");
        if (!tagPrefixes.TryAdd(handle, Unescape(prefix)))
            throw Refuse($"the tag handle '{handle}' is there twice");
    }

    private string ReadWord()
    {
        var start = position;
        while (Current != End && !IsBlank(Current))
            position++;
        return text[start..position];
    }

    private bool ReadTag()
    {
        if (Current != '!')
            return false;
        if (tag is not null)
            throw Refuse("a value has two tags");
        position++;
        if (Current == '<')
        {
            tag = ReadVerbatimTag();
            return true;
        }

        var handle = "!";
        if (Current == '!')
        {
            handle = "!!";
            position++;
        }

        var start = position;
        for (; Current != End && !IsBlank(Current); position++)
        {
            if (Current != '!')
                continue;
            if (handle != "!")
                throw Refuse("a tag holds one '!' after its first character");
            handle = text[(start - 1)..(position + 1)];
            if (!TagHandle().IsMatch(handle))
                throw Refuse($"'{handle}' is not a tag handle");
            start = position + 1;
        }

        tag = Expand(handle, text[start..position]);
        return true;
    }

    private string ReadVerbatimTag()
    {
        var start = ++position;
        do
            position++;
        while (Current is not ('>' or End));
        if (Current == End)
            throw Refuse("the tag '!<' has no closing '>'");
        var name = text[start..position];
        position++;
        return name.Length == 0 || TagUri().IsMatch(name) ? Unescape(name) : throw Refuse($"'{name}' is not a tag");
    }

    private string Expand(string handle, string name)
    {
        if (name.Length > 0 && (name.Any(IsFlowIndicator) || !TagUri().IsMatch(name)))
            throw Refuse($"the tag '{handle}{name}' holds a character that a tag cannot hold");
        name = Unescape(name);
        if (tagPrefixes.TryGetValue(handle, out var prefix))
            return prefix + name;
        return handle switch
        {
            "!" => "!" + name,
            "!!" => "tag:yaml.org,2002:" + name,
            _ => throw Refuse($"the tag handle '{handle}' is not declared"),
        };
    }

    private string Unescape(string name) => isVersion3 ? name : Uri.UnescapeDataString(name);

    private bool ReadAnchor()
    {
        if (Current != '&')
            return false;
        if (anchor is not null)
            throw Refuse("a value has two anchors");
        position++;
        anchor = ReadName("an anchor");
        return true;
    }

    private bool ReadAlias()
    {
        if (Current != '*')
            return false;
        var start = position++;
        var name = ReadName("an alias");
        result = nodes.Alias(start, position, name);
        SkipSpace(allowsComments: true);
        return true;
    }

    private string ReadName(string what)
    {
        var start = position;
        while (Current != End && !IsBlank(Current) && !IsFlowIndicator(Current))
            position++;
        return position > start ? text[start..position] : throw Refuse($"{what} has a name");
    }

    private static string CharOf(uint code) =>
        code <= char.MaxValue
            ? ((char)code).ToString(CultureInfo.InvariantCulture)
            : new string([(char)(0xD800 + (((code - 0x10000) >> 10) & 0xFFFF)), (char)(0xDC00 + (code & 0x3FF))]);

    [GeneratedRegex(@"^0*1\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^(?:!|!!|![a-z\-]+!)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TagHandle();

    [GeneratedRegex(
        @"^(?:!|[^,\[\]\{\}])(?:%[0-9a-f]{2}|[0-9a-z\-#;/\?:@&=\+\$,_\.!~\*'\(\)\[\]])*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TagUri();
}
