import { Flex, Typography } from '@strapi/design-system';
import { type FileExtension, fileExtensions, fileTypes } from '#protocol';
import { CheckGroup } from '../../ui/CheckGroup';
import { useText } from '../../ui/text';

type Group = (typeof fileTypes)[FileExtension]['group'];

const groups = [...new Set<Group>(fileExtensions.map((one) => fileTypes[one].group))];
const inGroup = (group: Group) =>
  fileExtensions.filter((extension) => fileTypes[extension].group === group);

interface ExtensionChoiceProps {
  chosen: readonly FileExtension[];
  disabled: boolean;
  onChange: (chosen: FileExtension[]) => void;
}

/** Which kinds of files are taken (J6). */
export const ExtensionChoice = ({ chosen, disabled, onChange }: ExtensionChoiceProps) => {
  const text = useText();
  const none = chosen.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold">
        {text('settings.documents.extensions')}
      </Typography>
      {groups.map((group) => (
        <CheckGroup
          key={group}
          label={text(`file_group.${group}`)}
          part
          options={inGroup(group).map((one) => ({ value: one, label: one.toUpperCase() }))}
          chosen={chosen}
          disabled={disabled}
          onChange={(extension, ticked) =>
            onChange(
              fileExtensions.filter((one) => (one === extension ? ticked : chosen.includes(one)))
            )
          }
        />
      ))}
      {none ? (
        <Typography variant="pi" textColor="danger700" role="alert">
          {text('settings.documents.extensions.none')}
        </Typography>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {text('settings.documents.extensions.hint')}
        </Typography>
      )}
    </Flex>
  );
};
