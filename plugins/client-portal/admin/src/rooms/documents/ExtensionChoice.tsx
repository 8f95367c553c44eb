import { Flex, Typography } from '@strapi/design-system';
import { type DocumentExtension, documentExtensions, documentTypes } from '#protocol';
import { CheckGroup } from '../../ui/CheckGroup';
import { useText } from '../../ui/text';

type Group = (typeof documentTypes)[DocumentExtension]['group'];

const groups = [...new Set<Group>(documentExtensions.map((one) => documentTypes[one].group))];
const inGroup = (group: Group) =>
  documentExtensions.filter((extension) => documentTypes[extension].group === group);

interface ExtensionChoiceProps {
  chosen: readonly DocumentExtension[];
  disabled: boolean;
  onChange: (chosen: DocumentExtension[]) => void;
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
              documentExtensions.filter((one) =>
                one === extension ? ticked : chosen.includes(one)
              )
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
