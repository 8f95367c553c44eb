import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { ClientField, PageSize } from '#protocol';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { SelectField } from '../../ui/SelectField';
import { useText } from '../../ui/text';
import type { PartyColour } from './field-editor/partyColours';
import { signersOf } from './field-editor/placement';
import type { Party, PlacedField, Placement } from './field-editor/placement';
import { firstValues } from './signing/filling';
import { FillSheets } from './signing/FillSheets';

interface ContractPreviewDialogProps {
  placement: Placement;
  pages: readonly PageSize[];
  bytes: Blob;
  colourOf: (party: string) => PartyColour;
  onClose: () => void;
}

/** What stands in a field before its signer comes: what is known of the signer, and the day. */
const known = (field: PlacedField, party: Party & { email?: string }, today: string) => {
  switch (field.type) {
    case 'name':
      return party.name;
    case 'email':
      return party.email ?? null;
    case 'date':
      return today;
    default:
      return field.value ?? null;
  }
};

/** The document as each of its signers sees it; what is typed here is kept nowhere. */
export const ContractPreviewDialog = (props: ContractPreviewDialogProps) => {
  const { placement, pages, bytes, colourOf, onClose } = props;
  const text = useText();
  const signers = signersOf(placement);
  const [key, setKey] = useState(signers[0]?.key ?? '');
  const party = signers.find((one) => one.key === key) ?? signers[0];
  const today = new Date().toISOString().slice(0, 10);
  const fields = placement.fields.flatMap((field): ClientField[] =>
    party && field.party === party.key
      ? [{ ...field, label: field.label ?? null, value: known(field, party, today) }]
      : []
  );
  const [typed, setTyped] = useState<Record<string, ClientField['value']>>({});
  const required = fields.filter((field) => field.required).length;
  return (
    <ReadDialog title={text('preview_as.title')} onClose={onClose} closesOutside={false}>
      <SelectField
        label={text('preview_as.who')}
        value={party?.key ?? null}
        options={signers.map((one) => ({ value: one.key, label: one.name }))}
        onChange={setKey}
      />
      <Typography textColor="neutral600" role="status">
        {text('preview_as.count', { count: fields.length, required })}
      </Typography>
      <FillSheets
        bytes={bytes}
        pages={pages}
        fields={fields}
        values={{ ...firstValues(fields), ...typed }}
        marks={{ signature: null, initials: null }}
        colour={colourOf(party?.key ?? '')}
        wrong={new Set()}
        height="55vh"
        onChange={(id, value) => setTyped({ ...typed, [id]: value })}
        onMark={() => undefined}
      />
    </ReadDialog>
  );
};
