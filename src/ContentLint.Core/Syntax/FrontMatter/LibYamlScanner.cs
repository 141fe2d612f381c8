namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Cuts YAML into tokens as libyaml does, which Psych uses and go-yaml is a port of. A key is recognized when its colon is met: until
/// then the scanner remembers where one may have started, on each level of brackets.
/// </summary>
internal sealed partial class LibYamlScanner
{
    private const char End = '\0';
    private const int LongestKey = 1024;
    private const string MissingColon = "a ':' is missing after this key";

    private readonly string text;
    private readonly List<LibYamlToken> queue = [];
    private readonly Stack<int> indents = new();
    private readonly List<PossibleKey?> keys = [null];
    private int taken;
    private int head;
    private int indent = -1;
    private bool allowsKey = true;
    private bool isDone;
    private Mark mark;

    /// <summary>Creates a scanner.</summary>
    /// <exception cref="YamlRefusalException">The text holds a character that YAML cannot hold.</exception>
    public LibYamlScanner(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text[i]))
                throw new YamlRefusalException(i, "a control character is not allowed");
        }
    }

    private int Level => keys.Count - 1;

    private bool IsInFlow => Level > 0;

    private char Current => At(0);

    /// <summary>The next token, which stays.</summary>
    public LibYamlToken Peek()
    {
        while (!isDone && (head == queue.Count || MayNeedKey()))
            ScanToken();
        return queue[head];
    }

    /// <summary>Takes the next token.</summary>
    public LibYamlToken Take()
    {
        var token = Peek();
        head++;
        taken++;
        if (head > LongestKey)
        {
            queue.RemoveRange(0, head);
            head = 0;
        }

        return token;
    }

    /// <summary>Whether the next token may turn out to follow the start of a key.</summary>
    private bool MayNeedKey()
    {
        RemoveStaleKeys();
        foreach (var key in keys)
        {
            if (key is { } possible && possible.Token == taken)
                return true;
        }

        return false;
    }

    private void ScanToken()
    {
        SkipToToken();
        RemoveStaleKeys();
        Unroll(mark.Column);
        if (IsAtEnd(0))
        {
            EndStream();
            return;
        }

        if (mark.Column == 0 && Current == '%')
            ScanDirective();
        else if (IsDocumentIndicator())
            ScanDocumentIndicator();
        else if (!ScanFlowIndicator() && !ScanBlockIndicator())
            ScanContent();
    }

    private void EndStream()
    {
        if (mark.Column != 0)
            mark = mark with { Column = 0, Line = mark.Line + 1 };
        Unroll(-1);
        RemoveKey();
        allowsKey = false;
        Add(LibYamlTokenKind.StreamEnd, mark.Position);
        isDone = true;
    }

    private void ScanDocumentIndicator()
    {
        Unroll(-1);
        RemoveKey();
        allowsKey = false;
        var kind = Current == '-' ? LibYamlTokenKind.DocumentStart : LibYamlTokenKind.DocumentEnd;
        AddIndicator(kind, 3);
    }

    private bool ScanFlowIndicator()
    {
        switch (Current)
        {
            case '[' or '{':
                SaveKey();
                var opening = Current == '[' ? LibYamlTokenKind.FlowSequenceStart : LibYamlTokenKind.FlowMappingStart;
                keys.Add(null);
                allowsKey = true;
                AddIndicator(opening, 1);
                return true;
            case ']' or '}':
                RemoveKey();
                if (IsInFlow)
                    keys.RemoveAt(Level);
                allowsKey = false;
                AddIndicator(Current == ']' ? LibYamlTokenKind.FlowSequenceEnd : LibYamlTokenKind.FlowMappingEnd, 1);
                return true;
            case ',':
                RemoveKey();
                allowsKey = true;
                AddIndicator(LibYamlTokenKind.FlowEntry, 1);
                return true;
            default:
                return false;
        }
    }

    private bool ScanBlockIndicator()
    {
        var isFollowedByBlank = IsBlankOrEnd(1);
        switch (Current)
        {
            case '-' when isFollowedByBlank:
                StartBlock(LibYamlTokenKind.BlockSequenceStart, "a list item cannot start here");
                RemoveKey();
                allowsKey = true;
                AddIndicator(LibYamlTokenKind.BlockEntry, 1);
                return true;
            case '?' when IsInFlow || isFollowedByBlank:
                StartBlock(LibYamlTokenKind.BlockMappingStart, "a key cannot start here");
                RemoveKey();
                allowsKey = !IsInFlow;
                AddIndicator(LibYamlTokenKind.Key, 1);
                return true;
            case ':' when IsInFlow || isFollowedByBlank:
                ScanValue();
                return true;
            default:
                return false;
        }
    }

    private void StartBlock(LibYamlTokenKind kind, string message)
    {
        if (IsInFlow)
            return;
        if (!allowsKey)
            throw Refuse(message);
        Roll(mark.Column, mark.Position, kind, null);
    }

    private void ScanValue()
    {
        if (keys[Level] is { } key)
        {
            Insert(key.Token, new LibYamlToken(LibYamlTokenKind.Key, key.Mark.Position, key.Mark.Position));
            Roll(key.Mark.Column, key.Mark.Position, LibYamlTokenKind.BlockMappingStart, key.Token);
            keys[Level] = null;
            allowsKey = false;
        }
        else
        {
            StartBlock(LibYamlTokenKind.BlockMappingStart, "a value with ': ' must be quoted, or this key is not indented like the others");
            allowsKey = !IsInFlow;
        }

        AddIndicator(LibYamlTokenKind.Value, 1);
    }

    private void ScanContent()
    {
        switch (Current)
        {
            case '*' or '&':
                SaveKey();
                allowsKey = false;
                ScanAnchor();
                break;
            case '!':
                SaveKey();
                allowsKey = false;
                ScanTag();
                break;
            case '|' or '>' when !IsInFlow:
                RemoveKey();
                allowsKey = true;
                ScanBlockScalar();
                break;
            case '\'' or '"':
                SaveKey();
                allowsKey = false;
                ScanQuoted();
                break;
            default:
                if (!StartsPlain())
                    throw Refuse(Current == '\t'
                        ? "a tab indents this line; YAML takes spaces only"
                        : $"a value cannot start with '{Current}': put it in quotes");
                SaveKey();
                allowsKey = false;
                ScanPlain();
                break;
        }
    }

    private bool StartsPlain()
    {
        const string indicators = "-?:,[]{}#&*!|>'\"%@`";
        if (!IsBlankOrEnd(0) && !indicators.Contains(Current, StringComparison.Ordinal))
            return true;
        return (Current == '-' && !IsSpace(1)) || (!IsInFlow && Current is '?' or ':' && !IsBlankOrEnd(1));
    }

    private void Insert(int token, LibYamlToken value) => queue.Insert(head + token - taken, value);

    private void Add(LibYamlTokenKind kind, int start, string value = "", string suffix = "", ScalarStyle style = ScalarStyle.Plain) =>
        queue.Add(new LibYamlToken(kind, start, mark.Position, value, suffix, style));

    private void AddIndicator(LibYamlTokenKind kind, int length)
    {
        var start = mark.Position;
        for (var i = 0; i < length; i++)
            Skip();
        Add(kind, start);
    }

    private YamlRefusalException Refuse(string message) => new(mark.Position, message);

    /// <summary>A place where a key may have started.</summary>
    private readonly record struct PossibleKey(bool IsRequired, int Token, Mark Mark);

    /// <summary>A position in UTF-16; index and column count characters outside the BMP once.</summary>
    private readonly record struct Mark(int Position, int Index, int Line, int Column);
}
