import { Alert, Button, Descriptions, Modal, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReplyDraftView } from '../../api/schema.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { CaseFile } from '../case-file.js';
import { useDirectory } from '../use-directory.js';
import type { Written } from './reply-texts.js';

type Props = {
  owed: CaseFile['allegations'];
  sent: Written;
  recipients: ReplyDraftView['recipients'];
  problem: unknown;
  isBusy: boolean;
  onBack: () => void;
  onConfirm: () => void;
};

/** What is about to be sent, to whom and how, to be read once more before it is signed. */
export const ReplyCheck = ({ owed, sent, recipients, problem, isBusy, onBack, onConfirm }: Props) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const reached = recipients.filter(({ mode }) => mode !== null);
  const pointOf = ({ id }: CaseFile['allegations'][number]) => sent.points.find(({ allegationId }) => allegationId === id);
  return (
    <Modal
      open
      title={t('reply.checking')}
      width="min(760px, 100vw)"
      mask={{ closable: false }}
      onCancel={onBack}
      footer={[
        <Button key="back" onClick={onBack}>
          {t('form.back')}
        </Button>,
        <Button key="sign" type="primary" danger loading={isBusy} onClick={onConfirm}>
          {t('reply.sign')}
        </Button>,
      ]}
    >
      <Steps
        size="small"
        responsive={false}
        current={1}
        items={[{ title: t('form.fill') }, { title: t('form.check') }, { title: t('form.confirmStep') }]}
        style={{ marginBottom: 16 }}
      />
      <Alert type="warning" title={t('effect.reply')} style={{ marginBottom: 16 }} />
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <Descriptions
        column={1}
        size="small"
        bordered
        styles={{ label: { width: '26%' }, content: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } }}
        items={[
          ...owed.map((point) => {
            const said = pointOf(point);
            const opinion = said?.opinion ? `${t(`word.opinion.${said.opinion}`)}\n` : '';
            return {
              key: point.id,
              label: `${point.ordinal}. ${names.code(point.code)}`,
              children: `${opinion}${said?.text ?? ''}`,
            };
          }),
          { key: 'text', label: t('reply.body'), children: sent.text },
          {
            key: 'to',
            label: t('reply.to'),
            children:
              reached.length === 0
                ? t('reply.toNobody')
                : reached.map(({ number, mode }) => `${number} ${t('recipient.complainant')} · ${t(`mode.${mode}`)}`).join('\n'),
          },
        ]}
      />
    </Modal>
  );
};
