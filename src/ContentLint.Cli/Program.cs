using ContentLint.Cli;

using var environment = new SystemEnvironment();
return ProgramRun.Execute(args, environment);
