import { Button, Checkbox, Flex, Input, Segmented, Timeline as Line, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { CaseFile } from '../case-file.js';
import { Nothing, Section } from '../ui-parts.js';
import { useTimeline } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { entriesShown, type Filter } from './entries-shown.js';

/** What happened, in sentences, the newest first; notes stand where they were written. */
export const Timeline = ({ view, onNote }: { view: CaseFile; onNote: () => void }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const { data, error } = useTimeline(view.id);
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const [isOldestFirst, setOldestFirst] = useState(false);
  const mayNote = view.allowedRecords.find(({ record }) => record === 'note')?.allowed === true;
  const notes = view.notes ?? [];
  const shown = entriesShown(data ?? [], notes, { filter, words, isOldestFirst, said: names.said });
  return (
    <Section
      title={t('timeline.title')}
      extra={
        mayNote && (
          <Button size="small" onClick={onNote}>
            {t('act.note')}
          </Button>
        )
      }
    >
      <Flex vertical gap={8} style={{ marginBottom: 12 }}>
        <Segmented<Filter>
          value={filter}
          onChange={setFilter}
          aria-label={t('timeline.filter')}
          options={(['all', 'steps', 'notes', 'clocks'] as const).map((value) => ({ value, label: t(`timeline.${value}`) }))}
        />
        <Flex gap={8} align="center">
          <Input
            allowClear
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={t('timeline.search')}
            aria-label={t('timeline.search')}
          />
          <Checkbox
            checked={isOldestFirst}
            onChange={(event) => setOldestFirst(event.target.checked)}
            style={{ whiteSpace: 'nowrap' }}
          >
            {t('timeline.oldest')}
          </Checkbox>
        </Flex>
      </Flex>
      {error && <ProblemAlert problem={error} />}
      {!data && !error && <Loading />}
      {data && shown.length === 0 && <Nothing text={t('timeline.none')} />}
      <Line
        items={shown.map((entry) => ({
          key: entry.key,
          color: entry.toState ? 'blue' : 'gray',
          content: (
            <div style={{ overflowWrap: 'anywhere' }}>
              <Typography.Text type="secondary">{minuteOf(entry.at)}</Typography.Text>
              <div>{entry.sentence}</div>
              {entry.toState && (
                <Typography.Text strong>{t('timeline.nowIs', { state: t(`state.${entry.toState}`) })}</Typography.Text>
              )}
              {entry.note && (
                <blockquote
                  className="case-words"
                  style={{ margin: '4px 0 0', paddingInlineStart: 10, borderInlineStart: '3px solid currentColor' }}
                >
                  {t(`word.noteKind.${entry.note.kind}`)}：{entry.note.text}
                  {entry.note.newDate && ` ${t('until', { day: entry.note.newDate })}`}
                </blockquote>
              )}
            </div>
          ),
        }))}
      />
    </Section>
  );
};
