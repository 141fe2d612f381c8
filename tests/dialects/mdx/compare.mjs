// Compares the facts that remark and contentlint read of a document.

/** The differences, one line each. */
export function compare(text, remark, ours) {
  const images = ours.references.filter((reference) => reference.kind === 'Image' && reference.syntax !== 'HtmlAttribute');
  // The alternative text of an image is text only, whatever it was before.
  const isInImage = (span) => images.some((image) => image.start < span.start && span.end < image.end);
  // Of URLs after a bracket that opens no link remark forgets the place.
  const loose = remark.loose.map((url) => new RegExp(`^reference unexpected: bare \\S+ ${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  const isLoose = (line) => loose.some((pattern) => pattern.test(line));
  return [
    ...lists('code', remark.code.map((span) => code(text, span)), ours.code.filter((span) => !isInImage(span)).map((span) => code(text, span))),
    ...lists('element', remark.elements.map(element), ours.elements.map(element)),
    ...lists('reference', remark.references.map(reference), ours.references.filter((item) => item.syntax.startsWith('Markdown')).map(ourReference)),
    ...lists('heading', remark.headings.map((item) => heading(text, item)), ours.headings.filter((item) => item.origin === 'Markdown').map((item) => heading(text, item))),
  ].filter((line) => !isLoose(line));
}

function lists(name, theirs, ours) {
  const missing = without(theirs, ours).map((item) => `${name} missing: ${item}`);
  return [...missing, ...without(ours, theirs).map((item) => `${name} unexpected: ${item}`)];
}

function without(items, others) {
  const left = new Map();
  for (const item of others) left.set(item, (left.get(item) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

/** Whether white space ends a block makes no difference. */
function code(text, { start, end }) {
  return `${start}-${start + text.slice(start, end).trimEnd().length}`;
}

function element({ name, start, attributes }) {
  return `${start} ${name.replace(/\s/g, '')} ${JSON.stringify(attributes.map(attribute))}`;
}

function attribute({ name, value, isUnknown }) {
  const key = name.startsWith('{') ? '{' : name.replace(/\s/g, '');
  return isUnknown ? [key] : [key, value === null ? null : space(value)];
}

function reference({ kind, url, start, end }) {
  return `${kind} ${start}-${end} ${url.trim()}`;
}

function ourReference({ kind, syntax, url, start, end }) {
  const isImage = kind === 'Image';
  const name = {
    MarkdownInline: isImage ? 'image' : 'link',
    MarkdownReference: isImage ? 'imageReference' : 'linkReference',
    MarkdownDefinition: 'definition',
    MarkdownAutolink: 'bare',
  }[syntax];
  return reference({ kind: name, url, start, end });
}

function heading(source, { level, text, start, end }) {
  return `${code(source, { start, end })} ${level} ${space(text.replace(/~/g, ''))}`;
}

function space(text) {
  return text.replace(/\s+/g, ' ').trim();
}
