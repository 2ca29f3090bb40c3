import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { ProofLineDto } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Mark, Nothing, RowCard } from '../ui-parts.js';
import { caseKey } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { CorrectDelivery } from './correct-delivery.js';

const GOOD: readonly string[] = ['served', 'delivered'];

/** Who was told what, when and how, with the place in the audit chain; what was put right stays, struck through. */
export const ProofSheet = ({ caseId, mayCorrect, onClose }: { caseId: string; mayCorrect: boolean; onClose: () => void }) => {
  const { t } = useTranslation('case');
  const [wrong, setWrong] = useState<ProofLineDto>();
  const { data: lines, error } = useQuery({
    queryKey: [...caseKey(caseId), 'proof'],
    queryFn: () => ask(api.GET('/api/cases/{id}/proof', { params: { path: { id: caseId } } })),
  });
  return (
    <Modal open width={720} title={t('proof.title')} onCancel={onClose} footer={null}>
      {error && <ProblemAlert problem={error} />}
      {!lines && !error && <Loading />}
      {lines?.length === 0 && <Nothing text={t('proof.none')} />}
      <ol className="case-rows">
        {lines?.map((line) => (
          <li key={`${line.noticeId} ${line.way} ${line.at} ${line.attemptId ?? ''}`}>
            <Line line={line} />
            {mayCorrect && line.attemptId !== null && !line.isCorrected && (
              <Button size="small" style={{ marginTop: 4 }} onClick={() => setWrong(line)}>
                {t('proof.correct')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {wrong && <CorrectDelivery caseId={caseId} line={wrong} onClose={() => setWrong(undefined)} />}
    </Modal>
  );
};

const Line = ({ line }: { line: ProofLineDto }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const said = [
    line.reference,
    line.takenBy && t(`word.taker.${line.takenBy}`),
    line.outcome && t(`word.callOutcome.${line.outcome}`),
    line.correctsId === null ? line.reason : t('proof.why', { reason: line.reason }),
    line.evidence && `${line.evidence.name}（SHA-256 ${line.evidence.sha256.slice(0, 12)}…）`,
  ].filter(Boolean);
  const chain = line.anchor === null ? t('proof.unchained') : t('proof.chain', { seq: line.anchor.seq });
  const title = `${minuteOf(line.at)} · ${t(`notice.${line.kind}`)} · ${t(`recipient.${line.recipient}`)}`;
  return (
    <RowCard
      title={line.isCorrected ? <del>{title}</del> : title}
      tags={
        <Mark color={line.isCorrected ? 'default' : GOOD.includes(line.result) ? 'success' : 'warning'}>
          {line.isCorrected ? t('proof.corrected') : `${wayWords(t, line.way)} ${t(`proofResult.${line.result}`)}`}
        </Mark>
      }
      foot={[t('proof.by', { who: names.person(line.byId) }), chain].join(' · ')}
    >
      {said.length > 0 && said.join(' · ')}
    </RowCard>
  );
};

/** SMS and mail are no modes of a delivery: they only say that there is news. */
const wayWords = (t: (key: string) => string, way: string): string =>
  t(way === 'SMS' || way === 'EMAIL' ? `way.${way}` : `mode.${way}`);
