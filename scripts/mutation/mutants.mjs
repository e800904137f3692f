import { parseAst } from 'vite';

/**
 * @typedef {{ start: number, end: number, text: string, line: number, was: string }} Mutant a change of one place
 *
 * @typedef {object} Node what is used here of a node of the syntax tree
 * @property {string} type
 * @property {number} start
 * @property {number} end
 * @property {string} [operator]
 * @property {string} [name]
 * @property {unknown} [value]
 * @property {Node} [left]
 * @property {Node} [right]
 * @property {Node} [test]
 * @property {Node} [consequent]
 * @property {Node} [alternate]
 * @property {Node} [argument]
 * @property {Node} [callee]
 * @property {Node} [property]
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

/** Where the operator itself stands, between its two sides. */
const operatorIn = (/** @type {string} */ code, /** @type {Node} */ { left, right, operator }) => {
  if (left === undefined || right === undefined || operator === undefined) return null;
  const start = code.indexOf(operator, left.end);
  return start === -1 || start > right.start ? null : { start, end: start + operator.length };
};

/** @typedef {{ start: number, end: number, text: string }} Change */

/** @returns {Change} */
const put = (/** @type {{ start: number, end: number }} */ { start, end }, /** @type {string} */ text) => ({
  start,
  end,
  text,
});

/** A call: a refusal's code, or a method that has an opposite. @returns {Change[]} */
const changesOfCall = (/** @type {Node} */ { callee, arguments: given = [] }) => {
  const [first] = given;
  if (callee?.name === 'refuse' && first?.type === 'Literal') return [put(first, "'INTERNAL'")];
  const property = callee?.type === 'MemberExpression' ? callee.property : undefined;
  const other = methods[property?.name ?? ''];
  return property === undefined || other === undefined ? [] : [put(property, other)];
};

/** The changes of one node: each breaks one rule. @returns {Change[]} */
const changesOf = (/** @type {string} */ code, /** @type {Node} */ node) => {
  const alone = (/** @type {Node | undefined} */ of) =>
    of === undefined ? [] : [put(node, `(${code.slice(of.start, of.end)})`)];
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const at = operatorIn(code, node);
      return at === null ? [] : (operators[node.operator ?? ''] ?? []).map((operator) => put(at, operator));
    }
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
      return changesOfCall(node);
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

/** Every mutant of a TypeScript file. @returns {Mutant[]} */
export const mutantsOf = (/** @type {string} */ code) => {
  /** @type {Mutant[]} */
  const mutants = [];
  walk(parseAst(code, { lang: 'ts' }).body, (node) => {
    for (const { start, end, text } of changesOf(code, node)) {
      const line = code.slice(0, start).split('\n').length;
      mutants.push({ start, end, text, line, was: code.slice(start, end) });
    }
  });
  return mutants;
};

export const mutated = (/** @type {string} */ code, /** @type {Mutant} */ { start, end, text }) =>
  code.slice(0, start) + text + code.slice(end);
