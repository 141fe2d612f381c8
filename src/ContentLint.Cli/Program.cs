using ContentLint.Cli;
using ContentLint.Cli.Hosting;

using var environment = new SystemEnvironment();
return ProgramRun.Execute(args, environment);
