import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Part by part: writing one never touches the other, nor what people wrote around them. */
export type Part = 'cases' | 'clocks' | 'desk' | 'forms' | 'sms';

/** Puts the part between its marks, at the end where it has none yet. */
export const writePart = (file: string, part: Part, markdown: string): void => {
  const [begin, end] = [`<!-- bench ${part} -->`, `<!-- /bench ${part} -->`];
  const marked = `${begin}\n\n${markdown.trim()}\n\n${end}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  const whole =
    from < 0 || to < from ? `${text.trimEnd()}\n\n${marked}\n` : text.slice(0, from) + marked + text.slice(to + end.length);
  writeFileSync(file, whole.trimStart());
};
