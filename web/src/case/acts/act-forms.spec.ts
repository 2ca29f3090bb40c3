import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ACT_FORMS, NO_FORM } from './act-forms.js';
import type { Field, Fields } from './field-types.js';

/** The tables of docs/lifecycle.md, which a test of the server holds to its code: what somebody of the staff can do. */
const listed = (heading: string): string[] => {
  const page = readFileSync('docs/lifecycle.md', 'utf8');
  const part = page.split(/^## /mu).find((each) => each.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `(\w+)` \|(.*)\|$/gmu)]
    .filter(([, , row]) =>
      /intake_|guidance_|head|town_|district_office|reviewer|discipline_|auditor/u.test(
        (row ?? '').replaceAll(/citizen \([a-z_]+\)/gu, ''),
      ),
    )
    .map(([, name]) => name ?? '');
};

const WORDS = JSON.parse(readFileSync('web/src/case/messages.zh.json', 'utf8')) as Readonly<Record<string, string>>;

describe('forms of the case', () => {
  it('finds the tables of the life cycle', () => {
    expect(listed('Steps')).toContain('startVerification');
    expect(listed('Records beside')).toContain('extension');
    expect(listed('Records beside')).not.toContain('exclusion');
  });

  it('are there for every step of the life cycle and every record that staff can make', () => {
    const expected = [...listed('Steps'), ...listed('Records beside')].filter(
      (act) => !(NO_FORM as readonly string[]).includes(act),
    );
    expect(Object.keys(ACT_FORMS).toSorted()).toEqual(expected.toSorted());
  });

  it('name a row in the path wherever the path asks for one', () => {
    for (const { path, target } of Object.values(ACT_FORMS)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== 'id');
      expect([path, target?.in === 'path' ? [target.name] : []]).toEqual([path, named]);
    }
  });

  it.each(Object.keys(ACT_FORMS))('%s has words for its title, its effect, its fields and its choices', (act) => {
    const wanted = [`act.${act}`, `effect.${act}`, ...wordsIn(ACT_FORMS[act as keyof typeof ACT_FORMS].fields)];
    expect(wanted.filter((key) => WORDS[key] === undefined)).toEqual([]);
  });
});

/** Lists that the server itself words. */
const TOLD_BY_SERVER = ['action', 'stage', 'finding', 'cause', 'effect'];

const wordsIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    `field.${field.label ?? name}`,
    ...(field.hint ? [`hint.${field.hint}`] : []),
    ...optionsOf(field),
    ...('fields' in field ? wordsIn(field.fields) : []),
  ]);

const optionsOf = (field: Field): string[] => {
  if (!('words' in field) || !field.words || !field.options || TOLD_BY_SERVER.includes(field.words)) return [];
  return field.options.map((option) => `word.${field.words}.${option}`);
};
