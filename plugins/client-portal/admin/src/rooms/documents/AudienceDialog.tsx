import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useCallback } from 'react';
import { documentAdminRoutes, type DocumentAudience, permissionReasons } from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { contactPath } from '../../kit/contacts/contactPath';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { FileName } from '../../kit/files/FileName';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useWhyText } from '../../kit/words/useWhyText';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { useTimes } from '../../ui/When';
import type { DocumentDialogProps } from './EditDialog';

type Why = DocumentAudience['results'][number]['why'];
type OfTheDocument = Exclude<Why, (typeof permissionReasons)[number]>;

/** Returns a function from why somebody sees a document, or not, to words. */
const useAudienceText = () => {
  const text = useText();
  const whyText = useWhyText();
  return useCallback(
    (why: Why) => {
      const permission = permissionReasons.find((reason) => reason === why);
      return permission ? whyText({ why: permission }) : text(`audience.${why as OfTheDocument}`);
    },
    [text, whyText]
  );
};

/** Everybody who was given this file, whether they can see it, and why. */
export const AudienceDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const { full } = useTimes();
  const audienceText = useAudienceText();
  const answer = useAnswer(
    documentAdminRoutes.audience,
    { id: document.id },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <ReadDialog title={text('documents.audience')} onClose={onClose}>
      <FileName name={document.name} />
      <WhenAnswered answer={answer}>
        {(data) => (
          <ul>
            {data.results.map(({ document: copy, contact, sees, why, firstSeenAt }) => (
              <Flex
                key={copy}
                tag="li"
                gap={3}
                wrap="wrap"
                justifyContent="space-between"
                paddingBottom={4}
              >
                <Link tag={NavLink} to={`${contactPath(contact.id)}?tab=documents`}>
                  <TwoLines first={contact.name || null} second={contact.email} />
                </Link>
                <Flex direction="column" alignItems="flex-start" gap={1} flex="0 1 26rem">
                  <StateBadge variant={sees ? 'success' : 'warning'}>
                    {text(sees ? 'audience.sees' : 'audience.sees_not')}
                  </StateBadge>
                  <Typography variant="pi" textColor="neutral600">
                    {audienceText(why)}{' '}
                    {firstSeenAt ? text('audience.seen', { time: full(firstSeenAt) }) : ''}
                  </Typography>
                </Flex>
              </Flex>
            ))}
          </ul>
        )}
      </WhenAnswered>
    </ReadDialog>
  );
};
