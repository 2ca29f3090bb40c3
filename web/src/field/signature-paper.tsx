import { Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';
import { pictureOf } from './picture-file.js';
import type { Picture } from './visit-form.js';

/** Ink on white paper, in the dark as well: the picture is printed one day. */
const INK = '#10203a';
const PAPER = '#ffffff';

type Props = { onDone: (signature: Picture) => void; onCancel: () => void; onFailed: (error: unknown) => void };

/** A sheet to sign on with finger or pen. */
export const SignaturePaper = ({ onDone, onCancel, onFailed }: Props) => {
  const { t } = useTranslation('field');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const [isSigned, setSigned] = useState(false);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return undefined;
    const scale = Math.max(1, window.devicePixelRatio);
    sheet.width = sheet.offsetWidth * scale;
    sheet.height = sheet.offsetHeight * scale;
    sheet.getContext('2d')?.scale(scale, scale);
    const signing = new SignaturePad(sheet, { penColor: INK, backgroundColor: PAPER });
    signing.addEventListener('endStroke', () => setSigned(true));
    pad.current = signing;
    return () => signing.off();
  }, []);
  const done = async (): Promise<void> => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.current?.toBlob(resolve, 'image/png'));
    if (!blob) return;
    try {
      onDone(await pictureOf(new File([blob], 'signature.png', { type: 'image/png' })));
    } catch (error) {
      onFailed(error);
    }
  };
  const clear = (): void => {
    pad.current?.clear();
    setSigned(false);
  };
  return (
    <Flex vertical gap={4}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('signatures.paper')}
        style={{ width: '100%', height: 180, touchAction: 'none', border: '1px solid currentcolor', borderRadius: 6 }}
      />
      <Flex gap="small">
        <Button type="primary" disabled={!isSigned} onClick={() => void done()}>
          {t('signatures.done')}
        </Button>
        <Button onClick={clear}>{t('signatures.clear')}</Button>
        <Button type="text" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Flex>
    </Flex>
  );
};
