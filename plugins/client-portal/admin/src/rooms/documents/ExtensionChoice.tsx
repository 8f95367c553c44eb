import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { type FileExtension, fileExtensions, fileTypes } from '#protocol';
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
        <Flex
          key={group}
          tag="fieldset"
          direction="column"
          alignItems="flex-start"
          gap={2}
          borderStyle="none"
          padding={0}
        >
          <Typography
            tag="legend"
            variant="pi"
            textColor="neutral600"
            paddingBottom={1}
            style={{ paddingInline: 0 }}
          >
            {text(`file_group.${group}`)}
          </Typography>
          <Flex gap={4} wrap="wrap">
            {inGroup(group).map((extension) => (
              <Checkbox
                key={extension}
                checked={chosen.includes(extension)}
                disabled={disabled}
                onCheckedChange={(ticked) =>
                  onChange(
                    fileExtensions.filter((one) =>
                      one === extension ? ticked === true : chosen.includes(one)
                    )
                  )
                }
              >
                {extension.toUpperCase()}
              </Checkbox>
            ))}
          </Flex>
        </Flex>
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
