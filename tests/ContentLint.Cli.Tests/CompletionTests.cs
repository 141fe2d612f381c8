using System.Diagnostics;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Completion scripts in the shells that are installed, and the manual page.</summary>
public sealed class CompletionTests
{
    /// <summary>What is typed, and what is offered, where a shell sorts and quotes as it likes.</summary>
    public static TheoryData<string, string> InEveryShell => new()
    {
        { "contentlint ch", "check" },
        { "contentlint check --form", "--format" },
        { "contentlint check --format sa", "sarif" },
        { "contentlint rule CL400", "CL4001 CL4002 CL4003 CL4004 CL4005 CL4006 CL4007 CL4008 CL4009" },
        { "contentlint completion z", "zsh" },
    };

    [Theory]
    [InlineData("contentlint ch", "check")]
    [InlineData("contentlint check --form", "--format")]
    [InlineData("contentlint check --format sa", "sarif")]
    [InlineData("contentlint fix --color a", "always auto")]
    [InlineData("contentlint rule CL400", "CL4001 CL4002 CL4003 CL4004 CL4005 CL4006 CL4007 CL4008 CL4009")]
    [InlineData("contentlint completion z", "zsh")]
    [InlineData("contentlint check _po", "_posts")]
    [InlineData("contentlint --format jun", "junit")]
    public void Bash_completes(string line, string expected)
    {
        using var site = new TemporarySite(("_posts/a.md", "x"));
        site.Write("completion.bash", site.Run("completion", "bash").ExitsWith(0).Output);
        var words = line.Split(' ');
        var script =
            $"source completion.bash; compopt() {{ :; }}; COMP_WORDS=({line}); COMP_CWORD={words.Length - 1}; _contentlint; printf "
                + $"'%s\\n' \"${{COMPREPLY[@]}}\" | sort";
        Assert.Equal(expected.Split(' '), Lines(Shell(site, "bash", "--norc", "-c", script)));
    }

    [Theory]
    [MemberData(nameof(InEveryShell))]
    public void Fish_completes(string line, string expected)
    {
        if (!IsInstalled("fish"))
            return;
        using var site = new TemporarySite();
        site.Write("completion.fish", site.Run("completion", "fish").ExitsWith(0).Output);
        var lines = Lines(Shell(site, "fish", "--no-config", "-c", $"source completion.fish; complete -C '{line}'"));
        Assert.Equal(expected.Split(' '), lines.Select(entry => entry.Split('\t')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Zsh_takes_the_script_and_completes()
    {
        if (!IsInstalled("zsh"))
            return;
        using var site = new TemporarySite();
        site.Write("functions/_contentlint", site.Run("completion", "zsh").ExitsWith(0).Output);
        site.Write("typed.zsh",
            """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'PS1=; unsetopt zle_bracketed_paste; fpath=($PWD/functions $fpath); autoload -U compinit'
            zpty -w shell 'compinit -u -D; LISTMAX=0; setopt no_beep'
            zpty -w shell 'echo READ''Y'
            zpty -r shell answer '*READY*'
            zpty -w -n shell $'contentlint check --color alw\t'
            zpty -r shell answer '*always*' && print completed
            zpty -d shell
            """);
        Assert.Equal("", Shell(site, "zsh", "-n", "functions/_contentlint"));
        Assert.Contains("completed", Shell(site, "timeout", "20", "zsh", "-f", "typed.zsh"), StringComparison.Ordinal);
    }

    [Fact]
    public void Powershell_is_given_every_command_and_choice()
    {
        using var site = new TemporarySite();
        var script = site.Run("completion", "powershell").ExitsWith(0).Output;
        Assert.Contains("'--color' = @('auto', 'always', 'never')", script, StringComparison.Ordinal);
        Assert.Equal(script.Count(c => c == '{'), script.Count(c => c == '}'));
    }

    [Theory]
    [MemberData(nameof(InEveryShell))]
    [InlineData("contentlint check _po", "_posts")]
    public void Powershell_completes(string line, string expected)
    {
        if (!IsInstalled("pwsh"))
            return;
        using var site = new TemporarySite(("_posts/a.md", "x"));
        site.Write("completion.ps1", site.Run("completion", "powershell").ExitsWith(0).Output);
        var script =
            $". ./completion.ps1; [System.Management.Automation.CommandCompletion]::CompleteInput('{line}', {line.Length}, "
                + $"$null).CompletionMatches | ForEach-Object CompletionText | Split-Path -Leaf";
        Assert.Equal(expected.Split(' '), Lines(Shell(site, "pwsh", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script)));
    }

    [Theory]
    [InlineData("there is no completion for 'tcsh'", "completion", "tcsh")]
    [InlineData("name the shell", "completion")]
    public void Another_shell_is_wrong_use(string expected, params string[] args)
    {
        using var site = new TemporarySite();
        Assert.Contains(expected, site.Run(args).ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_manual_page_is_that_of_the_program()
    {
        using var site = new TemporarySite();
        var committed = File.ReadAllText(Path.Combine(SharedCorpora.Repository, "docs", "contentlint.1"));
        Assert.True(
            site.Run("man").ExitsWith(0).Output == committed,
            "docs/contentlint.1 is stale: dotnet run --project src/ContentLint.Cli -- man > docs/contentlint.1");
    }

    [Fact]
    public void The_manual_page_has_every_option_of_the_help()
    {
        using var site = new TemporarySite();
        var page = site.Run("man").Output.Replace("\\-", "-", StringComparison.Ordinal);
        foreach (var command in new[] { "check", "fix", "rule", "completion" })
        {
            var lines = site.Run(command, "--help").Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('-'));
            var options = lines.Select(line => line[line.IndexOf("--", StringComparison.Ordinal)..].Split(' ', '[')[0]).ToArray();
            Assert.NotEmpty(options);
            Assert.All(options, option => Assert.Contains($"\\fB{option}\\fR", page, StringComparison.Ordinal));
        }
    }

    private static bool IsInstalled(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, shell)));

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static string Shell(TemporarySite site, string shell, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(
            shell,
            arguments)
            {
                WorkingDirectory = site.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false
            })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{shell}: {error.Result}\n{output}");
        return output;
    }
}
