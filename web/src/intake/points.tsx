import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../ui/combobox.js';
import { searchSpelled } from '../ui/pinyin-search.js';
import { useSpelled } from '../ui/use-spelled.js';
import { PlainButton, PlainInput } from '../ui/controls.js';
import { Row } from './fields.js';
import { useField, useFormStore } from './form-store.js';
import type { Point } from './intake-form.js';
import { useSuggestions } from './use-suggestions.js';
import { useCodeName, useTaxonomy, type Code } from './use-taxonomy.js';

const MOST = 20;
const FIRST_WORDS = 80;

/** What is complained of, point by point, each with its code; the likely codes stand above and are taken with one key. */
export const Points = () => {
  const { t } = useTranslation('intake');
  const store = useFormStore();
  const [points, set] = useField('points');
  const codeName = useCodeName();
  const suggested = (useSuggestions()?.codes ?? []).filter(({ code }) => points.every((point) => point.code !== code));
  const shown: readonly Point[] = points.length > 0 ? points : [{ code: '', text: '' }];
  const change = (at: number, patch: Partial<Point>): void =>
    set(shown.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  const take = (code: string): void => {
    const free = points.findIndex((point) => point.code === '');
    const text = store.get().narrative.trim().slice(0, FIRST_WORDS);
    if (free >= 0) change(free, { code });
    else set([...points, { code, text }]);
  };
  return (
    <Row id="points" label={t('field.points')}>
      {suggested.length > 0 && (
        <div className="intake-suggested" role="group" aria-label={t('points.suggested')}>
          <span aria-hidden>{t('points.suggested')}</span>
          {suggested.map(({ code, words }) => (
            <PlainButton key={code} size="small" title={words.join('、')} onClick={() => take(code)}>
              {codeName(code)}
            </PlainButton>
          ))}
        </div>
      )}
      <div className="intake-list">
        {shown.map((point, index) => (
          <div key={index} className="intake-pair">
            <CodePicker
              id={index === 0 ? 'points' : `points-${index}`}
              code={point.code}
              label={t('points.code', { n: index + 1 })}
              onChoose={(code) => change(index, { code })}
            />
            <PlainInput
              aria-label={t('points.text', { n: index + 1 })}
              placeholder={t('points.text', { n: index + 1 })}
              value={point.text}
              onChange={({ target }) => change(index, { text: target.value })}
            />
            {points.length > 1 && (
              <PlainButton
                size="small"
                aria-label={t('points.remove', { n: index + 1 })}
                onClick={() => set(points.filter((_, at) => at !== index))}
              >
                ×
              </PlainButton>
            )}
          </div>
        ))}
        {points.length > 0 && points.length < MOST && (
          <PlainButton size="small" onClick={() => set([...points, { code: '', text: '' }])}>
            {t('points.add')}
          </PlainButton>
        )}
      </div>
    </Row>
  );
};

const SHOWN = 12;
const NOBODY: readonly Code[] = [];

type PickerProps = { id: string; code: string; label: string; onChoose: (code: string) => void };

/** A code by its number, its name or the initials of its name. */
const CodePicker = ({ id, code, label, onChoose }: PickerProps) => {
  const { t } = useTranslation('intake');
  const { codes = NOBODY } = useTaxonomy();
  const codeName = useCodeName();
  const [isWanted, setWanted] = useState(false);
  const spelledCodes = useSpelled(codes, searchedName, isWanted);
  return (
    <Combobox<Code>
      id={id}
      shown={code === '' ? '' : codeName(code)}
      optionsFor={(query) => searchSpelled(spelledCodes, query, SHOWN)}
      keyOf={(option) => option.code}
      render={(option) => codeName(option.code)}
      onChoose={(option) => onChoose(option?.code ?? '')}
      onFocus={() => setWanted(true)}
      placeholder={label}
      label={label}
      emptyText={t('points.noCode')}
    />
  );
};

const searchedName = ({ code, zh, en }: Code): string => `${code}${zh} ${en.toLowerCase()}`;
