import ts from 'typescript';

/** Attributes that somebody reads or hears. */
const SPOKEN: ReadonlySet<string> = new Set([
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'okText',
  'cancelText',
]);
/** A key of the keyboard, the sample of a code: the same in every language. */
const NO_WORDS = /^(?:(?:Alt|Ctrl)\+\w*|[a-z]+(?:-[a-z]+)+)$/;
const HAS_WORDS = /\p{Letter}{2}/u;

const isSaid = (text: string): boolean => HAS_WORDS.test(text) && !NO_WORDS.test(text.trim());

/** Words that stand in a page itself instead of in its message file: between tags, or in an attribute that is read out. */
export const literalTextsIn = (path: string, code: string): string[] => {
  const found: string[] = [];
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const seek = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isSaid(node.text)) found.push(`${path}: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(file))) note(node.initializer);
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) note(node);
    node.forEachChild(seek);
  };
  const note = (value: ts.Node | undefined): void => {
    const literal = value && ts.isJsxExpression(value) ? value.expression : value;
    if (literal && ts.isStringLiteralLike(literal) && isSaid(literal.text)) found.push(`${path}: ${literal.text}`);
  };
  seek(file);
  return found;
};
