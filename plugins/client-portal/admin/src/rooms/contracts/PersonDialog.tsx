import { useState } from 'react';
import { Button, Flex, Tabs, Typography, Box } from '@strapi/design-system';
import { type Contact, contractAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { ContactSearch } from '../../kit/contacts/ContactSearch';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { useAnswer } from '../../kit/requests/useAnswer';
import { ListSearch } from '../../ui/ListSearch';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { signerKey } from './draft';
import type { SignerParty } from './draft';

type Person = Omit<SignerParty, 'role'>;

const ofContact = ({ id, name, email }: Contact): Person => ({
  key: signerKey({ contact: id }),
  contact: id,
  name: name || email,
  email,
});

const AgencySearch = ({ onPick }: { onPick: (person: Person) => void }) => {
  const text = useText();
  const [q, setQ] = useState('');
  const { data, error, refetch } = useAnswer(contractAdminRoutes.agencySigners, { q });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ListSearch
        label={text('signers.agency.search')}
        value={q}
        onSearch={(next) => setQ(next ?? '')}
      />
      {data ? null : <Loading />}
      {data?.results.length === 0 ? (
        <Typography textColor="neutral600">{text('signers.agency.none')}</Typography>
      ) : null}
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        maxHeight="28rem"
        overflow="auto"
      >
        {data?.results.map(({ id, name, email }) => (
          <Flex key={id} tag="li" justifyContent="space-between" gap={3}>
            <Box minWidth={0}>
              <TwoLines first={name} second={email} />
            </Box>
            <Button
              size="S"
              variant="secondary"
              aria-label={text('signers.choose.named', { name: name || email })}
              onClick={() =>
                onPick({ key: signerKey({ admin: id }), admin: id, name: name || email, email })
              }
            >
              {text('signers.choose')}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};

interface PersonDialogProps {
  title: string;
  /** keys of those who are in it already */
  taken: ReadonlySet<string>;
  /** whether somebody of the agency can be chosen */
  agency: boolean;
  error?: unknown;
  onPick: (person: Person) => void;
  onClose: () => void;
}

/** Somebody to sign: a contact, or somebody of the agency. */
export const PersonDialog = (props: PersonDialogProps) => {
  const { title, taken, agency, error, onPick, onClose } = props;
  const text = useText();
  const picked = new Set(
    [...taken].flatMap((key) => (key.startsWith('contact ') ? key.slice('contact '.length) : []))
  );
  const contacts = (
    <ContactSearch
      label={text('signers.search')}
      picked={picked}
      onPick={(contact) => (picked.has(contact.id) ? undefined : onPick(ofContact(contact)))}
    />
  );
  return (
    <ReadDialog title={title} wayOut={text('cancel')} onClose={onClose}>
      {error ? <Failure error={error} /> : null}
      {agency ? (
        <Tabs.Root defaultValue="contact" variant="simple">
          <Tabs.List aria-label={title}>
            <Tabs.Trigger value="contact">{text('signers.contact')}</Tabs.Trigger>
            <Tabs.Trigger value="agency">{text('signers.agency')}</Tabs.Trigger>
          </Tabs.List>
          <Box paddingTop={4}>
            <Tabs.Content value="contact">{contacts}</Tabs.Content>
            <Tabs.Content value="agency">
              <AgencySearch onPick={onPick} />
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      ) : (
        contacts
      )}
    </ReadDialog>
  );
};
