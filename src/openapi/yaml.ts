// Writes the API description as compact YAML: short collections on one line, long texts as literal blocks.
import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isPair, isScalar, isSeq, type Node, parse, visit } from 'yaml';

const LINE_WIDTH = 180;

/** @throws Error if parsing the YAML does not return the same data */
export function toYaml(spec: object): string {
  const document = new Document(spec, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_key, node, path) {
      const indentation = 2 * path.filter(isCollection).length;
      if (indentation <= 2) return;
      const keys = path.map((parent) => isPair(parent) && isScalar(parent.key) && parent.key.value);
      // Write arrays of scalars, headers of responses, and examples (under the key `value`) compactly even if they take several lines.
      const isCompact = (isSeq(node) && node.items.every(isScalar)) || isHeaderList(keys) || keys.includes('value');
      if (isCompact || estimateWidth(node) + indentation < LINE_WIDTH) node.flow = true;
    },
    Scalar(_key, node) {
      // Quote strings with a question mark: PyYAML rejects them unquoted in a flow collection.
      const { value } = node;
      if (typeof value === 'string' && value.includes('?') && !value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
  });
  const folded = document.toString({ lineWidth: LINE_WIDTH, blockQuote: 'literal' });
  const text = joinFlowEntries(unfoldQuoted(folded));
  if (!isDeepStrictEqual(parse(text), spec)) throw new Error('The layout of openapi.yaml changed its data');
  return text;
}

/** Joins the lines of double-quoted texts: a fold could split a path of the server, to which the base path is added. */
function unfoldQuoted(text: string): string {
  return text.replaceAll(/\\\n *(?:\\(?= ))?/g, '');
}

/** Whether the innermost key is `headers`, outside `components.headers`. */
function isHeaderList(keys: readonly unknown[]): boolean {
  return keys.findLast((key) => key !== false) === 'headers' && keys.includes('responses');
}

/** Estimates the width of the node on one line, in characters; the estimate is never too low. */
function estimateWidth(node: Node): number {
  const text = JSON.stringify(node).replace(/"([^"]+)":/g, '$1: ');
  const spaces = text.match(/[,{}[\]]/g)?.length ?? 0;
  return text.length + spaces;
}

const OPENING = /^ *(?:- )*(?:[\w./$-]+: )?[{[]$/;
const CLOSING = /^ *[}\]],?$/;
const LITERAL_BLOCK = /: [|>][-+]?$/;

/** Joins lines inside `[…]` and `{…}` up to LINE_WIDTH, because the yaml package writes one item per line. */
function joinFlowEntries(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  /** Indentation of the key whose multi-line text is being copied; lines of this text must not be joined. */
  let literal = Number.POSITIVE_INFINITY;
  for (const line of text.split('\n')) {
    const previous = lines.at(-1) ?? '';
    if (line === '' || indentationOf(line) > literal) {
      lines.push(line);
      continue;
    }
    literal = LITERAL_BLOCK.test(line) ? indentationOf(line) : Number.POSITIVE_INFINITY;
    const isSibling = isEntry(line) && isEntry(previous) && indentationOf(line) === indentationOf(previous);
    const joined = `${previous} ${line.trimStart()}`;
    if (OPENING.test(line)) depth += 1;
    if (CLOSING.test(line)) depth -= 1;
    const isOnlyBracket = /^ *[{[]$/.test(line);
    if (isOnlyBracket ? previous.endsWith(':') : depth > 0 && isSibling && joined.length <= LINE_WIDTH) {
      lines[lines.length - 1] = joined;
    } else lines.push(line);
  }
  return lines.join('\n');
}

/** Whether a line inside `[…]` or `{…}` contains only complete items, so that it can be joined with its neighbour. */
function isEntry(line: string): boolean {
  return !OPENING.test(line) && !CLOSING.test(line) && !line.endsWith(':') && !/^ *[}\]]/.test(line);
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
