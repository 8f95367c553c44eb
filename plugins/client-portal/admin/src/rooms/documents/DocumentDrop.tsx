import { Typography } from '@strapi/design-system';
import { FileDrop } from '../../kit/files/FileDrop';
import { useText } from '../../ui/text';
import { useFileLimits } from './useFileLimits';

interface DocumentDropProps {
  /** one file takes the place of another */
  single?: boolean;
  onFiles: (files: File[]) => void;
}

/** Documents, dropped or chosen: of the kinds that the settings allow. */
export const DocumentDrop = ({ single = false, onFiles }: DocumentDropProps) => {
  const text = useText();
  const { accept } = useFileLimits();
  return (
    <FileDrop
      accept={accept}
      multiple={!single}
      choose={text(single ? 'files.choose_one' : 'files.choose')}
      onFiles={onFiles}
    >
      <Typography textColor="neutral600">
        {text(single ? 'files.drop_one' : 'files.drop')}
      </Typography>
    </FileDrop>
  );
};
