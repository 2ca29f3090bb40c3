import { Card, Flex, theme, Typography } from 'antd';
import type { CSSProperties, ReactNode } from 'react';

/** A part of a column under its heading, with what can be done there beside it. */
export const Section = ({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) => (
  <section className="case-section" aria-label={title}>
    <h2>
      <span>{title}</span>
      {extra}
    </h2>
    {children}
  </section>
);

type Fact = readonly [label: string, value: ReactNode];

/** Facts by name; what is not there is not shown. */
export const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl className="case-facts">
    {rows
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** One row of a list: what it is, how it stands, what it says. */
export const RowCard = ({
  title,
  tags,
  children,
  foot,
}: {
  title: ReactNode;
  tags?: ReactNode;
  children?: ReactNode;
  foot?: ReactNode;
}) => {
  const { token } = theme.useToken();
  return (
    <Card size="small" styles={{ body: { padding: '8px 12px' } }}>
      <Flex justify="space-between" gap={8} wrap align="baseline">
        <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography.Text>
        {tags}
      </Flex>
      {children && <div className="case-words">{children}</div>}
      {foot && (
        <div style={{ color: token.colorTextSecondary, fontSize: token.fontSizeSM, marginTop: 4, overflowWrap: 'anywhere' }}>
          {foot}
        </div>
      )}
    </Card>
  );
};

export const Nothing = ({ text }: { text: string }) => <Typography.Text type="secondary">{text}</Typography.Text>;

type Tone = 'default' | 'processing' | 'success' | 'warning' | 'error';

/** A word about a row. What it means the word says; the colour of its edge only helps to find it. */
export const Mark = ({ color = 'default', style, children }: { color?: Tone; style?: CSSProperties; children: ReactNode }) => {
  const { token } = theme.useToken();
  const edge: Record<Tone, string> = {
    default: token.colorBorder,
    processing: token.colorInfo,
    success: token.colorSuccess,
    warning: token.colorWarning,
    error: token.colorError,
  };
  return (
    <span
      style={{
        border: `1px solid ${edge[color]}`,
        borderInlineStartWidth: color === 'default' ? 1 : 4,
        borderRadius: token.borderRadiusSM,
        background: token.colorFillQuaternary,
        color: token.colorText,
        fontSize: token.fontSizeSM,
        fontWeight: 'normal',
        lineHeight: 1.5,
        padding: '0 6px',
        overflowWrap: 'anywhere',
        ...style,
      }}
    >
      {children}
    </span>
  );
};
