export async function checkFixes() { return true; }
