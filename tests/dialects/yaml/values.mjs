// One shape for values of all parsers: numbers as JavaScript prints them, dates as moments, keys as strings.

/** A value of js-yaml. */
export function ofJavaScript(value, above = []) {
  if (value === null || value === undefined) return null;
  if (above.includes(value)) return { isCycle: true };
  if (typeof value === 'number') return { number: String(value) };
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return { date: moment(value) };
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item) => ofJavaScript(item, path));
  return { entries: sorted(Object.entries(value).map(([key, item]) => [key, ofJavaScript(item, path)])) };
}

/** A value that psych.rb printed. */
export function ofRuby(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ofRuby);
  if (value.number !== undefined) return { number: String(Number(value.number)) };
  if (value.date !== undefined || value.isCycle) return value;
  const keyOfRuby = (key) => (key.startsWith('number ') ? `number ${Number(key.slice(7))}` : key);
  return { entries: sorted(value.entries.map(([key, item]) => [keyOfRuby(key), ofRuby(item)])) };
}

/** A value that tools/DumpFrontMatter printed for a dialect. */
export function ofDump(value, dialect) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => ofDump(item, dialect));
  if (value.number !== undefined) return { number: numberOf(value.number) };
  if (value.plain !== undefined) return ofPlain(value.plain, dialect);
  return { entries: sorted(value.entries.map(([key, item]) => [keyOf(key, dialect), ofDump(item, dialect)])) };
}

function keyOf(key, dialect) {
  if (key?.collection !== undefined) return dialect === 'Psych' ? 'complex' : key.collection;
  const value = ofDump(key, dialect);
  const isRuby = dialect === 'Psych';
  if (value === null) return 'null';
  if (typeof value !== 'object') return String(value);
  if (value.number !== undefined) return isRuby ? `number ${value.number}` : value.number;
  return isRuby ? `date ${value.date}` : String(new Date(value.date));
}

function sorted(entries) {
  return [...new Map(entries)].sort(([x], [y]) => (x < y ? -1 : 1));
}

function numberOf(text) {
  const special = { '.inf': 'Infinity', '+.inf': 'Infinity', '-.inf': '-Infinity', '.nan': 'NaN' }[text.toLowerCase()];
  return special ?? String(Number(text));
}

function moment(date) {
  return Number.isNaN(date.getTime()) ? 'invalid' : date.toISOString();
}

/** What contentlint keeps as a string, and the parsers make a date of; in Ruby a number in base 60 too. */
function ofPlain(text, dialect) {
  return dialect === 'Psych' ? ofRubyPlain(text) : (javaScriptDate(text) ?? text);
}

function javaScriptDate(text) {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (day) return { date: moment(new Date(Date.UTC(+day[1], day[2] - 1, +day[3]))) };
  const zone = '(?:[ \\t]*(?:Z|([-+])(\\d\\d?)(?::(\\d\\d))?))?$';
  const time = new RegExp(`^(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?${zone}`).exec(text);
  if (!time) return null;
  const fraction = time[7] ? +time[7].slice(0, 3).padEnd(3, '0') : 0;
  const offset = time[8] ? (time[8] === '-' ? -1 : 1) * (time[9] * 60 + +(time[10] ?? 0)) * 60000 : 0;
  return { date: moment(new Date(Date.UTC(+time[1], time[2] - 1, +time[3], +time[4], +time[5], +time[6], fraction) - offset)) };
}

function ofRubyPlain(text) {
  const day = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/.exec(text);
  if (day) {
    const date = new Date(Date.UTC(+day[1], day[2] - 1, +day[3]));
    return date.getUTCDate() === +day[3] && +day[2] > 0 ? { date: date.toISOString() } : text;
  }
  const zone = '(?:\\s*(Z|([-+])(\\d{1,2}):?(\\d\\d)?))?$';
  const time = new RegExp(`^(-?\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|\\s+)(\\d{1,2}):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?${zone}`).exec(text);
  if (time) {
    const [month, day, hour, minute, second] = time.slice(2, 7).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return text;
    const sign = time[9] === '-' ? -1 : 1;
    const offset = time[9] ? sign * (time[10] * 60 + +(time[11] ?? 0)) * 60000 : 0;
    const fraction = Math.floor(+`0.${time[7] || 0}` * 1000);
    return { date: moment(new Date(Date.UTC(+time[1], month - 1, day, hour, minute, second, fraction) - offset)) };
  }
  if (/^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}(\.[0-9_]*)?$/.test(text)) {
    const parts = text.replaceAll('_', '').split(':');
    return { number: String(parts.reduce((sum, part, i) => sum + Number(part.replace(/\.$/, '')) * 60 ** Math.abs(i - 2), 0)) };
  }
  const symbol = /^:(["'])(.*)\1/.exec(text);
  return symbol ? `:${symbol[2].replace(/^:/, '')}` : text;
}
