// Writes the contract as compact YAML: what fits on a line takes one line, long texts are literal blocks.
import { Document, isCollection, isPair, isScalar, isSeq, type Node, visit } from 'yaml';

const LINE_WIDTH = 132;

export function toYaml(contract: object): string {
  const document = new Document(contract, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_key, node, path) {
      const indentation = 2 * path.filter(isCollection).length;
      if (indentation <= 2) return;
      const keys = path.map((parent) => isPair(parent) && isScalar(parent.key) && parent.key.value);
      // Compact even where they take several lines: lists of words and examples.
      const isCompact = (isSeq(node) && node.items.every(isScalar)) || keys.includes('value');
      if (isCompact || widthOf(node) + indentation < LINE_WIDTH) node.flow = true;
    },
  });
  return filled(document.toString({ lineWidth: LINE_WIDTH, blockQuote: 'literal' }));
}

/** At least the number of columns that the node takes on one line: JSON without quotes around keys, with spaces. */
function widthOf(node: Node): number {
  const text = JSON.stringify(node).replace(/"([^"]+)":/g, '$1: ');
  const spaces = text.match(/[,{}[\]]/g)?.length ?? 0;
  return text.length + spaces;
}

const OPENING = /(?:^|[ :])[{[]$/;
const CLOSING = /^ *[}\]],?$/;

/** Joins the entries of a flow collection as far as they fit on a line: the yaml package writes one per line. */
function filled(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    const previous = lines.at(-1) ?? '';
    if (depth > 0 && isEntry(line) && isEntry(previous) && indentationOf(line) === indentationOf(previous)) {
      const joined = `${previous} ${line.trimStart()}`;
      if (joined.length <= LINE_WIDTH) {
        lines[lines.length - 1] = joined;
        continue;
      }
    }
    if (OPENING.test(line)) depth += 1;
    if (CLOSING.test(line)) depth -= 1;
    if (/^ *[{[]$/.test(line) && previous.endsWith(':')) lines[lines.length - 1] = `${previous} ${line.trimStart()}`;
    else lines.push(line);
  }
  return lines.join('\n');
}

/** Whether the line of a flow collection has whole entries, not the beginning, the middle or the end of a longer one. */
function isEntry(line: string): boolean {
  return !OPENING.test(line) && !CLOSING.test(line) && !line.endsWith(':') && !/^ *[}\]]/.test(line);
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
