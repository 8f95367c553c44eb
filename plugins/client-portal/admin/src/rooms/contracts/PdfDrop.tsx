import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { maximumContractMegabytes } from '#protocol';
import { FileName } from '../../kit/files/FileName';
import { useSizeText } from '../../kit/files/useSizeText';
import { useText } from '../../ui/text';
import type { TextKey } from '../../ui/text';

interface PdfDropProps {
  file: File | undefined;
  onFile: (file: File) => void;
  accept?: string;
  hint?: TextKey;
}

/** What is wrong with a PDF as far as its name and size tell; the server looks inside too. */
export const pdfFault = (file: Pick<File, 'name' | 'size'>): TextKey | null => {
  if (!/\.pdf$/i.test(file.name)) return 'pdf.not_pdf';
  if (file.size === 0) return 'error.file_empty';
  return file.size > maximumContractMegabytes * 1_000_000 ? 'error.file_too_large' : null;
};

/** One file, dropped or chosen. */
export const PdfDrop = (props: PdfDropProps) => {
  const { file, onFile, accept = '.pdf,application/pdf', hint = 'pdf.drop' } = props;
  const text = useText();
  const sizeText = useSizeText();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const first = list?.[0];
    if (first) onFile(first);
  };
  return (
    <Box
      borderColor={over ? 'primary600' : 'neutral300'}
      background={over ? 'primary100' : undefined}
      borderStyle="dashed"
      borderWidth="1px"
      hasRadius
      padding={4}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Flex gap={3} wrap="wrap" justifyContent="center">
        {file ? (
          <Flex direction="column" alignItems="stretch" minWidth={0}>
            <FileName name={file.name} />
            <Typography variant="pi" textColor="neutral600">
              {sizeText(file.size)}
            </Typography>
          </Flex>
        ) : (
          <Typography textColor="neutral600">{text(hint)}</Typography>
        )}
        <Button
          size="S"
          variant="secondary"
          startIcon={<Upload />}
          onClick={() => input.current?.click()}
        >
          {text(file ? 'pdf.other' : 'files.choose_one')}
        </Button>
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={text('files.choose_one')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          take(event.target.files);
          // the same file can be chosen again after it was changed
          event.target.value = '';
        }}
      />
    </Box>
  );
};
