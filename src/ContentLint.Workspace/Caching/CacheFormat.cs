using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ContentLint.Files;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// A cache as bytes: a head with the run's key, the number of files and a hash of what follows; then texts, the hashes of anchors and
/// schemas, the files and the site's state; then the other questions with texts of their own. A cache that is cut off, of another run, or
/// in any other way not whole, is as good as none.
/// </summary>
public static class CacheFormat
{
    /// <summary>Length of the head, which says whose cache it is and how many files it knows.</summary>
    public const int HeadLength = 8 + 16 + 16 + 4;

    private static ReadOnlySpan<byte> Signature => "CLCACHE\n"u8;

    /// <summary>The bytes of a cache.</summary>
    public static byte[] Write(LintCache cache, ContentHash runKey)
    {
        var texts = new TextPool();
        var body = new CacheBytesWriter();
        Write(body, cache.Anchors, texts);
        Write(body, cache.Schemas, texts);
        body.Number(cache.Files.Count);
        // The indices of the files are their places.
        foreach (var (path, file) in cache.Files.OrderBy(static entry => entry.Value.Index))
        {
            body.Number(texts.IndexOf(path));
            WriteFile(body, file);
        }

        SiteStateFormat.Write(body, cache.State, texts);
        var payload = new CacheBytesWriter();
        texts.Write(payload);
        payload.Append(body);
        if (cache.Answers.Value is { } answers)
            CachedAnswersFormat.Write(payload, answers, texts);
        byte[] bytes = [.. new byte[HeadLength], .. payload.Written];
        WriteHead(bytes, runKey, cache.Files.Count);
        return bytes;
    }

    /// <summary>The number of files in the cache that begins with a head; null if it is no cache of the run.</summary>
    public static int? CountFiles(ReadOnlySpan<byte> head, ContentHash runKey)
    {
        if (head.Length < HeadLength || !head.StartsWith(Signature) || ContentHash.Read(head[8..]) != runKey)
            return null;
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[40..]);
        return count >= 0 ? count : null;
    }

    /// <summary>Reads a cache; null if it is not whole, or that of another run.</summary>
    public static LintCache? Read(ReadOnlyMemory<byte> bytes, ContentHash runKey)
    {
        if (CountFiles(bytes.Span, runKey) is null || ContentHash.Read(bytes.Span[24..]) != ContentHash.Of(bytes.Span[HeadLength..]))
            return null;
        try
        {
            return ReadPayload(bytes[HeadLength..]);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static void WriteHead(Span<byte> bytes, ContentHash runKey, int files)
    {
        Signature.CopyTo(bytes);
        runKey.Write(bytes[8..]);
        ContentHash.Of(bytes[HeadLength..]).Write(bytes[24..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], files);
    }

    private static void WriteFile(CacheBytesWriter body, CachedFile file)
    {
        body.Hash(file.Content);
        body.Flag(file.OwnAnchors is not null);
        if (file.OwnAnchors is { } anchors)
            body.Hash(anchors);
        body.Flag(file.NamesSchema);
        IndicesFormat.Write(body, file.Anchors);
        body.Bytes(file.Findings.Span);
    }

    private static LintCache ReadPayload(ReadOnlyMemory<byte> payload)
    {
        var reader = new CacheBytesReader(payload.Span);
        var texts = TextPool.Read(ref reader, []);
        var anchors = ReadHashes(ref reader, texts);
        var schemas = ReadHashes(ref reader, texts);
        var count = reader.Count();
        var files = new Dictionary<string, CachedFile>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (!files.TryAdd(reader.Pick(texts), ReadFile(ref reader, payload, i, anchors.Length)))
                throw CacheBytesReader.Damage();
        }

        var state = SiteStateFormat.Read(ref reader, texts);
        var rest = payload[reader.Position..];
        return new LintCache(anchors, schemas, files, state, new Lazy<CachedAnswers?>(() => CachedAnswersFormat.Read(rest, texts, count)));
    }

    private static CachedFile ReadFile(ref CacheBytesReader reader, ReadOnlyMemory<byte> payload, int index, int anchorCount)
    {
        var content = reader.Hash();
        ContentHash? anchors = reader.Flag() ? reader.Hash() : null;
        var namesSchema = reader.Flag();
        var asked = IndicesFormat.Read(ref reader, anchorCount);
        var length = reader.Bytes().Length;
        return new CachedFile(index, content, anchors, namesSchema, asked, payload.Slice(reader.Position - length, length));
    }

    private static void Write(CacheBytesWriter body, ImmutableArray<(string Path, ContentHash Hash)> hashes, TextPool texts)
    {
        body.Number(hashes.Length);
        foreach (var (path, hash) in hashes)
        {
            body.Number(texts.IndexOf(path));
            body.Hash(hash);
        }
    }

    private static ImmutableArray<(string Path, ContentHash Hash)> ReadHashes(ref CacheBytesReader reader, string[] texts)
    {
        var hashes = new (string, ContentHash)[reader.Count()];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = (reader.Pick(texts), reader.Hash());
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes);
    }
}
