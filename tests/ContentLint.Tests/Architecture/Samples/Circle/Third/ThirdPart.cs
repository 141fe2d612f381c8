namespace ContentLint.Tests.Architecture.Samples.Circle.Third;

internal sealed record ThirdPart(First.FirstPart? Next);
