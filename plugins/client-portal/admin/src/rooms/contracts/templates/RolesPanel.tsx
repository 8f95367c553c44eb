import { Box, Button, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import type { PartyColour } from '../field-editor/partyColours';
import { SigningOrder } from '../SigningOrder';
import { newRole } from './template';
import type { RoleParty, TemplateDetails } from './template';

const most = 20;

interface RolesPanelProps {
  parties: readonly RoleParty[];
  order: TemplateDetails['order'];
  faults: Readonly<Record<string, string>>;
  colourOf: (party: string) => PartyColour;
  /** about: changes with the same word in a row are taken back together */
  onParties: (parties: readonly RoleParty[], about?: string) => void;
  onOrder: (order: TemplateDetails['order']) => void;
}

/** Who signs, by what they are called: people take their places when the template is used. */
export const RolesPanel = (props: RolesPanelProps) => {
  const { parties, order, faults, colourOf, onParties, onOrder } = props;
  const text = useText();
  const change = (key: string, next: Partial<RoleParty>, about?: string) =>
    onParties(
      parties.map((party) => (party.key === key ? { ...party, ...next } : party)),
      about && `${about} ${key}`
    );
  const agency = parties.find((party) => party.agency)?.key;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {'roles' in faults ? (
        <Typography variant="pi" textColor="danger700">
          {text('roles.invalid')}
        </Typography>
      ) : null}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {parties.map((party, index) => (
          <Box
            key={party.key}
            tag="li"
            padding={3}
            hasRadius
            borderColor="neutral200"
            style={{ borderLeft: `4px solid ${colourOf(party.key).line}` }}
          >
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Flex gap={2} alignItems="flex-end">
                <Box flex="1">
                  <TextField
                    label={text('roles.name', { number: index + 1 })}
                    maxLength={60}
                    value={party.name}
                    error={`roles.${index}.name` in faults ? text('roles.name.invalid') : undefined}
                    onChange={(name) => change(party.key, { name }, 'role')}
                  />
                </Box>
                <IconButton
                  label={text('roles.remove', { name: party.name })}
                  disabled={parties.length === 1}
                  onClick={() => onParties(parties.filter(({ key }) => key !== party.key))}
                >
                  <Trash />
                </IconButton>
              </Flex>
              <Checkbox
                checked={party.role === 'viewer'}
                onCheckedChange={(ticked) =>
                  change(party.key, { role: ticked === true ? 'viewer' : 'signer' })
                }
              >
                {text('signers.make_viewer')}
              </Checkbox>
              <Checkbox
                checked={party.agency}
                disabled={agency !== undefined && agency !== party.key}
                onCheckedChange={(ticked) => change(party.key, { agency: ticked === true })}
              >
                {text('roles.agency')}
              </Checkbox>
            </Flex>
          </Box>
        ))}
      </Flex>
      <Box>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={parties.length >= most}
          onClick={() =>
            onParties([...parties, newRole(text('roles.new', { number: parties.length + 1 }))])
          }
        >
          {text('roles.add')}
        </Button>
      </Box>
      {parties.length > 1 ? <SigningOrder order={order} onOrder={onOrder} /> : null}
    </Flex>
  );
};
