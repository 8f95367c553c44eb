import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent, ReactNode } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Upload } from '@strapi/icons';

interface FileDropProps {
  /** as an `input` takes it: endings or types */
  accept: string;
  multiple?: boolean;
  /** the words of the button */
  choose: string;
  /** what the input is called, where the button says something else */
  label?: string;
  /** a large place with the words above the button */
  tall?: boolean;
  busy?: boolean;
  onFiles: (files: File[]) => void;
  /** what stands beside the button */
  children: ReactNode;
}

/** Where files are dropped or chosen. */
export const FileDrop = (props: FileDropProps) => {
  const { accept, multiple = false, choose, label = choose, tall = false, busy = false } = props;
  const { onFiles, children } = props;
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
  };
  return (
    <Box
      borderColor={over ? 'primary600' : 'neutral300'}
      background={over ? 'primary100' : undefined}
      borderStyle="dashed"
      borderWidth="1px"
      hasRadius
      padding={tall ? 6 : 4}
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
      <Flex
        direction={tall ? 'column' : 'row'}
        gap={3}
        wrap={tall ? undefined : 'wrap'}
        justifyContent="center"
      >
        {children}
        <Button
          size={tall ? 'M' : 'S'}
          variant="secondary"
          startIcon={tall ? undefined : <Upload />}
          loading={busy}
          onClick={() => input.current?.click()}
        >
          {choose}
        </Button>
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          take(event.target.files);
          // the same file can be chosen again after it was changed
          event.target.value = '';
        }}
      />
    </Box>
  );
};
