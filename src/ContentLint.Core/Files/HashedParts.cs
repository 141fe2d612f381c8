using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ContentLint.Files;

/// <summary>Puts values together so that other values, in whatever grouping, have another hash.</summary>
public sealed class HashedParts
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>The hash of all that was added.</summary>
    public ContentHash Hash => ContentHash.Of(bytes.WrittenSpan);

    /// <summary>Adds a text, or that there is none.</summary>
    public HashedParts Add(string? text)
    {
        Add(text?.Length ?? -1);
        bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Adds texts in their order, or that there are none.</summary>
    public HashedParts Add(IReadOnlyCollection<string>? texts)
    {
        Add(texts?.Count ?? -1);
        foreach (var text in texts ?? [])
            Add(text);
        return this;
    }

    /// <summary>Adds pairs of texts, in the order of their keys.</summary>
    public HashedParts Add(IReadOnlyDictionary<string, string> entries)
    {
        Add(entries.Count);
        foreach (var (key, value) in entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            Add(key).Add(value);
        return this;
    }

    /// <summary>Adds a number.</summary>
    public HashedParts Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
        return this;
    }

    /// <summary>Adds a flag.</summary>
    public HashedParts Add(bool flag) => Add(flag ? 1L : 0L);

    /// <summary>Adds a hash.</summary>
    public HashedParts Add(ContentHash hash) => Add(unchecked((long)hash.Low)).Add(unchecked((long)hash.High));
}
