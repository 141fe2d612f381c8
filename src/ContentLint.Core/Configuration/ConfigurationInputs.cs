using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// The texts that a configuration was made of, and those of the schemas that pages named since. Safe to use from several threads.
/// </summary>
/// <param name="readFile">Reads a schema by its path.</param>
public sealed class ConfigurationInputs(Func<string, SourceText?> readFile)
{
    private readonly ConcurrentDictionary<string, ReadInput> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> configured = new(StringComparer.Ordinal);
    private ImmutableArray<SourceText> files = [];
    private ConfigurationInputs? others;

    /// <summary>The schemas that pages named, whether they could be read or not: their paths with hashes of what was there.</summary>
    public ImmutableArray<(string Path, ContentHash Hash)> Declared =>
        [.. read.Where(entry => !configured.Contains(entry.Key)).Select(entry => (entry.Key, entry.Value.Hash))];

    /// <summary>The hash of the configuration and of the schemas that it names.</summary>
    public ContentHash Hash
    {
        get
        {
            var parts = new HashedParts();
            foreach (var file in files)
                parts.Add(file.Path).Add(file.Text);
            AddConfiguredTo(parts);
            others?.AddConfiguredTo(parts);
            return parts.Hash;
        }
    }

    /// <summary>Reads a file, and remembers what was there.</summary>
    public SourceText? Read(string path)
    {
        var input = Get(path);
        return input.Failure is null ? input.Source : throw new IOException(input.Failure);
    }

    /// <summary>A file that a finding points into; null if it cannot be read.</summary>
    public SourceText? Known(string path) => Get(path).Source;

    /// <summary>The hash of what is at a path.</summary>
    public ContentHash HashOf(string path) => Get(path).Hash;

    /// <summary>Ends the reading of the configuration: what is read from now on was named by pages.</summary>
    /// <param name="files">The files that it was made of, in the order in which they lie over each other.</param>
    /// <param name="others">The schemas that were read from elsewhere.</param>
    public void Complete(IEnumerable<SourceText> files, ConfigurationInputs others)
    {
        this.files = [.. files];
        this.others = others;
        configured.UnionWith(read.Keys);
        others.configured.UnionWith(others.read.Keys);
    }

    private ReadInput Get(string path) => read.GetOrAdd(path, static (path, readFile) => ReadInput.Of(path, readFile), readFile);

    private void AddConfiguredTo(HashedParts parts)
    {
        parts.Add(configured.Count);
        foreach (var path in configured.Order(StringComparer.Ordinal))
            parts.Add(path).Add(read[path].Hash);
    }

    private sealed record ReadInput(SourceText? Source, string? Failure)
    {
        /// <summary>The hash of what was there. Only a run with a cache asks for it.</summary>
        public ContentHash Hash => new HashedParts().Add(Failure).Add(Source?.Text).Hash;

        public static ReadInput Of(string path, Func<string, SourceText?> readFile)
        {
            try
            {
                return new ReadInput(readFile(path), null);
            }
            catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
            {
                return new ReadInput(null, exception.Message);
            }
        }
    }
}
