import { Flex } from '@strapi/design-system';
import type { UploadedDocuments } from '#protocol';
import { FileName } from '../../kit/files/FileName';
import { useOfferText } from '../../kit/words/useOfferText';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { DocumentIcon } from './DocumentIcon';

/** What has arrived, and what became of the email about it. */
export const Uploaded = ({ result: { results, offer } }: { result: UploadedDocuments }) => {
  const text = useText();
  const offerText = useOfferText();
  const quiet = offer === null || offer.sent || offer.notSent === 'not_asked';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Notice
        tone={quiet ? 'success' : 'warning'}
        title={text('upload.done', { count: results.length })}
      >
        {offer ? offerText(offer) : text('upload.internal')}
      </Notice>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {results.map(({ id, name }) => (
          <Flex key={id} tag="li" gap={3}>
            <DocumentIcon name={name} />
            <FileName name={name} />
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};
