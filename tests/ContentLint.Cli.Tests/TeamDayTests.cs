using System.Diagnostics;
using System.Text;
using ContentLint.Cli.Tests.Testing;
using ContentLint.Workspace.Inference;
using VerifyXunit;

namespace ContentLint.Cli.Tests;

/// <summary>A team takes up the linter on a site of many years: what it types on the first day, and what it reads.</summary>
public sealed class TeamDayTests : IDisposable
{
    private const string Article = "_posts/2023-03-14-harbour.markdown";
    private readonly TemporarySite site = TemporarySite.CopyOf(Path.Combine(SharedCorpora.Root, "huxpro"));
    private readonly StringBuilder transcript = new();

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        site.Dispose();
    }

    [Fact]
    [Trait("Category", "Corpora")]
    public async Task The_first_day()
    {
        GitSite.GitIn(site.Root, "init", "-q", "-b", "main");
        Tell("The old pages are accepted as they are.");
        Run(0, "init");
        Run(0, "--write-baseline");
        GitSite.GitIn(site.Root, "add", "-A");
        GitSite.GitIn(site.Root, "commit", "-q", "-m", "Lint");
        Run(0);

        Tell("A new article has defects, and the hook refuses it.");
        site.Write(
            ".git/hooks/pre-commit",
            $"#!/bin/sh\nexec {string.Join(' ', ContentLintProgram.Command.Select(word => $"'{word}'"))} --changed=HEAD\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(site.Full(".git/hooks/pre-commit"), (UnixFileMode)0b111_101_101);
        site.Write(
            Article,
            "---\nlayout: post\ntitle: 港口的早晨 🎉\ndate: 2023-03-14\n---\n\n<a href=\"https://harbour.example/\" "
                + "target=\"_blank\">港口</a>的[旧站](http://old.harbour.example/tide)。\n\n![](/img/no-such-tower.png)\n");
        Commit(expected: 1);

        Tell("What can be mended is mended, the author does the rest, and one finding has its reason.");
        Run(1, "fix", "--changed=HEAD", "--verbose");
        site.Write(Article, site[Article].Replace("![](/img/no-such-tower.png)", "![港口](/img/404-bg.jpg)", StringComparison.Ordinal));
        Run(0, "--add-suppressions=CL4009", "--reason", "旧站没有证书", "--changed=HEAD");
        Show(Article);
        Commit(expected: 0);

        Tell("The cause is gone, and so is its suppression.");
        site.Write(Article, site[Article].Replace("http://old", "https://old", StringComparison.Ordinal));
        Run(1, "--changed=HEAD");
        Run(0, "fix", "--changed=HEAD");
        Show(Article);

        Tell("An old page is taken down, and the baseline shrinks.");
        File.Delete(site.Full("_posts/2015-10-28-how-designer-learn-fe.markdown"));
        Run(0);
        Run(0, "--prune-baseline");
        Run(0);
        await Verifier.Verify(transcript.ToString(), "txt");
    }

    private void Tell(string what) => transcript.Append($"## {what}\n\n");

    private void Run(int expected, params string[] arguments)
    {
        var result = site.Run(arguments).ExitsWith(expected);
        var words = arguments.Select(static word => word.Contains(' ', StringComparison.Ordinal) ? $"'{word}'" : word);
        Append($"contentlint {string.Join(' ', words)}".TrimEnd(), result.Output + result.Error, expected);
    }

    private void Commit(int expected)
    {
        GitSite.GitIn(site.Root, "add", "-A");
        var start = new ProcessStartInfo(
            "git", ["-c", "user.name=Author", "-c", "user.email=author@example.invalid", "commit", "-q", "-m", "An article"])
        {
            WorkingDirectory = site.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var name in ContentLintProgram.Unset)
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var text = process.StandardError.ReadToEnd() + output.Result;
        process.WaitForExit();
        Assert.True(process.ExitCode == expected, text);
        Append("git commit", text, expected);
    }

    private void Show(string path) => Append($"cat {path}", site[path], 0);

    private void Append(string command, string output, int exitCode)
    {
        transcript.Append($"$ {command}\n");
        foreach (var line in output.Replace(site.Root, "~/site", StringComparison.Ordinal).TrimEnd('\n').Split('\n'))
        {
            // The time that a run took is of this day only.
            if (!line.Contains(" s, ", StringComparison.Ordinal))
                transcript.Append(line).Append('\n');
        }

        transcript.Append(exitCode == 0 ? "\n" : $"(exit {exitCode})\n\n");
    }
}
