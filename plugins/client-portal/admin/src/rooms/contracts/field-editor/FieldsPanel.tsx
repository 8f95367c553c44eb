import { Flex } from '@strapi/design-system';
import { FieldPalette } from './FieldPalette';
import { FieldProperties } from './FieldProperties';
import type { PartyColour } from './partyColours';
import type { Party } from './placement';
import type { FieldEditor } from './useFieldEditor';

interface FieldsPanelProps<P extends Party> {
  editor: FieldEditor<P>;
  colourOf: (party: string) => PartyColour;
  /** by the field's id: what is wrong with it */
  faults: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const nothing = {};

/** The field that is chosen, over those that can be placed. */
export const FieldsPanel = <P extends Party>({ editor, colourOf, faults }: FieldsPanelProps<P>) => {
  const [chosen] = editor.chosen;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FieldProperties editor={editor} errors={(chosen && faults.get(chosen.id)) ?? nothing} />
      <FieldPalette editor={editor} colourOf={colourOf} />
    </Flex>
  );
};
