namespace ContentLint.Tests.Architecture.Samples.Circle.First;

internal sealed record FirstPart(Second.SecondPart? Next);
