import { DownloadOutlined, EyeOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Flex, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../api/schema.js';
import { upload } from '../../api/upload.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { CaseFile } from '../case-file.js';
import { Mark, Nothing, RowCard, Section } from '../ui-parts.js';
import { useCaseAgain } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { EvidenceReader } from './evidence-reader.js';

type Sending = { name: string; at: number; of: number; percent: number };

const kilobytes = (size: number): string =>
  size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;

/** What was handed in and collected: looked at, fetched, added to. Scans and recordings show who complains and open for a reason only. */
export const EvidenceRegister = ({ view, evidence }: { view: CaseFile; evidence: readonly EvidenceView[] }) => {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const names = useDirectory();
  const again = useCaseAgain(view.id);
  const [read, setRead] = useState<EvidenceView>();
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState<Sending>();
  const may = (record: string): boolean => view.allowedRecords.find((each) => each.record === record)?.allowed === true;
  if (!may('evidenceRead') && !may('evidence')) return null;
  /** One after the other; the first that is refused ends it, and what has arrived stays. */
  const add = async (files: readonly File[]): Promise<void> => {
    setProblem(undefined);
    try {
      for (const [at, file] of files.entries()) {
        const form = new FormData();
        form.append('file', file);
        const tell = (share: number) =>
          setSending({ name: file.name, at: at + 1, of: files.length, percent: Math.floor(share * 100) });
        tell(0);
        await upload(`/api/cases/${view.id}/evidence`, form, tell);
      }
      void message.success(t('evidence.added'));
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(undefined);
      await again();
    }
  };
  return (
    <Section
      title={t('evidence.title', { n: evidence.length })}
      extra={
        may('evidence') && (
          <Upload
            showUploadList={false}
            multiple
            disabled={sending !== undefined}
            beforeUpload={(file, files) => {
              if (file === files[0]) void add(files);
              return false;
            }}
          >
            <Button size="small" icon={<UploadOutlined aria-hidden />} loading={sending !== undefined}>
              {t('evidence.add')}
            </Button>
          </Upload>
        )
      }
    >
      {problem !== undefined && <ProblemAlert problem={problem} onClose={() => setProblem(undefined)} />}
      {sending && (
        <div role="status" style={{ marginBottom: 8, overflowWrap: 'anywhere' }}>
          {t('evidence.sending', sending)}
          <Progress percent={sending.percent} size="small" aria-label={t('evidence.sending', sending)} />
        </div>
      )}
      {evidence.length === 0 && <Nothing text={may('evidenceRead') ? t('evidence.none') : t('evidence.notYours')} />}
      <ul className="case-rows">
        {evidence.map((item) => (
          <li key={item.id}>
            <RowCard
              title={item.name}
              tags={
                <Flex gap={4} wrap>
                  <Mark>{t(`sort.${item.sort}`)}</Mark>
                  {item.scan && item.scan !== 'clean' && <Mark color="error">{t(`scan.${item.scan}`)}</Mark>}
                  {item.isErased && <Mark>{t('evidence.erased')}</Mark>}
                </Flex>
              }
              foot={`${kilobytes(item.size)} · ${names.person(item.addedBy)} · ${minuteOf(item.addedAt)} · SHA-256 ${item.sha256.slice(0, 12)}…`}
            >
              {item.note}
              {!item.isErased && (
                <Flex gap={8} wrap style={{ marginTop: 4 }}>
                  {item.showsIdentity ? (
                    <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setRead(item)}>
                      {t('evidence.readFor')}
                    </Button>
                  ) : (
                    <>
                      {item.mediaType.startsWith('image/') && (
                        <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setRead(item)}>
                          {t('evidence.preview')}
                        </Button>
                      )}
                      <Button
                        size="small"
                        icon={<DownloadOutlined aria-hidden />}
                        href={`/api/cases/${view.id}/evidence/${item.id}`}
                        download={item.name}
                      >
                        {t('evidence.download')}
                      </Button>
                    </>
                  )}
                </Flex>
              )}
            </RowCard>
          </li>
        ))}
      </ul>
      {read && (
        <EvidenceReader caseId={view.id} item={read} isForReason={read.showsIdentity} onClose={() => setRead(undefined)} />
      )}
    </Section>
  );
};
