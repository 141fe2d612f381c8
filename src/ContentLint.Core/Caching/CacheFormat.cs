using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ContentLint.Caching;

/// <summary>
/// A cache as bytes: a head with the run's key, the number of files and a hash of what follows; then the texts, the questions, the schemas, the
/// files and the site's state. A cache that is cut off, of another run, or in any other way not whole, is as good as none.
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
        body.Number(cache.Questions.Length);
        foreach (var (question, answer) in cache.Questions)
        {
            body.Number((int)question.Kind);
            body.Number(texts.IndexOf(question.Document));
            body.Number(texts.IndexOf(question.Subject));
            body.Hash(answer);
        }

        body.Number(cache.Schemas.Length);
        foreach (var (path, hash) in cache.Schemas)
        {
            body.Number(texts.IndexOf(path));
            body.Hash(hash);
        }

        body.Number(cache.Files.Count);
        foreach (var (path, file) in cache.Files)
        {
            body.Number(texts.IndexOf(path));
            WriteFile(body, file);
        }

        SiteStateFormat.Write(body, cache.State, texts);
        var payload = new CacheBytesWriter();
        payload.Number(texts.Texts.Count);
        foreach (var text in texts.Texts)
            payload.Text(text);
        byte[] bytes = [.. new byte[HeadLength], .. payload.Written, .. body.Written];
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
        body.Number(file.Questions.Length);
        var previous = 0;
        foreach (var question in file.Questions)
        {
            body.Number(question - previous);
            previous = question;
        }

        body.Bytes(file.Findings.Span);
    }

    private static LintCache ReadPayload(ReadOnlyMemory<byte> payload)
    {
        var reader = new CacheBytesReader(payload.Span);
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.Text();
        var questions = new (SiteQuestion, ContentHash)[reader.Count()];
        for (var i = 0; i < questions.Length; i++)
            questions[i] = (new SiteQuestion(Kind(reader.Number()), reader.Pick(texts), reader.Pick(texts)), reader.Hash());
        var schemas = new (string, ContentHash)[reader.Count()];
        for (var i = 0; i < schemas.Length; i++)
            schemas[i] = (reader.Pick(texts), reader.Hash());
        var count = reader.Count();
        var files = new Dictionary<string, CachedFile>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            files[reader.Pick(texts)] = ReadFile(ref reader, questions.Length);
        var state = SiteStateFormat.Read(ref reader, texts);
        return reader.IsAtEnd
            ? new LintCache(ImmutableCollectionsMarshal.AsImmutableArray(questions), ImmutableCollectionsMarshal.AsImmutableArray(schemas), files, state)
            : throw CacheBytesReader.Damage();
    }

    private static CachedFile ReadFile(ref CacheBytesReader reader, int questionCount)
    {
        var content = reader.Hash();
        ContentHash? anchors = reader.Flag() ? reader.Hash() : null;
        var namesSchema = reader.Flag();
        var questions = new int[reader.Count()];
        var previous = 0L;
        for (var i = 0; i < questions.Length; i++)
        {
            previous += reader.Number();
            questions[i] = previous < questionCount ? (int)previous : throw CacheBytesReader.Damage();
        }

        return new CachedFile(content, anchors, namesSchema, ImmutableCollectionsMarshal.AsImmutableArray(questions), reader.Bytes().ToArray());
    }

    private static SiteQuestionKind Kind(int number) =>
        number <= byte.MaxValue && Enum.IsDefined((SiteQuestionKind)number) ? (SiteQuestionKind)number : throw CacheBytesReader.Damage();
}
