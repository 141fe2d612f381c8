using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Questions;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace.Tests.Caching;

public sealed class CacheFormatTests
{
    private static readonly ContentHash Key = ContentHash.Of("run");

    private static readonly LintCache Sample = new(
        [("content/⚓.md", ContentHash.Of("anchors")), ("content/ميناء.md", ContentHash.Of("no anchors"))],
        [("schemas/post.json", ContentHash.Of("{}"))],
        new Dictionary<string, CachedFile>(StringComparer.Ordinal)
        {
            ["content/a.md"] = new(0, ContentHash.Of("a"), ContentHash.Of("anchors"), true, [0, 1], new byte[] { 1, 2, 3 }),
            ["content/⚓.md"] = new(1, ContentHash.Of("b"), null, false, [], ReadOnlyMemory<byte>.Empty),
        },
        new SiteState(
            ["", "content"], ["static/صورة.png"], ContentHash.Of("names"), [new FileBeginning("hugo.toml", 8192, ContentHash.Of("title"))]),
        Known(
            [
                (new SiteQuestion(SiteQuestionKind.Link, "", "/港口/#燈塔"), ContentHash.Of("found")),
                (new SiteQuestion(SiteQuestionKind.Image, "", "static/صورة.png"), ContentHash.Of("png")),
                (new SiteQuestion(SiteQuestionKind.Resource, "content/a.md", "half \uD83D of a pair"), ContentHash.Of("missing")),
            ],
            [0, 2],
            []));

    [Fact]
    public void Gives_back_what_was_written()
    {
        var read = CacheFormat.Read(CacheFormat.Write(Sample, Key), Key)!;
        Assert.Equal(Sample.Anchors.AsEnumerable(), read.Anchors);
        Assert.Equal(Sample.Schemas.AsEnumerable(), read.Schemas);
        Assert.Equal(Sample.Files.Keys, read.Files.Keys);
        foreach (var (path, file) in Sample.Files)
        {
            var again = read.Files[path];
            Assert.Equal(file with { Anchors = again.Anchors, Findings = again.Findings }, again);
            Assert.Equal(file.Anchors.AsEnumerable(), again.Anchors);
            Assert.Equal(file.Findings.ToArray(), again.Findings.ToArray());
        }

        Assert.Equal(Sample.State!.Folders.AsEnumerable(), read.State!.Folders);
        Assert.Equal(Sample.State.Targets.AsEnumerable(), read.State.Targets);
        Assert.Equal(Sample.State.Names, read.State.Names);
        Assert.Equal(Sample.State.Beginnings.AsEnumerable(), read.State.Beginnings);
        Assert.Equal(Sample.Answers.Value!.Questions.AsEnumerable(), read.Answers.Value!.Questions);
        Assert.Equal(
            Sample.Answers.Value.OfFiles.Select(indices => string.Join(' ', indices)),
            read.Answers.Value.OfFiles.Select(indices => string.Join(' ', indices)));
    }

    [Fact]
    public void The_answers_are_not_read_before_somebody_wants_them() =>
        Assert.False(CacheFormat.Read(CacheFormat.Write(Sample, Key), Key)!.Answers.IsValueCreated);

    [Fact]
    public void A_state_may_be_unknown() => Assert.Null(CacheFormat.Read(CacheFormat.Write(Sample with { State = null }, Key), Key)!.State);

    [Fact]
    public void Every_kind_of_question_can_be_read()
    {
        var cache = Sample with
        {
            Answers = Known(
                [.. Enum.GetValues<SiteQuestionKind>().Select(static kind => (new SiteQuestion(kind, "a.md", "b"), ContentHash.Of("c")))],
                [],
                [])
        };
        Assert.Equal(
            cache.Answers.Value!.Questions.AsEnumerable(), CacheFormat.Read(CacheFormat.Write(cache, Key), Key)!.Answers.Value!.Questions);
    }

    [Fact]
    public void The_head_says_how_many_files_there_are() =>
        Assert.Equal(2, CacheFormat.CountFiles(CacheFormat.Write(Sample, Key).AsSpan(0, CacheFormat.HeadLength), Key));

    [Fact]
    public void The_cache_of_another_run_is_none() =>
        Assert.Null(CacheFormat.Read(CacheFormat.Write(Sample, Key), ContentHash.Of("other")));

    [Fact]
    public void A_cache_that_ends_early_is_none()
    {
        var bytes = CacheFormat.Write(Sample, Key);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(CacheFormat.Read(bytes.AsMemory(0, length), Key));
    }

    [Fact]
    public void A_cache_with_another_bit_is_none_or_the_same()
    {
        var bytes = CacheFormat.Write(Sample, Key);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 4;
            // The number of files in the head is only a hint.
            if (i is < 40 or >= 44)
                Assert.Null(CacheFormat.Read(bytes, Key));
            bytes[i] ^= 4;
        }
    }

    [Fact]
    public void Bytes_that_somebody_made_up_are_refused_or_read_but_never_fail()
    {
        var random = new Random(20260519);
        var bytes = CacheFormat.Write(Sample, Key);
        for (var round = 0; round < 4000; round++)
        {
            var forged = bytes.ToArray();
            for (var change = 0; change < 3; change++)
                forged[random.Next(CacheFormat.HeadLength, forged.Length)] = (byte)random.Next(256);
            Seal(forged);
            if (CacheFormat.Read(forged, Key) is not { } cache)
                continue;
            Assert.All(cache.Files.Values, file => Assert.All(file.Anchors, index => Assert.InRange(index, 0, cache.Anchors.Length - 1)));
            Assert.All(cache.Files.Values, file => Assert.InRange(file.Index, 0, cache.Files.Count - 1));
            if (cache.Answers.Value is not { } known)
                continue;
            Assert.Equal(cache.Files.Count, known.OfFiles.Length);
            Assert.All(known.OfFiles, asked => Assert.All(asked, index => Assert.InRange(index, 0, known.Questions.Length - 1)));
        }
    }

    private static Lazy<CachedAnswers?> Known(
        ImmutableArray<(SiteQuestion Question, ContentHash Answer)> questions, params ImmutableArray<int>[] ofFiles) =>
        new(new CachedAnswers(questions, [.. ofFiles]));

    private static void Seal(byte[] bytes)
    {
        var hash = ContentHash.Of(bytes.AsSpan(CacheFormat.HeadLength));
        BitConverter.TryWriteBytes(bytes.AsSpan(24), hash.Low);
        BitConverter.TryWriteBytes(bytes.AsSpan(32), hash.High);
    }
}
