import { Box, Flex, Typography } from '@strapi/design-system';
import { type ContactPermissions, rightsRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useWhyText } from '../../kit/words/useWhyText';
import { Notice } from '../../ui/Notice';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { DecidedRow } from './DecidedRow';

const Entry = ({ entry, uploadsAllowed }: ContactPermissions) => {
  const text = useText();
  const whyText = useWhyText();
  return (
    <>
      <Notice
        tone={entry.allowed ? 'success' : 'warning'}
        title={text(entry.allowed ? 'permissions.gets_in' : 'permissions.stays_out')}
      >
        {entry.allowed ? undefined : whyText({ why: entry.why })}
      </Notice>
      {uploadsAllowed ? null : <Notice tone="info">{text('why.paper-clip')}</Notice>}
    </>
  );
};

/** Each app and each of its boxes: allowed or not, why, and the switch for this one contact. */
export const PermissionXRay = ({ contact }: { contact: string }) => {
  const text = useText();
  const can = useCan();
  const { data, error, refetch } = useAnswer(
    rightsRoutes.ofContact,
    { id: contact },
    { refetchOnMountOrArgChange: true }
  );
  const [update, { isLoading }] = useAction(rightsRoutes.change, { done: text('saved') });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;

  const set = (key: string, value: boolean | null) =>
    update({ id: contact, overrides: { [key]: value } });
  const disabled = isLoading || !can('contacts.permissions');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Entry {...data} />
      {data.apps.length === 0 ? (
        <Typography textColor="neutral600">{text('permissions.no_apps')}</Typography>
      ) : null}
      <ul>
        {data.apps.map((app) => (
          <Box key={app.key} tag="li" paddingTop={3} paddingBottom={3}>
            <DecidedRow decided={app} isApp disabled={disabled} onChange={set} />
            {app.boxes.length > 0 ? (
              <Box tag="ul" paddingLeft={{ initial: 3, medium: 7 }}>
                {app.boxes.map((box) => (
                  <Box key={box.key} tag="li" paddingTop={3}>
                    <DecidedRow decided={box} disabled={disabled} onChange={set} />
                  </Box>
                ))}
              </Box>
            ) : null}
          </Box>
        ))}
      </ul>
    </Flex>
  );
};
