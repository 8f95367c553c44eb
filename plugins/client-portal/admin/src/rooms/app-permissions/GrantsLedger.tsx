import { Button, Td, Tr, Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { type Contact, type Grant, rightsRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useTriggerText } from '../../kit/words/useTriggerText';
import { DataTable } from '../../ui/DataTable';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { useTimes } from '../../ui/When';

const Told = ({ grant }: { grant: Grant }) => {
  const text = useText();
  const { full } = useTimes();
  return (
    <>
      {grant.offeredAt ? (
        <StateBadge variant="success">
          {text('grants.told', { time: full(grant.offeredAt) })}
        </StateBadge>
      ) : (
        <StateBadge variant="warning">
          {text(grant.notSent ? `not_sent.${grant.notSent}` : 'grants.not_told')}
        </StateBadge>
      )}
      {grant.repeats > 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('grants.repeats', { count: grant.repeats })}
        </Typography>
      ) : null}
    </>
  );
};

interface GrantsLedgerProps {
  contact: Contact;
  grants: Grant[];
}

/** What was given to the contact, whether it was told, and the way out where it was not. */
export const GrantsLedger = ({ contact, grants }: GrantsLedgerProps) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  const triggerText = useTriggerText();
  const { full } = useTimes();
  const { data: apps } = useAnswer(rightsRoutes.apps);
  if (grants.length === 0) {
    return <Typography textColor="neutral600">{text('grants.none')}</Typography>;
  }
  const appLabel = (app: string) => apps?.results.find(({ id }) => id === app)?.label ?? app;
  return (
    <DataTable
      columns={[
        { label: 'grants.thing' },
        { label: 'grants.given' },
        { label: 'grants.mail' },
        { label: 'column.actions' },
      ]}
      rowCount={grants.length}
    >
      {grants.map((grant) => (
        <Tr key={grant.id}>
          <Td>
            <TwoLines first={grant.title ?? grant.item} second={appLabel(grant.app)} />
          </Td>
          <Td>
            <Typography tag="p">{full(grant.grantedAt)}</Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {grant.grantedBy
                ? text('grants.by', { name: grant.grantedBy, trigger: triggerText(grant.trigger) })
                : triggerText(grant.trigger)}
            </Typography>
          </Td>
          <Td>
            <Told grant={grant} />
          </Td>
          <Td>
            {grant.offeredAt === null && can('magic-links.create') ? (
              <Button
                size="S"
                variant="secondary"
                startIcon={<LinkIcon />}
                onClick={() =>
                  open({
                    dialog: 'magic-link',
                    contact,
                    target: { app: grant.app, item: grant.item },
                    targetTitle: grant.title ?? undefined,
                  })
                }
              >
                {text('grants.make_link')}
              </Button>
            ) : null}
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
};
