using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Commands;

/// <summary>What the command line of <c>check</c> or <c>fix</c> asks for.</summary>
/// <param name="Request">What is checked, and what is done with the findings.</param>
/// <param name="Report">How it is reported.</param>
/// <param name="Watches">Whether to go on, and check what changes.</param>
internal sealed record LintArguments(LintRequest Request, ReportOptions Report, bool Watches);
