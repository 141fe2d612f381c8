using ContentLint.Text;

namespace ContentLint.JsonSchema.Inference;

/// <summary>Finds the frequent word that a unique one is a slip of.</summary>
internal static class Misspelling
{
    private const int ShortWord = 5;

    /// <summary>The one word that differs by a slip, or null; short words differ by nature, and get one letter only.</summary>
    public static string? Of(string word, string[] frequent)
    {
        var limit = word.Length <= ShortWord ? 1 : 2;
        if (word.Length < 4)
            return null;
        var near = frequent.Where(other => other.Length >= 4 && Spelling.Distance(word, other, limit) <= limit).ToArray();
        return near is [var only] ? only : null;
    }
}
