import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useText } from '../../ui/text';
import { useFileLimits } from './useFileLimits';

interface FileDropProps {
  /** one file takes the place of another */
  single?: boolean;
  onFiles: (files: File[]) => void;
}

/** Files, dropped or chosen. */
export const FileDrop = ({ single = false, onFiles }: FileDropProps) => {
  const text = useText();
  const { accept } = useFileLimits();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, single ? 1 : undefined);
    if (files.length > 0) onFiles(files);
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
        <Typography textColor="neutral600">
          {text(single ? 'files.drop_one' : 'files.drop')}
        </Typography>
        <Button
          size="S"
          variant="secondary"
          startIcon={<Upload />}
          onClick={() => input.current?.click()}
        >
          {text(single ? 'files.choose_one' : 'files.choose')}
        </Button>
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!single}
        accept={accept}
        aria-label={text(single ? 'files.choose_one' : 'files.choose')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          take(event.target.files);
          // the same file can be chosen again after it was changed
          event.target.value = '';
        }}
      />
    </Box>
  );
};
