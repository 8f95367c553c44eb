import { useEffect, useState } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { Notice } from '../../ui/Notice';
import { Loading } from '../../ui/States';
import { decodeText } from '#browser/decode-text';
import { useText } from '../../ui/text';

/** Bytes that are shown; the rest is for a program that is made for it. */
const shownBytes = 200_000;

/** A text as it stands in the file; nothing in it is interpreted. */
export const TextPreview = ({ bytes }: { bytes: Blob }) => {
  const text = useText();
  const [content, setContent] = useState<string>();
  useEffect(() => {
    let left = false;
    void bytes
      .slice(0, shownBytes)
      .arrayBuffer()
      .then((read) => (left ? undefined : setContent(decodeText(read))));
    return () => {
      left = true;
    };
  }, [bytes]);
  if (content === undefined) return <Loading />;
  return (
    <>
      {bytes.size > shownBytes ? <Notice tone="info">{text('preview.cut')}</Notice> : null}
      <Box
        tag="pre"
        padding={4}
        background="neutral100"
        hasRadius
        overflow="auto"
        // scrolled by keyboard too (WCAG 2.2 2.1.1)
        tabIndex={0}
        aria-label={text('preview.content')}
        role="region"
      >
        <Typography dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {content}
        </Typography>
      </Box>
    </>
  );
};
