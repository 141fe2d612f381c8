using System.Collections.Concurrent;

namespace ContentLint.Site.FileSystem;

/// <summary>
/// The texts that a site was asked for, kept until they are forgotten: for a program that looks again and again. Safe to use from several
/// threads.
/// </summary>
public sealed class DiskTexts
{
    private readonly ConcurrentDictionary<string, string?> texts = new(StringComparer.Ordinal);

    /// <summary>Forgets a text, so that it is read again.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="text">What was known of it; null if it could not be read.</param>
    /// <returns>Whether it was read since it was forgotten last: otherwise nothing depends on it.</returns>
    public bool Forget(string file, out string? text) => texts.TryRemove(KeyOf(file), out text);

    /// <summary>Forgets the texts whose paths begin with something.</summary>
    internal void ForgetTree(string start)
    {
        foreach (var file in texts.Keys.Where(file => file.StartsWith(start, StringComparison.Ordinal)))
            texts.TryRemove(file, out _);
    }

    /// <summary>A text, as <paramref name="read"/> gives it when it is first asked for.</summary>
    internal string? Get(string file, Func<string?> read) => texts.GetOrAdd(KeyOf(file), static (_, read) => read(), read);

    /// <summary>A path with the separators of this system only: paths come from several places.</summary>
    internal static string KeyOf(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', Path.DirectorySeparatorChar);
}
