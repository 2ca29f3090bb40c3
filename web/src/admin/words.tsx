import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

const Coded = ({ word, code }: { word: string | undefined; code: string }) => (
  <Flex vertical>
    {word}
    <Typography.Text type={word === undefined ? undefined : 'secondary'} style={{ fontSize: 12 }}>
      <code>{code}</code>
    </Typography.Text>
  </Flex>
);

/** What was done, in words where there are some, and as it stands in the trail. What happened on a case has the case's own words. */
export const AuditAction = ({ action }: { action: string }) => {
  const { t, i18n } = useTranslation('admin');
  const { t: tellCase } = useTranslation('case');
  const onCase = action.startsWith('case.') ? action.slice(5) : undefined;
  const word = i18n.exists(`admin:audit.action.${action}`)
    ? t(`audit.action.${action}`)
    : onCase !== undefined && i18n.exists(`case:act.${onCase}`)
      ? tellCase(`act.${onCase}`)
      : undefined;
  return <Coded word={word} code={action} />;
};

/** What something was done to, by its sort. */
export const useSubjectWord = (): ((type: string) => string) => {
  const { t, i18n } = useTranslation('admin');
  return (type) => (i18n.exists(`admin:audit.subject.${type}`) ? t(`audit.subject.${type}`) : type);
};

/** A job or a message by what it does. */
export const JobName = ({ name }: { name: string }) => {
  const { t, i18n } = useTranslation('admin');
  return <Coded word={i18n.exists(`admin:job.${name}`) ? t(`job.${name}`) : undefined} code={name} />;
};
