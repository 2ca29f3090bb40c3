import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Flex, Form, Input, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Problem, problemOf } from '../api/problem.js';
import { EntryCard } from '../offline/entry-card.js';
import { isFull, roomProblem } from '../offline/full.js';
import { KeptOnDevice } from '../offline/kept-on-device.js';
import type { Entry } from '../offline/outbox.js';
import { SendingProgress } from '../offline/sending-progress.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { keepBegun } from './begun-visit.js';
import type { FieldCase } from './field-case.js';
import { Interviews } from './interviews.js';
import { Photos } from './photos.js';
import { PositionField } from './position-field.js';
import { saveVisit } from './save-visit.js';
import { Signatures } from './signatures.js';
import { missingIn, type VisitForm, type VisitPictures } from './visit-form.js';

type Props = { kase: FieldCase; visit: VisitForm; pictures: VisitPictures };
type Outcome = { kind: 'kept' } | { kind: 'pictures'; entries: readonly Entry[] } | { kind: 'refused'; problem: Problem };

/** A site visit, written down where it happens: every change lies on the device at once, saving sends it or keeps it until it can be sent. */
export const VisitScreen = ({ kase, visit: begun, pictures: taken }: Props) => {
  const { t } = useTranslation('field');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [visit, setVisit] = useState(begun);
  const [pictures, setPictures] = useState(taken);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const missing = missingIn(visit);
  const change = (more: Partial<VisitForm>): void => setVisit((before) => ({ ...before, ...more }));
  const title = `${kase.number} ${kase.place}`;
  const [full, setFull] = useState<unknown>();
  const failed = (error: unknown): void => setFull(roomProblem(error));
  const isOpened = useRef(false);
  useEffect(() => {
    // What was only opened is no work of anybody's.
    if (!isOpened.current) {
      isOpened.current = true;
      return;
    }
    // Nothing kept is no reason to stop anybody from typing.
    keepBegun({ visit, pictures }, title).then(
      () => setFull(undefined),
      (error: unknown) => setFull(isFull(error) ? roomProblem(error) : undefined),
    );
  }, [visit, pictures, title]);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (missing.length > 0 || isBusy) return;
    setBusy(true);
    try {
      const saved = await saveVisit(visit, pictures, title);
      if (saved instanceof Problem) setOutcome({ kind: 'refused', problem: saved });
      else if (saved.kind === 'waiting') setOutcome({ kind: 'kept' });
      else {
        await client.invalidateQueries({ queryKey: ['field'] });
        if (saved.kind === 'refused') setOutcome({ kind: 'pictures', entries: saved.entries });
        else void navigate(`/field/cases/${kase.id}`, { replace: true });
      }
    } catch (error) {
      setOutcome({ kind: 'refused', problem: problemOf(error) });
    } finally {
      setBusy(false);
    }
  };

  if (outcome?.kind === 'pictures')
    return (
      <Flex vertical gap="middle" style={{ maxWidth: 640, margin: '0 auto' }}>
        <Alert type="warning" role="alert" showIcon title={t('visit.withoutPictures', { n: outcome.entries.length })} />
        {outcome.entries.map((entry) => (
          <EntryCard key={entry.key} entry={entry} />
        ))}
        <Link to={`/field/cases/${kase.id}`}>← {kase.number}</Link>
      </Flex>
    );
  if (outcome?.kind === 'kept') return <KeptOnDevice next={t('mine')} onNext={() => void navigate('/field')} />;
  return (
    <Form
      layout="vertical"
      component="form"
      aria-label={t('visit.new')}
      onFinish={() => void save()}
      style={{ maxWidth: 640, margin: '0 auto', overflowWrap: 'anywhere' }}
    >
      <Link to={`/field/cases/${kase.id}`}>← {kase.number}</Link>
      <Typography.Title level={1} style={{ fontSize: 22, margin: '4px 0 0' }}>
        {t('visit.new')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{kase.place || t('noPlace')}</Typography.Paragraph>
      {outcome?.kind === 'refused' && <ProblemAlert problem={outcome.problem} />}
      {full !== undefined && outcome?.kind !== 'refused' && <ProblemAlert problem={full} />}
      {isChecked && missing.length > 0 && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={missing.map((what) => t(`missing.${what}`)).join(' ')}
          style={{ marginBottom: 12 }}
        />
      )}
      <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0 }}>
        <legend style={{ padding: 0 }}>{t('visit.who')}</legend>
        <Checkbox.Group
          value={visit.byIds}
          options={kase.verifiers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(byIds) => change({ byIds })}
        />
      </fieldset>
      <Form.Item label={t('visit.when')} htmlFor="visit-when">
        <Input
          id="visit-when"
          type="datetime-local"
          size="large"
          value={visit.visitedAt}
          onChange={({ target }) => change({ visitedAt: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('visit.where')} htmlFor="visit-where">
        <Input
          id="visit-where"
          size="large"
          maxLength={160}
          value={visit.place}
          onChange={({ target }) => change({ place: target.value })}
        />
        <PositionField position={visit.position} onChange={(position) => change({ position })} />
      </Form.Item>
      <Interviews interviews={visit.interviews} onChange={(interviews) => change({ interviews })} />
      <Form.Item label={t('visit.documents')} htmlFor="visit-documents">
        <Input.TextArea
          id="visit-documents"
          rows={3}
          maxLength={5000}
          value={visit.documentsSeen}
          onChange={({ target }) => change({ documentsSeen: target.value })}
        />
      </Form.Item>
      <Photos
        photos={pictures.photos}
        onChange={(next) => setPictures((before) => ({ ...before, photos: next(before.photos) }))}
        onFailed={failed}
      />
      <Signatures
        signatures={pictures.signatures}
        onChange={(signatures) => setPictures((before) => ({ ...before, signatures }))}
        onFailed={failed}
      />
      <Form.Item label={t('visit.notes')} htmlFor="visit-notes">
        <Input.TextArea
          id="visit-notes"
          rows={3}
          maxLength={5000}
          value={visit.notes}
          onChange={({ target }) => change({ notes: target.value })}
        />
      </Form.Item>
      <Flex vertical gap="small">
        <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
          {t('visit.save')}
        </Button>
        {isBusy && <SendingProgress />}
        <Typography.Text type="secondary">{t('visit.keptHint')}</Typography.Text>
      </Flex>
    </Form>
  );
};
