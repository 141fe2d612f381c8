using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ContentLint.Files;
using ContentLint.Site.Questions;

namespace ContentLint.Workspace.Caching;

/// <summary>The questions and answers of a cache, which are its last part, and are read only if somebody wants them.</summary>
internal static class CachedAnswersFormat
{
    public static void Write(CacheBytesWriter payload, CachedAnswers answers, TextPool texts)
    {
        var body = new CacheBytesWriter();
        body.Number(answers.Questions.Length);
        foreach (var (question, answer) in answers.Questions)
        {
            body.Number((int)question.Kind);
            body.Number(texts.IndexOf(question.Document));
            body.Number(texts.IndexOf(question.Subject));
            body.Hash(answer);
        }

        foreach (var indices in answers.OfFiles)
            IndicesFormat.Write(body, indices);
        texts.Write(payload);
        payload.Append(body);
    }

    /// <summary>Reads them; null if they are damaged.</summary>
    /// <param name="bytes">The last part of a cache.</param>
    /// <param name="texts">The texts before it.</param>
    /// <param name="files">The number of files.</param>
    public static CachedAnswers? Read(ReadOnlyMemory<byte> bytes, string[] texts, int files)
    {
        try
        {
            var reader = new CacheBytesReader(bytes.Span);
            texts = TextPool.Read(ref reader, texts);
            var questions = new (SiteQuestion, ContentHash)[reader.Count()];
            for (var i = 0; i < questions.Length; i++)
                questions[i] = (new SiteQuestion(Kind(reader.Number()), reader.Pick(texts), reader.Pick(texts)), reader.Hash());
            var ofFiles = new ImmutableArray<int>[files];
            for (var i = 0; i < files; i++)
                ofFiles[i] = IndicesFormat.Read(ref reader, questions.Length);
            return reader.IsAtEnd
                ? new CachedAnswers(
                    ImmutableCollectionsMarshal.AsImmutableArray(questions), ImmutableCollectionsMarshal.AsImmutableArray(ofFiles))
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static SiteQuestionKind Kind(int number) =>
        number <= byte.MaxValue && Enum.IsDefined((SiteQuestionKind)number) ? (SiteQuestionKind)number : throw CacheBytesReader.Damage();
}
