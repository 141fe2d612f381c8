namespace ContentLint.Text;

/// <summary>A place as people and editors count it: both numbers are 1-based; columns are UTF-16 code units.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Column">Column, from 1; a byte order mark is not counted.</param>
public readonly record struct LinePosition(int Line, int Column);
