using System.Collections.Immutable;

namespace ContentLint.JsonSchema.Inference;

/// <summary>Decides which format texts have, or which few texts there are to choose from.</summary>
internal static class TextInference
{
    private const int EnoughTexts = 10;
    private const int MostChoices = 8;
    private const int EnoughLists = 30;
    private const int ListsPerChoice = 5;

    /// <summary>The format that all texts have; for dates, all but a few.</summary>
    public static string? FormatOf(TextStatistics texts)
    {
        if (texts.Count == 0)
            return null;
        if (texts.WrittenDates * 2 > texts.Count)
        {
            if (texts.Dates == texts.Count)
                return "date";
            if (texts.DateTimes == texts.Count)
                return "date-time";
            if (texts.ContentDates == texts.Count || InferenceThresholds.IsSlip(texts.Count - texts.ContentDates, texts.Count))
                return "content-date";
        }

        if (texts.Addresses == texts.Count)
            return "uri";
        return texts.Mails == texts.Count ? "email" : null;
    }

    /// <summary>Adds the choices, if few texts recur.</summary>
    public static InferredShape WithChoices(InferredShape shape, TextStatistics texts, int count)
    {
        if (texts.IsFree || count < EnoughTexts)
            return shape;
        var frequent = texts.Values.Where(value => InferenceThresholds.IsFrequent(value.Value)).Select(value => value.Key).ToArray();
        var misspelt = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var choices = ImmutableArray.CreateBuilder<string>();
        foreach (var (text, times) in texts.Values.OrderBy(value => value.Key, StringComparer.Ordinal))
        {
            if (times > 1)
                choices.Add(text);
            else if (Misspelling.Of(text, frequent) is { } meant)
                misspelt[text] = meant;
            else
                return shape;
        }

        // One text that never varies does not tell what else there is to choose.
        return choices.Count is < 2 or > MostChoices
            ? shape
            : shape with { Choices = choices.ToImmutable(), MisspeltTexts = misspelt.ToImmutable() };
    }

    /// <summary>Whether enough lists draw from the choices.</summary>
    public static bool IsChoiceOfLists(int choices, ListStatistics lists) =>
        lists.ListsOfTexts >= EnoughLists && lists.ListsOfTexts >= ListsPerChoice * choices;
}
