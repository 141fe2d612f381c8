// What remark reads of a document: the facts that contentlint is compared in.
const hole = '\uFFFC';
const hiding = new Set(['pre', 'code', 'template']);

/** The facts of a document; null if remark refuses it. */
export function read(processor, text) {
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  let tree;
  try {
    tree = processor.parse(text);
  } catch {
    return null;
  }
  const facts = { code: [], scripts: [], elements: [], references: [], loose: [], headings: [] };
  const definitions = new Map();
  visit(tree, [], (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  visit(tree, [], (node, parents) => {
    const span = node.position && { start: node.position.start.offset + shift, end: node.position.end.offset + shift };
    const isHidden = parents.some((parent) => isElement(parent) && hiding.has(parent.name));
    switch (node.type) {
      case 'code':
      case 'inlineCode':
        facts.code.push(span);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        facts.scripts.push({ ...span, type: node.type });
        break;
      case 'heading':
        // Of an underlined heading after a definition remark tells the place of both.
        if (text[span.start] !== '#' && node.children.length > 0) span.start = node.children[0].position.start.offset + shift;
        if (!isHidden) facts.headings.push({ level: node.depth, text: textOf(node), ...span });
        break;
      case 'link':
      case 'image':
        if (!span) facts.loose.push(node.url);
        else if (!isHidden) addLink(facts, node, parents, span, text);
        break;
      case 'linkReference':
      case 'imageReference':
        if (!isHidden) facts.references.push({ kind: node.type, url: definitions.get(node.identifier), ...span });
        break;
      case 'definition':
        if (node.url !== '') facts.references.push({ kind: 'definition', url: node.url, ...span });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (node.name !== null && !isHidden) facts.elements.push({ name: node.name, start: span.start, attributes: node.attributes.map(attribute) });
        for (const { value, type } of node.attributes) if (type === 'mdxJsxExpressionAttribute' || value?.type) facts.hasAttributeScripts = true;
        break;
    }
  });
  return facts;
}

function addLink(facts, node, parents, span, text) {
  const isBare = node.type === 'link' && text[span.start] !== '[';
  // The text of <a> is that link's, and URLs without a scheme are not read.
  if (isBare && (!/^https?:\/\//i.test(text.slice(span.start, span.end)) || parents.some((parent) => isElement(parent) && parent.name === 'a'))) return;
  facts.references.push({ kind: isBare ? 'bare' : node.type, url: node.url, ...span });
}

function isElement(node) {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function attribute(node) {
  if (node.type === 'mdxJsxExpressionAttribute') return { name: '{', isUnknown: true };
  if (node.value === null || node.value === undefined) return { name: node.name, value: null };
  if (typeof node.value === 'string') return { name: node.name, value: node.value };
  const value = constant(node.value.data?.estree);
  return value === undefined ? { name: node.name, isUnknown: true } : { name: node.name, value };
}

/** The value of an expression that is a string; undefined for any other. */
function constant(program) {
  const expression = program?.body[0]?.expression;
  if (expression?.type === 'Literal' && typeof expression.value === 'string') return expression.value;
  if (expression?.type === 'TemplateLiteral' && expression.expressions.length === 0) return expression.quasis[0].value.cooked;
  return undefined;
}

function textOf(node) {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'mdxTextExpression': {
      if (/^\s*(\/\*[^]*?\*\/\s*)*$/.test(node.value) && node.value.includes('/*')) return '';
      return constant(node.data?.estree) ?? hole;
    }
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}

function visit(node, parents, action) {
  action(node, parents);
  for (const child of node.children ?? []) visit(child, [...parents, node], action);
}
