import { useEffect, useState } from 'react';
import { Flex } from '@strapi/design-system';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';

/** A picture, as large as there is room. */
export const ImagePreview = ({ bytes, name }: { bytes: Blob; name: string }) => {
  const text = useText();
  const [url, setUrl] = useState<string>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (broken) return <Notice tone="warning">{text('preview.broken')}</Notice>;
  return (
    <Flex justifyContent="center">
      {url ? (
        <img
          src={url}
          alt={name}
          style={{ maxWidth: '100%', maxHeight: '70vh', objectFit: 'contain' }}
          onError={() => setBroken(true)}
        />
      ) : null}
    </Flex>
  );
};
