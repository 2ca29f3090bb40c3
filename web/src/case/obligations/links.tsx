import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkedCaseDto } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { FormAct } from '../acts/act-forms.js';
import type { CaseFile } from '../case-file.js';
import { Mark, RowCard, Section } from '../ui-parts.js';
import { useLinks } from '../use-case.js';
import { useDirectory } from '../use-directory.js';

/** Cases and look-backs that belong to this one, and what the desk decided about cases that look alike. */
export const Links = ({ view, onAct }: { view: CaseFile; onAct: (act: FormAct) => void }) => {
  const { t } = useTranslation('case');
  const { data = [], error } = useLinks(view.id);
  const mayLink = view.allowedRecords.find(({ record }) => record === 'link')?.allowed === true;
  const lookBacks = view.actions.flatMap(({ rerunLookBackId }) => (rerunLookBackId ? [rerunLookBackId] : []));
  const links = [
    ...(view.parentId ? [{ key: view.parentId, to: `/cases/${view.parentId}`, text: t('link.parent') }] : []),
    ...(view.repeatOfId
      ? [{ key: view.repeatOfId, to: `/cases/${view.repeatOfId}`, text: t('link.repeat', { n: view.petitionCount ?? 2 }) }]
      : []),
    ...(view.children ?? []).map(({ id, number }) => ({ key: id, to: `/cases/${id}`, text: t('link.child', { number }) })),
  ];
  const told = [
    ...(view.lookBackId ? [t('link.fromLookBack')] : []),
    ...(lookBacks.length > 0 ? [t('link.lookBacks', { n: lookBacks.length })] : []),
  ];
  if (links.length + told.length + data.length === 0 && !mayLink && !error) return null;
  return (
    <Section
      title={t('owed.links')}
      extra={
        mayLink && (
          <Button size="small" onClick={() => onAct('link')}>
            {t('act.link')}
          </Button>
        )
      }
    >
      {error && <ProblemAlert problem={error} />}
      <ul style={{ paddingInlineStart: 18, margin: '0 0 8px' }}>
        {links.map(({ key, to, text }) => (
          <li key={key}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ul className="case-rows">
        {data.map((linked) => (
          <li key={`${linked.id} ${linked.kind}`}>
            <LinkedCase linked={linked} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const LinkedCase = ({ linked: { id, number, state, kind, linkedAt, linkedById } }: { linked: LinkedCaseDto }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  return (
    <RowCard
      title={<Link to={`/cases/${id}`}>{number}</Link>}
      tags={
        <Flex gap={4} wrap>
          <Mark color={kind === 'separate' ? 'default' : 'processing'}>{t(`linkKind.${kind}`)}</Mark>
          <Typography.Text type="secondary">{t(`state.${state}`)}</Typography.Text>
        </Flex>
      }
      foot={`${names.person(linkedById)} · ${minuteOf(linkedAt)}`}
    />
  );
};
