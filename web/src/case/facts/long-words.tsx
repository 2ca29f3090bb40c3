import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Characters that still leave room for the rest of the column. */
const MUCH = 400;

/** Words as they were told; of many, the beginning until all are asked for. */
export const LongWords = ({ text }: { text: string }) => {
  const { t } = useTranslation('case');
  const [isWhole, setWhole] = useState(false);
  if (text.length <= MUCH) return <p className="case-words">{text}</p>;
  return (
    <>
      <p className={isWhole ? 'case-words' : 'case-words case-clamped'}>{text}</p>
      <Button type="link" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)} style={{ paddingInline: 0 }}>
        {isWhole ? t('facts.less') : t('facts.more', { n: text.length })}
      </Button>
    </>
  );
};
