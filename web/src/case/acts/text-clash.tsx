import { Button, Card, Col, Flex, Row, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { resolved, type Side } from './merge-texts.js';

type Props = {
  label: string;
  base: string;
  mine: string;
  theirs: string;
  taken?: Side | undefined;
  onTake: (text: string, side: Side) => void;
};

const WORDS = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 } as const;

/** One text in two versions, and a choice: theirs, mine, or both one below the other. */
export const TextClash = ({ label, base, mine, theirs, taken, onTake }: Props) => {
  const { t } = useTranslation('case');
  const take = (side: Side): void => onTake(resolved({ name: label, base, mine, theirs }, side), side);
  return (
    <section aria-label={label} style={{ marginBottom: 16 }}>
      <Typography.Title level={5}>{label}</Typography.Title>
      <Row gutter={[16, 16]}>
        <Col xs={24} sm={12}>
          <Card size="small" title={t('race.theirs')}>
            <p style={WORDS}>{theirs || t('race.empty')}</p>
          </Card>
        </Col>
        <Col xs={24} sm={12}>
          <Card size="small" title={t('race.mine')}>
            <p style={WORDS}>{mine || t('race.empty')}</p>
          </Card>
        </Col>
      </Row>
      <Flex gap={8} wrap style={{ marginTop: 8 }}>
        {(['theirs', 'mine', 'both'] as const).map((side) => (
          <Button
            key={side}
            type={taken === side ? 'primary' : 'default'}
            aria-pressed={taken === side}
            onClick={() => take(side)}
          >
            {t(`race.take.${side}`)}
          </Button>
        ))}
      </Flex>
    </section>
  );
};
