import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Checkbox, Drawer, Flex, Select, theme, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { RedactionDraftDto } from '../../api/schema.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { TextClash } from '../acts/text-clash.js';
import { caseKey, useCaseAgain } from '../use-case.js';
import { confirmedMarks, openedMarks, piecesOf, redactedText, toggled, withMark, type Mark } from './redaction-marks.js';

const KINDS = ['name', 'phone', 'number', 'email', 'date', 'sum', 'kinship', 'address', 'trait'] as const;

/** The desk looks through what the server would hide, hides more or less of it, sees what the town will read, and confirms. */
export const RedactionTool = ({ caseId, onClose }: { caseId: string; onClose: () => void }) => {
  const { t } = useTranslation('case');
  const { data, error } = useQuery({
    queryKey: [...caseKey(caseId), 'redaction'],
    queryFn: (): Promise<RedactionDraftDto> => ask(api.GET('/api/cases/{id}/redaction', { params: { path: { id: caseId } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Drawer open title={t('act.redaction')} onClose={onClose} size="min(860px, 100vw)" mask={{ closable: false }}>
      {error && <ProblemAlert problem={error} />}
      {data ? <Redaction caseId={caseId} first={data} onClose={onClose} /> : !error && <Loading />}
    </Drawer>
  );
};

const Redaction = ({ caseId, first, onClose }: { caseId: string; first: RedactionDraftDto; onClose: () => void }) => {
  const { t } = useTranslation('case');
  const { token } = theme.useToken();
  const again = useCaseAgain(caseId);
  // As it was opened: against this was marked, whatever is read anew meanwhile.
  const [draft] = useState(first);
  const [{ marks: begun, isAnew }] = useState(() =>
    begunMarks(first, (mask) => KINDS.find((each) => mask.includes(t(`mask.${each}`))) ?? 'trait'),
  );
  const [marks, setMarks] = useState<Mark[]>(begun);
  // A text that nobody can lay over this one again is compared by a person.
  const [isCompared, setCompared] = useState(!isAnew);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('name');
  const [problem, setProblem] = useState<unknown>();
  const [theirs, setTheirs] = useState<RedactionDraftDto>();
  const [isBusy, setBusy] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  const result = redactedText(draft.text, marks);

  const hideSelected = (): void => {
    const place = selectedIn(text.current);
    if (place) setMarks((list) => withMark(list, { ...place, kind, mask: t(`mask.${kind}`), isHidden: true }));
  };
  const confirm = async (wanted: string): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const path = { params: { path: { id: caseId } } };
    try {
      const basedOn = (theirs ?? draft).version;
      await ask(api.POST('/api/cases/{id}/redaction', { ...path, body: { text: wanted, basedOn } }));
      await again();
      onClose();
    } catch (error) {
      // A colleague has confirmed another text since: theirs is shown, not written over.
      if (problemOf(error).code === 'redaction.changed') setTheirs(await ask(api.GET('/api/cases/{id}/redaction', path)));
      else setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Alert type="info" title={t('redaction.how')} style={{ marginBottom: 16 }} />
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {theirs !== undefined && (
        <TextClash
          label={t('redaction.clash')}
          base={draft.confirmedText ?? ''}
          mine={result}
          theirs={theirs.confirmedText ?? ''}
          onTake={(taken) => void confirm(taken)}
        />
      )}
      <Card size="small" title={t('redaction.text')} style={{ marginBottom: 16 }}>
        <p ref={text} className="case-words" style={{ lineHeight: 1.9 }}>
          {piecesOf(draft.text, marks).map(({ text: words, mark, start }) =>
            mark ? (
              <button
                key={start}
                type="button"
                data-start={start}
                className="case-mark"
                aria-pressed={mark.isHidden}
                title={t(`mask.${mark.kind}`)}
                onClick={() => setMarks((list) => toggled(list, start))}
                style={
                  mark.isHidden
                    ? { background: token.colorWarningBg, color: token.colorText, textDecoration: 'line-through' }
                    : { background: token.colorFillSecondary, color: token.colorText }
                }
              >
                {words}
              </button>
            ) : (
              <span key={start} data-start={start}>
                {words}
              </span>
            ),
          )}
        </p>
        <Flex gap={8} wrap style={{ marginTop: 12 }}>
          <Select
            value={kind}
            onChange={setKind}
            aria-label={t('redaction.kind')}
            options={KINDS.map((value) => ({ value, label: t(`mask.${value}`) }))}
            style={{ minWidth: 120 }}
          />
          <Button onMouseDown={(event) => event.preventDefault()} onClick={hideSelected}>
            {t('redaction.hide')}
          </Button>
          <Typography.Text type="secondary">
            {t('redaction.count', { n: marks.filter(({ isHidden }) => isHidden).length })}
          </Typography.Text>
        </Flex>
      </Card>
      <Card size="small" title={t('redaction.result')} style={{ marginBottom: 16 }}>
        <p className="case-words">{result}</p>
      </Card>
      {draft.confirmedText !== null && (
        <details style={{ marginBottom: 16 }} open={isAnew}>
          <summary style={{ cursor: 'pointer' }}>{t('redaction.confirmed')}</summary>
          <p className="case-words">{draft.confirmedText}</p>
        </details>
      )}
      {isAnew && (
        <Alert
          showIcon
          type="warning"
          title={t('redaction.anew')}
          style={{ marginBottom: 16 }}
          description={
            <Checkbox checked={isCompared} onChange={({ target }) => setCompared(target.checked)}>
              {t('redaction.compared')}
            </Checkbox>
          }
        />
      )}
      <Button type="primary" loading={isBusy} disabled={!isCompared} onClick={() => void confirm(result)}>
        {t('redaction.confirm')}
      </Button>
    </>
  );
};

/** What a colleague hid stays hidden when the tool is opened again. `isAnew`: their text cannot be laid over this one. */
const begunMarks = (
  { text, suggestions, confirmedText }: RedactionDraftDto,
  kindOf: (mask: string) => string,
): { marks: Mark[]; isAnew: boolean } => {
  const suggested = suggestions.map((each) => ({ ...each, isHidden: true }));
  if (confirmedText === null) return { marks: suggested, isAnew: false };
  const confirmed = confirmedMarks(text, confirmedText, kindOf);
  return confirmed ? { marks: openedMarks(suggested, confirmed), isAnew: false } : { marks: suggested, isAnew: true };
};

/** The selection as places of the text: each piece says where it begins. */
const selectedIn = (root: HTMLElement | null): { start: number; end: number } | undefined => {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const at = (node: Node, offset: number): number | undefined => {
    const piece = node.parentElement?.closest<HTMLElement>('[data-start]');
    return piece && root.contains(piece) ? Number(piece.dataset['start']) + offset : undefined;
  };
  const start = at(startContainer, startOffset);
  const end = at(endContainer, endOffset);
  return start !== undefined && end !== undefined && end > start ? { start, end } : undefined;
};
