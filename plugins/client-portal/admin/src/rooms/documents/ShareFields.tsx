import { Checkbox, Flex } from '@strapi/design-system';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';

interface Wishes {
  message: string;
  notify: boolean;
}

interface ShareFieldsProps {
  wishes: Wishes;
  onChange: (wishes: Wishes) => void;
}

/** What the client is told when something is shared with it. */
export const ShareFields = ({ wishes, onChange }: ShareFieldsProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextAreaField
        label={text('documents.message')}
        hint={text('documents.message.hint')}
        maxLength={2000}
        value={wishes.message}
        onChange={(message) => onChange({ ...wishes, message })}
      />
      <Checkbox
        checked={wishes.notify}
        onCheckedChange={(ticked) => onChange({ ...wishes, notify: ticked === true })}
      >
        {text('documents.notify')}
      </Checkbox>
    </Flex>
  );
};
