import { useState } from 'react';
import { Box, Button, Flex, IconButton, Menu, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Eye, More, Pencil, Plus, Trash } from '@strapi/icons';
import { maximumSigners } from '#protocol';
import { moved } from '../../kit/lists/moved';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { withPerson, withRole } from './draft';
import type { DraftDetails, SignerParty } from './draft';
import { PersonDialog } from './PersonDialog';
import { SigningOrder } from './SigningOrder';
import type { PartyColour } from './field-editor/partyColours';
import { withParties } from './field-editor/placement';
import type { FieldEditor } from './field-editor/useFieldEditor';

interface SignersPanelProps {
  editor: FieldEditor<SignerParty>;
  order: DraftDetails['order'];
  onOrder: (order: DraftDetails['order']) => void;
  colourOf: (party: string) => PartyColour;
  /** dotted paths of what is refused */
  faults: Readonly<Record<string, string>>;
}

/** Something is wrong with the signer itself, or with one of its keys. */
const isFaulty = (faults: SignersPanelProps['faults'], index: number) =>
  Object.keys(faults).some((path) => `${path}.`.startsWith(`signers.${index}.`));

/** Who signs, in which order, and who only gets the copy. */
export const SignersPanel = (props: SignersPanelProps) => {
  const { editor, order, onOrder, colourOf, faults } = props;
  const text = useText();
  /** the key of the one who is replaced; null: one more */
  const [choosing, setChoosing] = useState<string | null>();
  const { placement, change } = editor;
  const { parties } = placement;
  const replaced = parties.find(({ key }) => key === choosing);
  const agency = parties.some(({ admin }) => admin !== undefined);
  const setParties = (next: readonly SignerParty[]) =>
    change((current) => withParties(current, next));

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {parties.length === 0 ? (
        <Typography textColor="neutral600">{text('signers.empty')}</Typography>
      ) : null}
      <Flex
        tag="ol"
        direction="column"
        alignItems="stretch"
        gap={2}
        aria-label={text('signers.title')}
      >
        {parties.map((party, index) => (
          <Box key={party.key} tag="li" padding={3} hasRadius borderColor="neutral200">
            <Flex gap={2} alignItems="flex-start">
              <Box
                aria-hidden
                shrink={0}
                marginTop={1}
                style={{
                  width: '1.2rem',
                  height: '1.2rem',
                  borderRadius: '50%',
                  background: party.role === 'viewer' ? 'transparent' : colourOf(party.key).line,
                  border: `2px solid ${colourOf(party.key).line}`,
                }}
              />
              <Box flex="1" minWidth={0}>
                <TwoLines first={party.name} second={party.email} />
                <Flex gap={1} paddingTop={1} wrap="wrap">
                  {party.admin === undefined ? null : (
                    <StateBadge variant="secondary">{text('signers.agency')}</StateBadge>
                  )}
                  {party.role === 'viewer' ? (
                    <StateBadge variant="neutral">{text('signers.viewer')}</StateBadge>
                  ) : order === 'sequential' ? (
                    <StateBadge variant="primary">
                      {text('signers.turn', {
                        number: editor.signers.findIndex(({ key }) => key === party.key) + 1,
                      })}
                    </StateBadge>
                  ) : null}
                </Flex>
                {isFaulty(faults, index) ? (
                  <Typography variant="pi" textColor="danger700" tag="p">
                    {text('signers.invalid')}
                  </Typography>
                ) : null}
              </Box>
              <Flex gap={1}>
                {order === 'sequential' ? (
                  <>
                    <IconButton
                      size="S"
                      variant="ghost"
                      label={text('signers.up', { name: party.name })}
                      disabled={index === 0}
                      onClick={() => setParties(moved(parties, index, -1))}
                    >
                      <ArrowUp />
                    </IconButton>
                    <IconButton
                      size="S"
                      variant="ghost"
                      label={text('signers.down', { name: party.name })}
                      disabled={index === parties.length - 1}
                      onClick={() => setParties(moved(parties, index, 1))}
                    >
                      <ArrowDown />
                    </IconButton>
                  </>
                ) : null}
                <Menu.Root>
                  <Menu.Trigger
                    tag={IconButton}
                    icon={<More />}
                    label={text('signers.actions', { name: party.name })}
                    size="S"
                  />
                  <Menu.Content popoverPlacement="bottom-end">
                    <Menu.Item startIcon={<Pencil />} onSelect={() => setChoosing(party.key)}>
                      {text('signers.replace')}
                    </Menu.Item>
                    <Menu.Item
                      startIcon={<Eye />}
                      onSelect={() =>
                        change((current) =>
                          withRole(
                            current,
                            party.key,
                            party.role === 'viewer' ? 'signer' : 'viewer'
                          )
                        )
                      }
                    >
                      {text(
                        party.role === 'viewer' ? 'signers.make_signer' : 'signers.make_viewer'
                      )}
                    </Menu.Item>
                    <Menu.Item
                      startIcon={<Trash />}
                      variant="danger"
                      onSelect={() => setParties(parties.filter(({ key }) => key !== party.key))}
                    >
                      {text('signers.remove')}
                    </Menu.Item>
                  </Menu.Content>
                </Menu.Root>
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
      <Box>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={parties.length >= maximumSigners}
          onClick={() => setChoosing(null)}
        >
          {text('signers.add')}
        </Button>
      </Box>
      {editor.signers.length > 1 ? <SigningOrder order={order} onOrder={onOrder} /> : null}
      {choosing === undefined ? null : (
        <PersonDialog
          title={text(replaced ? 'signers.replace' : 'signers.add')}
          taken={new Set(parties.map(({ key }) => key))}
          agency={!agency || replaced?.admin !== undefined}
          onClose={() => setChoosing(undefined)}
          onPick={(person) => {
            const party = { ...person, role: 'signer' as const };
            if (replaced) change((current) => withPerson(current, replaced.key, party));
            else setParties([...parties, party]);
            setChoosing(undefined);
          }}
        />
      )}
    </Flex>
  );
};
