using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Running;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Tests.Running;

/// <summary>A run that is cancelled ends between two files, and leaves whole files only.</summary>
public sealed class CancellationTests
{
    private const string Old = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";
    private const int Count = 200;

    [Theory]
    [InlineData(LintMode.Check, true)]
    [InlineData(LintMode.Check, false)]
    [InlineData(LintMode.Fix, false)]
    public void A_token_that_is_cancelled_before_ends_the_run_before_a_file_is_checked(LintMode mode, bool usesCache)
    {
        using var site = Site();
        var request = SessionRun.Request(site.Root, mode) with { UsesCache = usesCache };
        Assert.ThrowsAny<OperationCanceledException>(() => request.Run(cancellation: new CancellationToken(canceled: true)));
        Assert.Equal(Count + 1, Directory.GetFileSystemEntries(site.Root).Length);
    }

    [Theory]
    [InlineData(LintMode.Check, 1)]
    [InlineData(LintMode.Fix, 1)]
    [InlineData(LintMode.Fix, 20)]
    public void A_token_that_is_cancelled_meanwhile_ends_the_run_and_leaves_no_temporary_file(LintMode mode, int after)
    {
        using var site = Site();
        using var cancelling = new CancellationTokenSource();
        var request = SessionRun.Request(site.Root, mode) with { UsesCache = true };
        var observer = new CancellingObserver(cancelling, after);
        Assert.ThrowsAny<OperationCanceledException>(
            () => new LintRun(request, observer, null, static () => []).Execute(new LintSession(request, cancellation: cancelling.Token)));
        Assert.InRange(observer.Done(), after, Count - 1);
        Assert.Equal(Count + 1, Directory.GetFileSystemEntries(site.Root).Length);
        Assert.All(Names, name => Assert.Equal(Old, site[name]));
    }

    [Fact]
    public void Fixes_that_are_cancelled_while_they_are_written_leave_old_and_new_files()
    {
        using var site = Site();
        using var cancelling = new CancellationTokenSource();
        var request = SessionRun.Request(site.Root, LintMode.Fix) with { AsksForFixes = true };
        var prompt = new CancellingPrompt(cancelling, 5);
        Assert.ThrowsAny<OperationCanceledException>(
            () => new LintRun(
                request,
                new SessionRun.Silence(),
                prompt,
                static () => []).Execute(new LintSession(request, cancellation: cancelling.Token)));
        Assert.Equal(4, Names.Count(name => site[name] != Old));
        Assert.Equal(Count + 1, Directory.GetFileSystemEntries(site.Root).Length);
    }

    private static IEnumerable<string> Names => Enumerable.Range(0, Count).Select(static number => $"{number:000}.md");

    private static TemporarySite Site() => new([("contentlint.yml", "root: true\n"), .. Names.Select(static name => (name, Old))]);

    private sealed class CancellingObserver(CancellationTokenSource cancelling, int after) : IRunObserver
    {
        public Func<int> Done { get; private set; } = static () => 0;

        public void Note(RunNote note)
        {
        }

        public void Watch(int total, Func<int> done, Action work)
        {
            Done = done;
            var run = Task.Run(work);
            SpinWait.SpinUntil(() => done() >= after || run.IsCompleted);
            cancelling.Cancel();
            run.GetAwaiter().GetResult();
        }
    }

    private sealed class CancellingPrompt(CancellationTokenSource cancelling, int at) : Workspace.Fixing.IFixPrompt
    {
        private int asked;

        public Workspace.Fixing.FixAnswer Ask(string root, Text.SourceText source, Diagnostic diagnostic)
        {
            if (++asked == at)
                cancelling.Cancel();
            return Workspace.Fixing.FixAnswer.Yes;
        }
    }
}
