import { useEffect, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Minus, Plus } from '@strapi/icons';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from '../../kit/files/openPdf';
import { Notice } from '../../ui/Notice';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { PdfPage } from './PdfPage';

const zooms = [1, 1.5, 2, 3] as const;

/** A PDF, page by page. */
const PdfPreview = ({ bytes }: { bytes: Blob }) => {
  const text = useText();
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(0);

  useEffect(() => {
    let left = false;
    let close = () => {};
    void bytes
      .arrayBuffer()
      .then((buffer) => {
        if (left) return undefined;
        const task = openPdf(new Uint8Array(buffer));
        close = () => void task.destroy();
        return task.promise;
      })
      .then(setPdf)
      .catch(() => (left ? undefined : setBroken(true)));
    return () => {
      left = true;
      close();
    };
  }, [bytes]);

  if (broken) return <Notice tone="warning">{text('preview.broken')}</Notice>;
  if (!pdf) return <Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} tag="nav" aria-label={text('preview.pages')}>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<ChevronLeft />}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            {text('list.previous')}
          </Button>
          <Typography variant="pi" role="status">
            {text('list.page_of', { page, pageCount: pdf.numPages })}
          </Typography>
          <Button
            size="S"
            variant="tertiary"
            endIcon={<ChevronRight />}
            disabled={page >= pdf.numPages}
            onClick={() => setPage(page + 1)}
          >
            {text('list.next')}
          </Button>
        </Flex>
        <Flex gap={2}>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Minus />}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            {text('preview.smaller')}
          </Button>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            {text('preview.larger')}
          </Button>
        </Flex>
      </Flex>
      <PdfPage pdf={pdf} number={page} zoom={zooms[zoom] ?? 1} />
    </Flex>
  );
};

export default PdfPreview;
