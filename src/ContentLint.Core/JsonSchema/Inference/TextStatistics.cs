using ContentLint.JsonSchema.Formats;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Inference;

/// <summary>What the texts at one place of many documents have in common. Of texts without end, a fixed number is kept.</summary>
internal sealed class TextStatistics
{
    private const int MostValues = 64;
    private const int LongestTerm = 40;
    private const int MostSpaces = 2;
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Full dates of RFC 3339.</summary>
    public int Dates { get; private set; }

    /// <summary>Date-times of RFC 3339.</summary>
    public int DateTimes { get; private set; }

    /// <summary>What a site generator takes as a date, an empty text included.</summary>
    public int ContentDates { get; private set; }

    /// <summary>Dates that start with a digit.</summary>
    public int WrittenDates { get; private set; }

    /// <summary>Absolute URIs with <c>://</c>.</summary>
    public int Addresses { get; private set; }

    /// <summary>E-mail addresses.</summary>
    public int Mails { get; private set; }

    /// <summary>Whether there are sentences or too many values to be a choice among a few.</summary>
    public bool IsFree { get; private set; }

    /// <summary>How often each text was seen; nothing if they are free.</summary>
    public IReadOnlyDictionary<string, int> Values => values;

    public void Add(ScalarNode scalar)
    {
        var text = scalar.Value;
        Count++;
        AddFormats(text);
        if (!IsFree)
            AddValue(text);
    }

    private void AddFormats(string text)
    {
        if (DateFormats.IsDate(text))
            Dates++;
        if (DateFormats.IsDateTime(text))
            DateTimes++;
        if (ContentDateFormat.IsValid(text))
        {
            ContentDates++;
            if (text.Length > 0 && char.IsAsciiDigit(text[0]))
                WrittenDates++;
        }

        if (text.Contains("://", StringComparison.Ordinal) && UriFormats.IsUri(text, isInternational: false))
            Addresses++;
        if (text.Contains('@', StringComparison.Ordinal) && MailFormats.IsEmail(text, isInternational: false))
            Mails++;
    }

    private void AddValue(string text)
    {
        values[text] = values.GetValueOrDefault(text) + 1;
        IsFree = values.Count > MostValues
            || text.Length is 0 or > LongestTerm
            || text.AsSpan().Count(' ') > MostSpaces
            || text.AsSpan().IndexOfAny('\r', '\n') >= 0;
        if (IsFree)
            values.Clear();
    }
}
