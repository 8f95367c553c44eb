import { useEffect, useState } from 'react';
import { Box } from '@strapi/design-system';

/** A QR code, drawn in the browser: the link goes to nobody else. */
export const QrCode = ({ value, label }: { value: string; label: string }) => {
  const [drawn, setDrawn] = useState<{ value: string; source: string }>();

  useEffect(() => {
    let current = true;
    const draw = async () => {
      const { default: QRCode } = await import('qrcode');
      const source = await QRCode.toDataURL(value, { margin: 2, width: 320 });
      if (current) setDrawn({ value, source });
    };
    void draw();
    return () => {
      current = false;
    };
  }, [value]);

  return (
    <Box width="16rem" height="16rem" hasRadius background="neutral100" shrink={0}>
      {drawn?.value === value ? (
        <img src={drawn.source} alt={label} width={160} height={160} />
      ) : null}
    </Box>
  );
};
