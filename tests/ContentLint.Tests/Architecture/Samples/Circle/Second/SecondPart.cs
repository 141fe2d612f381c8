namespace ContentLint.Tests.Architecture.Samples.Circle.Second;

internal sealed record SecondPart(Third.ThirdPart? Next);
