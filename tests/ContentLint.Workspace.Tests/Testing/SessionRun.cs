using System.Collections.Frozen;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Running;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Tests.Testing;

/// <summary>Runs of <c>check</c> and <c>fix</c> in the folder of a test, without the program.</summary>
internal static class SessionRun
{
    /// <summary>What a run over the whole folder asks for.</summary>
    public static LintRequest Request(string folder, LintMode mode = LintMode.Check) => new()
    {
        Environment = new RunEnvironment(folder, FrozenDictionary<string, string>.Empty),
        Mode = mode,
        Paths = [],
        Selection = new RuleSelection([], []),
        Jobs = 2,
    };

    /// <summary>Runs a request in a session of its own.</summary>
    public static (RunResult Result, LintSession Session) Run(
        this LintRequest request, string input = "", CancellationToken cancellation = default)
    {
        var session = new LintSession(request, cancellation: cancellation);
        return (new LintRun(request, new Silence(), null, () => Encoding.UTF8.GetBytes(input)).Execute(session), session);
    }

    /// <summary>An observer that nobody listens to.</summary>
    internal sealed class Silence : IRunObserver
    {
        public void Note(RunNote note)
        {
        }

        public void Watch(int total, Func<int> done, Action work) => work();
    }
}
