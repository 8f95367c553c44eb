import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { FileName } from '../../kit/files/FileName';
import { useSizeText } from '../../kit/files/useSizeText';
import { useText } from '../../ui/text';
import type { ChosenFile } from './chosenFiles';
import { DocumentIcon } from './DocumentIcon';

interface ChosenFilesProps {
  chosen: readonly ChosenFile[];
  /** left out while they are being sent */
  onRemove?: (key: string) => void;
}

/** What will be sent, each with what is wrong with it. */
export const ChosenFiles = ({ chosen, onRemove }: ChosenFilesProps) => {
  const text = useText();
  const sizeText = useSizeText();
  if (chosen.length === 0) return null;
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={3}
      maxHeight="24rem"
      overflow="auto"
      aria-label={text('files.chosen')}
    >
      {chosen.map(({ key, file, problem }) => (
        <Flex key={key} tag="li" gap={3} alignItems="flex-start">
          <DocumentIcon name={file.name} />
          <Flex direction="column" alignItems="stretch" flex="1" minWidth={0}>
            <FileName name={file.name} />
            {problem ? (
              <Typography variant="pi" textColor="danger700" role="alert">
                {text(`error.${problem}`)}
              </Typography>
            ) : (
              <Typography variant="pi" textColor="neutral600">
                {sizeText(file.size)}
              </Typography>
            )}
          </Flex>
          {onRemove ? (
            <IconButton
              size="S"
              variant="ghost"
              label={text('files.remove', { name: file.name })}
              onClick={() => onRemove(key)}
            >
              <Cross />
            </IconButton>
          ) : null}
        </Flex>
      ))}
    </Flex>
  );
};
