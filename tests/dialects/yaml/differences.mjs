// The differences that are meant to be, each with its reason.
const reasons = [
  {
    reason: 'a value that holds itself has no tree: the alias inside of it is read as an empty mapping',
    applies: ({ theirs, text }) =>
      JSON.stringify(theirs).includes('"isCycle":true') || /&(n\d+)\s*\n(?:[ -].*\n)*?.*<<:.*\*\1/.test(text),
  },
  {
    reason: 'the text of !!binary stays as it is written',
    applies: ({ text }) => /!!binary|!<tag:yaml.org,2002:binary>/.test(text),
  },
  {
    reason: 'Ruby makes objects of collections with the tags !!omap, !!set and !!str, and contentlint reads the collection',
    applies: ({ dialect, text }) => dialect === 'Psych' && /!!(?:omap|set|str)|!<tag:yaml.org,2002:str>/.test(text),
  },
  {
    reason: 'a date in quotes with a tag that Ruby does not know is a date in Ruby, and a string in contentlint',
    applies: ({ dialect, text }) => dialect === 'Psych' && /!\S* ['"]\d{4}-/.test(text),
  },
];

/** Why a difference is right; null if nothing says so. */
export function reasonOf(difference) {
  return reasons.find(({ applies }) => applies(difference))?.reason ?? null;
}
