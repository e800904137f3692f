import { parseAst } from 'vite';

/**
 * @typedef {{ start: number, end: number }} Range
 *
 * @typedef {object} Site an expression that can be broken, in one way or in several
 * @property {number} start
 * @property {number} end
 * @property {boolean} isKey the key of a property, which must be put in brackets to be computed
 * @property {Mutant[]} mutants
 *
 * @typedef {object} Mutant one change of one expression
 * @property {number} line
 * @property {string} was
 * @property {string} text what is shown in place of `was`
 * @property {string} whole the whole expression, changed
 *
 * @typedef {object} Node what is used here of a node of the syntax tree
 * @property {string} type
 * @property {number} start
 * @property {number} end
 * @property {string} [operator]
 * @property {string} [name]
 * @property {unknown} [value]
 * @property {boolean} [computed]
 * @property {Node} [key]
 * @property {Node} [left]
 * @property {Node} [right]
 * @property {Node} [test]
 * @property {Node} [consequent]
 * @property {Node} [alternate]
 * @property {Node} [argument]
 * @property {Node} [expression]
 * @property {Node} [callee]
 * @property {Node} [object]
 * @property {Node} [property]
 * @property {Node} [body]
 * @property {Node[]} [arguments]
 */

/** What each operator is broken into: its neighbour at the border, its opposite, or both. */
const operators = /** @type {Record<string, string[]>} */ ({
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
});

const methods = /** @type {Record<string, string>} */ ({
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  floor: 'ceil',
  ceil: 'floor',
});

/** @typedef {Range & { text: string, of: Range, whole?: string }} Change a piece of code, and the expression it is of */

/** @returns {Change} */
const put = (/** @type {Range} */ { start, end }, /** @type {string} */ text, of = { start, end }) => ({
  start,
  end,
  text,
  of,
});

/** Another operator between two sides that stay as they are, whatever binds stronger now. @returns {Change[]} */
const changesOfOperator = (/** @type {string} */ code, /** @type {Node} */ node) => {
  const { left, right, operator } = node;
  if (left === undefined || right === undefined || operator === undefined) return [];
  const start = code.indexOf(operator, left.end);
  if (start === -1 || start > right.start) return [];
  const [before, after] = [code.slice(left.start, left.end), code.slice(right.start, right.end)];
  const isAssignment = node.type === 'AssignmentExpression';
  return (operators[operator] ?? []).map((other) => ({
    ...put({ start, end: start + operator.length }, other, node),
    whole: isAssignment ? `${before} ${other} ${after}` : `(${before}) ${other} (${after})`,
  }));
};

/** A call: a refusal's code, or a method that has an opposite. @returns {Change[]} */
const changesOfCall = (/** @type {Node} */ node, /** @type {Range} */ chain) => {
  const { callee, arguments: given = [] } = node;
  const [first] = given;
  if (callee?.name === 'refuse' && first?.type === 'Literal') return [put(first, "'INTERNAL'")];
  const property = callee?.type === 'MemberExpression' ? callee.property : undefined;
  const other = methods[property?.name ?? ''];
  return property === undefined || other === undefined ? [] : [put(property, other, chain)];
};

/** The changes of one node: each breaks one rule. @returns {Change[]} */
const changesOf = (/** @type {string} */ code, /** @type {Node} */ node, /** @type {Range} */ chain) => {
  const alone = (/** @type {Node | undefined} */ of) =>
    of === undefined ? [] : [put(node, `(${code.slice(of.start, of.end)})`)];
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return changesOfOperator(code, node);
    case 'IfStatement':
      return node.test === undefined ? [] : [put(node.test, 'true'), put(node.test, 'false')];
    case 'ConditionalExpression':
      return [...alone(node.consequent), ...alone(node.alternate)];
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? alone(node.argument) : [];
    case 'Literal':
      if (typeof node.value === 'number') return [put(node, String(node.value + 1))];
      return typeof node.value === 'boolean' ? [put(node, String(!node.value))] : [];
    case 'CallExpression':
      return changesOfCall(node, chain);
    default:
      return [];
  }
};

/** @returns {value is Node} */
const isNode = (/** @type {unknown} */ value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Types are no rules: nothing in them is changed. */
const isType = (/** @type {Node} */ node) =>
  node.type.startsWith('TS') && !/As|Satisfies|NonNull/.test(node.type);

const walk = (/** @type {unknown} */ node, /** @type {(node: Node) => void} */ visit) => {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (isNode(node) && !isType(node)) {
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
};

/** The links of `a?.b.c()`: broken only as a whole, or what the question mark spares would run. @returns {Node[]} */
const linksOf = (/** @type {Node | undefined} */ node) => {
  if (node?.type !== 'CallExpression' && node?.type !== 'MemberExpression') return [];
  return [node, ...linksOf(node.callee ?? node.object)];
};

/**
 * Every mutant of a TypeScript file, by the expressions that they change, and where its loops begin.
 *
 * @returns {{ sites: Site[], loops: number[] }}
 */
export const sitesOf = (/** @type {string} */ code) => {
  /** @type {Map<string, Site>} */
  const sites = new Map();
  /** @type {Map<Node, Range>} */
  const chains = new Map();
  /** @type {Set<Node | undefined>} */
  const keys = new Set();
  /** @type {number[]} */
  const loops = [];
  walk(parseAst(code, { lang: 'ts' }).body, (node) => {
    if (node.type === 'ChainExpression') for (const link of linksOf(node.expression)) chains.set(link, node);
    if (node.type === 'Property' && node.computed !== true) keys.add(node.key);
    if (/^(For|While|DoWhile)/.test(node.type) && node.body?.type === 'BlockStatement')
      loops.push(node.body.start + 1);
    for (const { start, end, text, of, whole } of changesOf(code, node, chains.get(node) ?? node)) {
      const key = `${of.start}:${of.end}`;
      const site = sites.get(key) ?? { start: of.start, end: of.end, isKey: keys.has(node), mutants: [] };
      sites.set(key, site);
      site.mutants.push({
        line: code.slice(0, start).split('\n').length,
        was: code.slice(start, end),
        text,
        whole: whole ?? code.slice(of.start, start) + text + code.slice(end, of.end),
      });
    }
  });
  return { sites: [...sites.values()], loops };
};

/**
 * The file with all its mutants in it, each asleep until `mutant(number)` says that it is its turn; the first has the
 * number `first`. Loops say that they still go on.
 */
export const withAllMutants = (/** @type {string} */ code, /** @type {number} */ first) => {
  const { sites, loops } = sitesOf(code);
  let number = first;
  const edits = [
    ...sites.map((site) => ({ ...site, numbers: site.mutants.map(() => number++) })),
    ...loops.map((at) => ({ start: at, end: at, isKey: false, mutants: [], numbers: [] })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  const write = (/** @type {number} */ from, /** @type {number} */ to) => {
    let text = '';
    let done = from;
    for (let edit = edits[at]; edit !== undefined && edit.start < to; edit = edits[at]) {
      at += 1;
      text += code.slice(done, edit.start);
      done = edit.end;
      if (edit.start === edit.end) {
        text += 'mutant.turn();';
        continue;
      }
      const { mutants, numbers } = edit;
      const asleep = mutants
        .map(({ whole }, n) => `mutant.is(${String(numbers[n])}) ? (${whole}) : `)
        .join('');
      const choice = `${asleep}${write(edit.start, edit.end)}`;
      text += edit.isKey ? `[${choice}]` : `(${choice})`;
    }
    return text + code.slice(done, to);
  };
  return write(0, code.length);
};
