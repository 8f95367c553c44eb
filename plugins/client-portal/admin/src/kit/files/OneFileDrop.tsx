import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../../ui/text';
import type { TextKey } from '../../ui/text';
import { FileDrop } from './FileDrop';
import { FileName } from './FileName';
import { useSizeText } from './useSizeText';

interface OneFileDropProps {
  file: File | undefined;
  accept: string;
  hint: TextKey;
  onFile: (file: File) => void;
}

/** One file, dropped or chosen; then its name and size, and the way to another. */
export const OneFileDrop = ({ file, accept, hint, onFile }: OneFileDropProps) => {
  const text = useText();
  const sizeText = useSizeText();
  return (
    <FileDrop
      accept={accept}
      choose={text(file ? 'pdf.other' : 'files.choose_one')}
      label={text('files.choose_one')}
      onFiles={([first]) => (first ? onFile(first) : undefined)}
    >
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
    </FileDrop>
  );
};
